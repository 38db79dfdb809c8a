/** An article of several. */
export interface ShelfArticle {
  readonly id: number;
  readonly text: string;
}

/** More articles than this are no story. */
export const MOST_SHELVED = 50;

/**
 * The articles that are read together, one of them open. With one alone there is nothing to see of it. Fires
 * `change` when they are others, and `open` when another one is open.
 */
export class Shelf extends EventTarget {
  #articles: readonly ShelfArticle[] = [{ id: 1, text: "" }];
  #open = 1;
  #next = 2;

  get articles(): readonly ShelfArticle[] {
    return this.#articles;
  }

  /** The id of the open one. */
  get open(): number {
    return this.#open;
  }

  /** Whether there are several. */
  get several(): boolean {
    return this.#articles.length > 1;
  }

  get isFull(): boolean {
    return this.#articles.length >= MOST_SHELVED;
  }

  /** The open article's text is another now. */
  write(text: string): void {
    const open = this.#articles.find(({ id }) => id === this.#open);
    if (!open || open.text === text) return;
    this.#articles = this.#articles.map((article) => (article === open ? { ...article, text } : article));
    this.#tell("change");
  }

  /** Puts an empty article at the end and opens it; where one is empty already, that one is opened. */
  addEmpty(): void {
    const empty = this.#articles.find(({ text }) => text === "");
    if (empty) {
      this.select(empty.id);
      return;
    }
    if (this.isFull) return;
    const id = this.#next++;
    this.#articles = [...this.#articles, { id, text: "" }];
    this.#tell("change");
    this.select(id);
  }

  /** Puts articles beside those that are there and opens the first of them. @returns how many found room */
  addAll(texts: readonly string[]): number {
    const before = this.#articles.length;
    const empty = this.#articles.find(({ text }) => text.trim() === "");
    const room = MOST_SHELVED - before + (empty ? 1 : 0);
    const added = texts.slice(0, room).map((text) => ({ id: this.#next++, text }));
    if (added.length === 0) return 0;
    this.#articles = [...this.#articles.filter((article) => article !== empty), ...added];
    this.#open = added[0]!.id;
    this.#tell("change");
    this.#tell("open");
    return added.length;
  }

  select(id: number): void {
    if (id === this.#open || !this.#articles.some((article) => article.id === id)) return;
    this.#open = id;
    this.#tell("open");
  }

  /** Takes an article away; its neighbour is opened where it was open. The last one stays. */
  remove(id: number): void {
    const index = this.#articles.findIndex((article) => article.id === id);
    if (index < 0 || !this.several) return;
    this.#articles = this.#articles.filter((article) => article.id !== id);
    const wasOpen = id === this.#open;
    if (wasOpen) this.#open = this.#articles[Math.min(index, this.#articles.length - 1)]!.id;
    this.#tell("change");
    if (wasOpen) this.#tell("open");
  }

  #tell(type: "change" | "open"): void {
    this.dispatchEvent(new Event(type));
  }
}
