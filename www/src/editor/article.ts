import { LongText } from "./long-text.ts";
import { TextEditor } from "./text-editor.ts";
import type { TextSurface } from "./text-surface.ts";
import { isTooLong } from "./word-count.ts";

/**
 * The article's text, in whichever element suits its length: the editor, or above 20,000 words the reading view.
 * Fires `text` when the text is another, and `view` when only the way it is shown has changed.
 */
export class Article extends EventTarget {
  readonly editor = new TextEditor();
  readonly longText = new LongText();
  #isLong = false;
  #laying: number | undefined;
  #layingEnds = new AbortController();

  constructor() {
    super();
    this.editor.tooLong = isTooLong;
    this.editor.addEventListener("khulasa-text", () => {
      if (this.#isLong) return;
      if (isTooLong(this.editor.text)) this.set(this.editor.text);
      else this.#tell("text");
    });
    this.editor.addEventListener("khulasa-long-text", (event) => this.set((event as CustomEvent<string>).detail));
    this.longText.addEventListener("khulasa-text", () => this.#tell("text"));
    this.longText.addEventListener("khulasa-editing", () => this.#tell("view"));
  }

  get text(): string {
    return this.surface.text;
  }

  /** What is shown now. */
  get surface(): TextSurface {
    return this.#isLong ? this.longText : this.editor;
  }

  get isLong(): boolean {
    return this.#isLong;
  }

  /** How much of a long text is laid, 0 to 1; undefined when there is nothing left to lay. */
  get laying(): number | undefined {
    return this.#laying;
  }

  /** When the latest change began, on the clock of `performance.now()`. */
  get changedAt(): number {
    return this.editor.changedAt;
  }

  /** Puts a text, of whatever length, in place of what is there. */
  set(text: string): void {
    this.#layingEnds.abort();
    if (isTooLong(text)) {
      this.#isLong = true;
      this.editor.show("");
      void this.#lay(text);
      this.#tell("text");
      return;
    }
    const wasLong = this.#isLong;
    this.#isLong = false;
    this.#laying = undefined;
    if (wasLong) void this.longText.lay("", new AbortController().signal, () => undefined);
    const before = this.editor.text;
    this.editor.replaceAll(text);
    // Where the editor held this very text already, it has nothing to tell.
    if (before === text) this.#tell("text");
  }

  async #lay(text: string): Promise<void> {
    const ends = new AbortController();
    this.#layingEnds = ends;
    this.#laying = 0;
    const whole = await this.longText.lay(text, ends.signal, (share) => {
      this.#laying = share;
      this.#tell("view");
    });
    if (!whole) return;
    this.#laying = undefined;
    this.#tell("view");
  }

  #tell(type: "text" | "view"): void {
    this.dispatchEvent(new Event(type));
  }
}
