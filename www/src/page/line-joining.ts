import type { Article } from "../editor/article.ts";
import { difference } from "../editor/edit-history.ts";
import type { Notes } from "../failure/notes.ts";
import { hasBrokenLines, withJoinedLines } from "../imports/broken-lines.ts";

/** A text that is new in so much of it came as a whole: pasted, from a file, from a link. */
const WHOLE = 0.9;
/** Texts that the reader decided about; more are not remembered. */
const MOST_DECIDED = 200;

/**
 * Offers to join the lines of a text that came in with its lines broken at a fixed width: the analyzer takes the end
 * of a line for the end of a paragraph. Nothing is joined unasked, and of one text it is asked once.
 */
export class LineJoining {
  readonly #article: Article;
  readonly #notes: Notes;
  readonly #decided = new Set<string>();
  #text = "";
  #joining = false;

  constructor(article: Article, notes: Notes) {
    this.#article = article;
    this.#notes = notes;
    article.addEventListener("text", () => this.#textChanged());
  }

  #textChanged(): void {
    const former = this.#text;
    const { text } = this.#article;
    this.#text = text;
    if (this.#joining || former === text) return;
    this.#notes.delete("lines");
    const inserted = difference(former, text)?.inserted.length ?? 0;
    if (inserted < WHOLE * text.length || !hasBrokenLines(text) || this.#decided.has(markOf(text))) return;
    this.#notes.set("lines", (language) => ({
      kind: "note",
      text: language.text("editor.brokenLines"),
      action: { label: language.text("editor.joinLines"), run: () => this.#join() },
      dismissed: () => this.#decide(text),
    }));
  }

  #join(): void {
    const former = this.#article.text;
    this.#decide(former);
    // The sentence about it stands where the offer stood, and its button keeps the focus.
    this.#joining = true;
    this.#article.set(withJoinedLines(former));
    this.#joining = false;
    if (this.#article.isLong) this.#notes.delete("replaced");
    this.#notes.set("lines", (language) => ({
      kind: "note",
      text: language.text("editor.linesJoined"),
      action: { label: language.text("editor.unjoinLines"), run: () => this.#takeBack(former) },
    }));
  }

  #takeBack(former: string): void {
    const { editor } = this.#article;
    this.#article.set(former);
    if (!this.#article.isLong) editor.focus({ preventScroll: true });
  }

  #decide(text: string): void {
    if (this.#decided.size === MOST_DECIDED) this.#decided.clear();
    this.#decided.add(markOf(text));
  }
}

/** What tells texts apart without holding them: their length and a hash (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length} ${hash >>> 0}`;
}
