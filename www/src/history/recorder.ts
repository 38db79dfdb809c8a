import { HistoryStore, type KhulasaStorageError } from "./store.ts";

/** An article is kept when it stays as it is for so long. */
const PAUSE_MS = 3_000;
/** A text that shares less than this with the one before it is another article. */
const SAME = 0.5;
/** So many articles are told from new ones when the reader comes back to them. */
const REMEMBERED = 60;

/** What is known of an article that may be kept. */
export interface Reading {
  readonly text: string;
  readonly title: string;
  readonly words: number;
}

/** Keeps what the reader reads, while a history is wanted; one entry for an article and its later states. */
export class Recorder {
  readonly store: HistoryStore;
  readonly #failed: (error: KhulasaStorageError) => void;
  /** What was kept on this page, the latest last. */
  #kept: readonly { readonly id: number; readonly text: string }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param failed told when an article could not be kept */
  constructor(failed: (error: KhulasaStorageError) => void, store = new HistoryStore()) {
    this.store = store;
    this.#failed = failed;
  }

  /** An article was analysed. */
  read(reading: Reading): void {
    clearTimeout(this.#timer);
    if (!this.store.wanted || reading.text.trim() === "") return;
    this.#timer = setTimeout(() => void this.#keep(reading), PAUSE_MS);
  }

  /** The article on screen is one that is kept: what becomes of it goes to the same entry. */
  continues(id: number, text: string): void {
    this.#kept = [...this.#kept.filter((each) => each.id !== id), { id, text }].slice(-REMEMBERED);
  }

  /** Nothing of what was read so far is continued. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#kept = [];
  }

  async #keep({ text, title, words }: Reading): Promise<void> {
    const at = Date.now();
    const id = this.#kept.findLast((kept) => likeness(kept.text, text) >= SAME)?.id ?? at;
    this.continues(id, text);
    try {
      await this.store.keep({ text, title, words, at }, id);
    } catch (thrown) {
      this.#failed(thrown as KhulasaStorageError);
    }
  }
}

/** How much of the shorter of two texts the other begins and ends with, 0 to 1. */
export function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return 0;
  let begin = 0;
  while (begin < shorter && one[begin] === other[begin]) begin += 1;
  let end = 0;
  while (end < shorter - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return (begin + end) / shorter;
}
