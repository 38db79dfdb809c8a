import type { Span } from "../analyzer/index.ts";
import { EditHistory, difference } from "./edit-history.ts";
import { EditableText, rectAt } from "./editable-text.ts";
import { textOf } from "./incoming.ts";
import type { TextSurface } from "./text-surface.ts";

/**
 * The article while it may be edited: `<khulasa-editor>`. Fires `khulasa-text` on every change, and
 * `khulasa-long-text`, with the text as its detail, in place of a change that would make the text too long to edit.
 *
 * Lives in the light DOM: selections and highlights of engines agree on it there. Line feeds, pastes, drops and
 * undo are done here and alike in every engine; letters, deletion and input methods are the browser's.
 */
export class TextEditor extends HTMLElement implements TextSurface {
  /** Whether a text is too long to be edited here; asked before a paste or a file goes in. */
  tooLong: (text: string) => boolean = () => false;
  /** The text of what is pasted. */
  reading: (data: DataTransfer | null) => string = textOf;
  readonly #history = new EditHistory();
  readonly #content: EditableText;
  #text = "";
  #typedAt = 0;
  #dragged: Span | undefined;

  constructor() {
    super();
    this.#content = new EditableText(this);
  }

  get element(): HTMLElement {
    return this;
  }

  get text(): string {
    return this.#text;
  }

  connectedCallback(): void {
    if (this.hasAttribute("role")) return;
    const attributes = {
      role: "textbox",
      "aria-multiline": "true",
      dir: "auto",
      lang: "ar",
      // Browsers may send what is typed to services of their own unless told not to.
      spellcheck: "false",
      translate: "no",
      writingsuggestions: "false",
      autocorrect: "off",
      autocapitalize: "off",
      autocomplete: "off",
      tabindex: "0",
    };
    for (const [name, value] of Object.entries(attributes)) this.setAttribute(name, value);
    this.toggleAttribute("data-empty", this.#text === "");
    this.addEventListener("beforeinput", (event) => this.#beforeInput(event));
    this.addEventListener("input", () => this.#typed());
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("paste", (event) => {
      event.preventDefault();
      this.#typedAt = event.timeStamp;
      this.insert(this.reading(event.clipboardData));
    });
    this.addEventListener("dragstart", () => {
      this.#dragged = this.#content.selection;
    });
    this.addEventListener("dragend", () => {
      this.#dragged = undefined;
    });
  }

  /** Says what it is, in the language of the page. */
  describe({ label, placeholder, hint }: { label: string; placeholder: string; hint: string }): void {
    this.setAttribute("aria-label", label);
    this.setAttribute("aria-placeholder", placeholder);
    this.setAttribute("data-placeholder", placeholder);
    this.setAttribute("data-hint", hint);
  }

  /** Whether the reader may change the text. */
  set editable(editable: boolean) {
    if (!editable) {
      this.setAttribute("contenteditable", "false");
      this.setAttribute("aria-readonly", "true");
      return;
    }
    this.removeAttribute("aria-readonly");
    this.setAttribute("contenteditable", "plaintext-only");
    // Engines that do not know the keyword do not edit at all; what it forbids is refused in `#beforeInput` as well.
    if (!this.isContentEditable) this.setAttribute("contenteditable", "true");
  }

  get editable(): boolean {
    return this.isContentEditable;
  }

  /** When the change in hand began, for measuring: the paste's or the key's own time. */
  get changedAt(): number {
    return this.#typedAt;
  }

  /** Puts another text in place of all there is; undo brings the former back. */
  replaceAll(text: string): void {
    this.#typedAt = performance.now();
    this.#replace({ start: 0, end: this.#text.length }, text);
  }

  /** Forgets what could be undone: the next text is another article. */
  forgetHistory(): void {
    this.#history.clear();
  }

  /** Shows a text without a change being told or noted: it is the text already. */
  show(text: string): void {
    const edit = difference(this.#text, text);
    if (!edit) return;
    this.#content.apply(edit);
    this.#history.push(edit, { typed: false, at: performance.now() });
    this.#text = text;
    this.toggleAttribute("data-empty", text === "");
  }

  /** Puts text in place of the selection, or at the end where there is none. */
  insert(text: string): void {
    const end = this.#text.length;
    const selection = this.#content.selection ?? { start: end, end };
    const caret = this.#replace(selection, text);
    if (caret === undefined) return;
    this.#content.select({ start: caret, end: caret });
    // Who pastes a whole article wants to read it from its beginning.
    const whole = selection.start === 0 && selection.end === end;
    if (!whole) this.#content.revealCaret();
  }

  /** Drops text at a point of the window; text dragged from this very editor is moved. */
  dropAt(text: string, x: number, y: number): void {
    const at = this.#offsetAtPoint(x, y);
    const dragged = this.#dragged;
    this.#dragged = undefined;
    this.focus();
    if (!dragged || dragged.start === dragged.end) {
      this.#content.select({ start: at, end: at });
      this.insert(text);
      return;
    }
    if (at >= dragged.start && at <= dragged.end) return;
    const moved = this.#text.slice(dragged.start, dragged.end);
    this.#replace(dragged, "");
    const to = at > dragged.end ? at - moved.length : at;
    this.#content.select({ start: to, end: to });
    this.insert(moved);
  }

  undo(): void {
    this.#travel(this.#history.undo());
  }

  redo(): void {
    this.#travel(this.#history.redo());
  }

  select(span: Span): void {
    this.#content.select(span);
  }

  rangesOf({ start, end }: Span): Range[] {
    return [this.#content.dom.rangeOf(start, end)];
  }

  offsetAt(node: Node, offset: number): number | undefined {
    return this.contains(node) ? Math.min(this.#text.length, this.#content.dom.offsetAt({ node, offset })) : undefined;
  }

  visible(margin: number): Span {
    const length = this.#text.length;
    const height = window.innerHeight;
    const box = this.getBoundingClientRect();
    const top = -margin * height;
    const bottom = (1 + margin) * height;
    if (box.top >= top && box.bottom <= bottom) return { start: 0, end: length };
    return { start: this.#offsetAtHeight(top, box), end: this.#offsetAtHeight(bottom, box) };
  }

  /** The first offset whose letter reaches below a height of the window: letters' boxes go down as offsets go up. */
  #offsetAtHeight(y: number, box: DOMRect): number {
    let low = 0;
    let high = this.#text.length;
    if (y <= box.top) return low;
    if (y >= box.bottom) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      const rect = rectAt(this.#content.dom, middle);
      if (rect && rect.bottom < y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #offsetAtPoint(x: number, y: number): number {
    const end = this.#text.length;
    if (document.caretPositionFromPoint) {
      const caret = document.caretPositionFromPoint(x, y);
      if (!caret || !this.contains(caret.offsetNode)) return end;
      return Math.min(end, this.#content.dom.offsetAt({ node: caret.offsetNode, offset: caret.offset }));
    }
    const range = document.caretRangeFromPoint(x, y);
    if (!range || !this.contains(range.startContainer)) return end;
    return Math.min(end, this.#content.dom.offsetAt({ node: range.startContainer, offset: range.startOffset }));
  }

  #beforeInput(event: InputEvent): void {
    this.#typedAt = event.timeStamp;
    const { inputType } = event;
    if (inputType === "insertParagraph" || inputType === "insertLineBreak") {
      event.preventDefault();
      this.insert("\n");
    } else if (inputType === "historyUndo" || inputType === "historyRedo") {
      event.preventDefault();
      if (inputType === "historyUndo") this.undo();
      else this.redo();
    } else if (inputType.startsWith("format") || inputType.startsWith("insertFrom") || inputType === "deleteByDrag") {
      event.preventDefault();
    }
  }

  #key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const redo = (event.code === "KeyZ" && event.shiftKey) || (event.code === "KeyY" && !event.shiftKey);
    if (!redo && !(event.code === "KeyZ" && !event.shiftKey)) return;
    event.preventDefault();
    if (redo) this.redo();
    else this.undo();
  }

  #typed(): void {
    this.#content.invalidate();
    const text = this.#content.text;
    const edit = difference(this.#text, text);
    if (!edit) return;
    this.#history.push(edit, { typed: true, at: performance.now() });
    this.#changed(text);
  }

  #replace({ start, end }: Span, inserted: string): number | undefined {
    const removed = this.#text.slice(start, end);
    if (removed === inserted) return undefined;
    const whole = this.#text.slice(0, start) + inserted + this.#text.slice(end);
    if (inserted && this.tooLong(whole)) {
      this.dispatchEvent(new CustomEvent("khulasa-long-text", { bubbles: true, detail: whole }));
      return undefined;
    }
    const edit = { start, removed, inserted };
    const caret = this.#content.apply(edit);
    this.#history.push(edit, { typed: false, at: performance.now() });
    this.#changed(this.#content.text);
    return caret;
  }

  #travel(edit: ReturnType<EditHistory["undo"]>): void {
    if (!edit) return;
    this.#typedAt = performance.now();
    const caret = this.#content.apply(edit);
    this.#content.select({ start: caret, end: caret });
    this.#changed(this.#content.text);
    this.#content.revealCaret();
  }

  #changed(text: string): void {
    this.#text = text;
    this.toggleAttribute("data-empty", text === "");
    this.dispatchEvent(new CustomEvent("khulasa-text", { bubbles: true }));
  }
}

customElements.define("khulasa-editor", TextEditor);
