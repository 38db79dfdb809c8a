import type { Span } from "../analyzer/index.ts";
import { type Chunk, chunksOf, linesOf } from "./chunks.ts";
import { withLineFeeds } from "./incoming.ts";
import type { TextSurface } from "./text-surface.ts";

interface Line extends Span {
  readonly element: HTMLElement;
}

interface LaidChunk extends Span {
  readonly element: HTMLElement;
  readonly lines: readonly Line[];
}

/** Work on the main thread stops this often to let the page answer. */
const SLICE_MS = 5;
/** What is laid in one slice the browser styles in one task, which takes it several times as long. */
const SLICE_CHUNKS = 60;
const LETTERS_PER_LINE = 70;

/**
 * A text too long to edit as one: `<khulasa-long-text>`. Laid in chunks that the browser skips while they are
 * out of sight, and edited one paragraph at a time. Fires `khulasa-text` when a paragraph was changed.
 */
export class LongText extends HTMLElement implements TextSurface {
  #text = "";
  #chunks: LaidChunk[] = [];
  #editing: Line | undefined;
  #editLabel = "";

  get element(): HTMLElement {
    return this;
  }

  get text(): string {
    return this.#text;
  }

  get editing(): boolean {
    return this.#editing !== undefined;
  }

  connectedCallback(): void {
    if (this.hasAttribute("lang")) return;
    this.setAttribute("lang", "ar");
    this.setAttribute("translate", "no");
    this.addEventListener("copy", (event) => this.#copy(event));
    this.addEventListener("dblclick", (event) => {
      const line = this.#lineOf(event.target);
      if (line) this.#edit(line);
    });
  }

  /** Says what it is, in the language of the page. @param edit what a paragraph is called while it is edited */
  describe({ label, edit }: { label: string; edit: string }): void {
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", label);
    this.#editLabel = edit;
  }

  /**
   * Lays a text, a slice at a time; the page answers in between.
   * @returns whether it was laid whole; false when `signal` ended it
   */
  async lay(text: string, signal: AbortSignal, onProgress: (share: number) => void): Promise<boolean> {
    this.#text = text;
    this.#chunks = [];
    this.#editing = undefined;
    this.replaceChildren();
    let fragment = document.createDocumentFragment();
    let since = performance.now();
    let slice = 0;
    for (const chunk of chunksOf(text)) {
      const laid = this.#layChunk(chunk);
      fragment.append(laid.element);
      this.#chunks.push(laid);
      slice += 1;
      if (slice < SLICE_CHUNKS && performance.now() - since < SLICE_MS) continue;
      this.append(fragment);
      fragment = document.createDocumentFragment();
      onProgress(chunk.end / text.length);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return false;
      since = performance.now();
      slice = 0;
    }
    this.append(fragment);
    return true;
  }

  rangesOf({ start, end }: Span): Range[] {
    const ranges: Range[] = [];
    for (let index = this.#indexAt(start); index < this.#chunks.length; index += 1) {
      const chunk = this.#chunks[index]!;
      if (chunk.start >= end) break;
      for (const line of chunk.lines) {
        const from = Math.max(start, line.start);
        const to = Math.min(end, line.end);
        const node = line.element.firstChild;
        if (from >= to || !(node instanceof Text)) continue;
        const range = document.createRange();
        range.setStart(node, Math.min(from - line.start, node.length));
        range.setEnd(node, Math.min(to - line.start, node.length));
        ranges.push(range);
      }
    }
    return ranges;
  }

  offsetAt(node: Node, offset: number): number | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const line = this.#lineOf(element);
    if (!line) return undefined;
    return node instanceof Text ? line.start + offset : offset === 0 ? line.start : line.end;
  }

  visible(margin: number): Span {
    const height = window.innerHeight;
    const first = this.#chunks[this.#indexAtHeight(-margin * height)];
    const last = this.#chunks[this.#indexAtHeight((1 + margin) * height)];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  }

  /** Makes the paragraph in the middle of the window editable: the way in without a pointer. */
  editVisible(): void {
    const middle = window.innerHeight / 2;
    const lines = this.#chunks[this.#indexAtHeight(middle)]?.lines ?? [];
    const line = lines.find(({ element, start, end }) => end > start && element.getBoundingClientRect().bottom > middle);
    const target = line ?? lines.find(({ start, end }) => end > start);
    if (target) this.#edit(target);
  }

  /** Ends the editing of a paragraph and takes its text over. */
  finishEditing(): void {
    const line = this.#editing;
    if (!line) return;
    this.#editing = undefined;
    const { element } = line;
    for (const name of ["contenteditable", "role", "aria-multiline"]) element.removeAttribute(name);
    const edited = withLineFeeds(element.innerText).replace(/\n$/, "");
    this.dispatchEvent(new CustomEvent("khulasa-editing", { bubbles: true }));
    if (edited === this.#text.slice(line.start, line.end)) return;
    this.#replaceLine(line, edited);
    this.dispatchEvent(new CustomEvent("khulasa-text", { bubbles: true }));
  }

  #edit(line: Line): void {
    if (this.#editing === line) return;
    this.finishEditing();
    this.#editing = line;
    const { element } = line;
    const attributes = {
      contenteditable: "plaintext-only",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": this.#editLabel,
      spellcheck: "false",
      writingsuggestions: "false",
      autocorrect: "off",
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.addEventListener("blur", () => this.finishEditing(), { once: true });
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) element.blur();
    });
    element.focus();
    this.dispatchEvent(new CustomEvent("khulasa-editing", { bubbles: true }));
  }

  /** One paragraph gives way to the lines of its new text; what comes after it moves along. */
  #replaceLine(line: Line, edited: string): void {
    const shift = edited.length - (line.end - line.start);
    this.#text = this.#text.slice(0, line.start) + edited + this.#text.slice(line.end);
    const index = this.#indexAt(line.start);
    this.#chunks = this.#chunks.map((chunk, place) => {
      if (place < index) return chunk;
      if (place > index) return moved(chunk, shift);
      const lines = chunk.lines.flatMap((each) => {
        if (each !== line) return [each.start > line.start ? { ...each, start: each.start + shift, end: each.end + shift } : each];
        const fresh = [...linesOf(edited)].map((span) => layLine(this.#text, line.start + span.start, line.start + span.end));
        line.element.replaceWith(...fresh.map(({ element }) => element));
        return fresh;
      });
      return { ...chunk, end: chunk.end + shift, lines };
    });
  }

  #layChunk({ start, end, lines }: Chunk): LaidChunk {
    const element = document.createElement("div");
    element.className = "chunk";
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.end - line.start) / LETTERS_PER_LINE)), 0);
    element.style.setProperty("--rows", String(rows));
    const laid = lines.map((line) => layLine(this.#text, line.start, line.end));
    element.append(...laid.map((line) => line.element));
    return { start, end, element, lines: laid };
  }

  #lineOf(target: EventTarget | null): Line | undefined {
    const element = target instanceof Element ? target.closest("p") : null;
    const chunk = this.#chunks.find((each) => element && each.element === element.parentElement);
    return chunk?.lines.find((line) => line.element === element);
  }

  /** The chunk that holds an offset, or the one before the line feed at it. */
  #indexAt(offset: number): number {
    return this.#search((chunk) => chunk.end < offset);
  }

  /** The first chunk that reaches below a height of the window. */
  #indexAtHeight(y: number): number {
    return Math.min(
      this.#search((chunk) => chunk.element.getBoundingClientRect().bottom < y),
      this.#chunks.length - 1,
    );
  }

  #search(before: (chunk: LaidChunk) => boolean): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(this.#chunks[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What is copied is the text, not its chunks: a cut in a long line adds no line feed. */
  #copy(event: ClipboardEvent): void {
    if (this.#editing) return;
    const selection = document.getSelection();
    if (!selection?.rangeCount || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    const start = this.offsetAt(range.startContainer, range.startOffset);
    const end = this.offsetAt(range.endContainer, range.endOffset);
    if (start === undefined || end === undefined) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.#text.slice(start, end));
  }
}

function layLine(text: string, start: number, end: number): Line {
  const element = document.createElement("p");
  element.dir = "auto";
  element.textContent = text.slice(start, end);
  return { start, end, element };
}

function moved(chunk: LaidChunk, shift: number): LaidChunk {
  const lines = chunk.lines.map((line) => ({ ...line, start: line.start + shift, end: line.end + shift }));
  return { ...chunk, start: chunk.start + shift, end: chunk.end + shift, lines };
}

customElements.define("khulasa-long-text", LongText);
