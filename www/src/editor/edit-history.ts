/** A change of a text: at `start`, `removed` gave way to `inserted`. */
export interface Edit {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** Typing without a pause this long is undone in one step. */
const PAUSE_MS = 1200;
const LIMIT = 500;
/** Letters that are held for undoing: a hundred whole articles and more, not every one of a day. */
const LETTERS = 2_000_000;

/** The smallest change that turns one text into another; undefined when they are equal. */
export function difference(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return {
    start,
    removed: before.slice(start, before.length - tail),
    inserted: after.slice(start, after.length - tail),
  };
}

/**
 * What undo and redo go through. The browser's own history knows nothing of texts that a script put in,
 * so the editor keeps one that knows every change: typing, pasting, an opened file, a cleared page.
 */
export class EditHistory {
  #done: Edit[] = [];
  #undone: Edit[] = [];
  #last = Number.NEGATIVE_INFINITY;

  /** Notes a change; `typed` ones without a pause between them become one. */
  push(edit: Edit, { typed, at }: { typed: boolean; at: number }): void {
    this.#undone = [];
    const previous = this.#done.at(-1);
    const joined = typed && at - this.#last < PAUSE_MS && previous ? join(previous, edit) : undefined;
    if (joined) this.#done[this.#done.length - 1] = joined;
    else this.#done.push(edit);
    this.#makeRoom();
    this.#last = typed ? at : Number.NEGATIVE_INFINITY;
  }

  /** The oldest changes are forgotten; the latest can be undone, however large it is. */
  #makeRoom(): void {
    let letters = this.#done.reduce((sum, { removed, inserted }) => sum + removed.length + inserted.length, 0);
    while (this.#done.length > 1 && (this.#done.length > LIMIT || letters > LETTERS)) {
      const { removed, inserted } = this.#done.shift()!;
      letters -= removed.length + inserted.length;
    }
  }

  /** Forgets all: what is shown from now on is another text. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#last = Number.NEGATIVE_INFINITY;
  }

  /** The change to make to undo the latest one. */
  undo(): Edit | undefined {
    const edit = this.#done.pop();
    if (!edit) return undefined;
    this.#undone.push(edit);
    this.#last = Number.NEGATIVE_INFINITY;
    return { start: edit.start, removed: edit.inserted, inserted: edit.removed };
  }

  /** The change to make to redo what was undone last. */
  redo(): Edit | undefined {
    const edit = this.#undone.pop();
    if (edit) this.#done.push(edit);
    return edit;
  }
}

/** Two changes in a row as one, where the second goes on where the first ended; letters only, so that words undo singly. */
function join(first: Edit, second: Edit): Edit | undefined {
  if (/\s/.test(second.inserted)) return undefined;
  if (first.removed === "" && second.removed === "" && second.start === first.start + first.inserted.length) {
    return { start: first.start, removed: "", inserted: first.inserted + second.inserted };
  }
  if (first.inserted === "" && second.inserted === "" && second.start + second.removed.length === first.start) {
    return { start: second.start, removed: second.removed + first.removed, inserted: "" };
  }
  return undefined;
}
