import type { Span } from "../analyzer/index.ts";
import { DomText } from "./dom-text.ts";
import type { Edit } from "./edit-history.ts";

/**
 * Plain text in a `contenteditable` element. The element holds one text node whenever this class wrote it; what
 * an engine makes of it while the reader types is read back as it is. A final line feed is doubled in the DOM,
 * because the last one of a block is not shown.
 */
export class EditableText {
  readonly element: HTMLElement;
  #dom: DomText | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get text(): string {
    const { text } = this.dom;
    return text.endsWith("\n") ? text.slice(0, -1) : text;
  }

  /** The nodes and their places; good until the next change. */
  get dom(): DomText {
    return (this.#dom ??= new DomText(this.element));
  }

  /** To be called when the DOM changed from outside: the reader typed. */
  invalidate(): void {
    this.#dom = undefined;
  }

  /** Makes one change, touching no more of the DOM than it must, and returns where it ends. */
  apply({ start, removed, inserted }: Edit): number {
    const text = this.text;
    const after = text.slice(0, start) + inserted + text.slice(start + removed.length);
    const shown = after.endsWith("\n") ? `${after}\n` : after;
    const only = this.element.firstChild;
    if (only instanceof Text && only === this.element.lastChild && only.data.startsWith(text)) {
      only.replaceData(start, removed.length, inserted);
      if (only.data.length > shown.length) only.deleteData(shown.length, only.data.length - shown.length);
      else if (only.data.length < shown.length) only.appendData(shown.slice(only.data.length));
    } else {
      this.element.replaceChildren(...(shown ? [new Text(shown)] : []));
    }
    this.invalidate();
    return start + inserted.length;
  }

  /** The selection, where it is inside this text. */
  get selection(): Span | undefined {
    const selection = document.getSelection();
    if (!selection?.rangeCount) return undefined;
    const range = selection.getRangeAt(0);
    if (!this.element.contains(range.startContainer) || !this.element.contains(range.endContainer)) return undefined;
    const limit = this.text.length;
    const start = this.dom.offsetAt({ node: range.startContainer, offset: range.startOffset });
    const end = this.dom.offsetAt({ node: range.endContainer, offset: range.endOffset });
    return { start: Math.min(start, limit), end: Math.min(end, limit) };
  }

  select({ start, end }: Span): void {
    const from = this.dom.positionAt(start);
    const to = this.dom.positionAt(end);
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** Scrolls just so far that the caret is in the window. */
  revealCaret(): void {
    const selection = this.selection;
    if (!selection) return;
    const rect = rectAt(this.dom, selection.end);
    if (!rect) return;
    const margin = 24;
    if (rect.top < margin) window.scrollBy(0, rect.top - margin);
    else if (rect.bottom > window.innerHeight - margin) window.scrollBy(0, rect.bottom - window.innerHeight + margin);
  }
}

/** The box of the letter at an offset, or of the nearest one after or before it that has a box. */
export function rectAt(dom: DomText, offset: number): DOMRect | undefined {
  const length = dom.text.length;
  for (let distance = 0; distance < 12; distance += 1) {
    for (const at of distance === 0 ? [offset] : [offset + distance, offset - distance]) {
      if (at < 0 || at >= length) continue;
      const rect = dom.rangeOf(at, at + 1).getBoundingClientRect();
      if (rect.height > 0) return rect;
    }
  }
  return undefined;
}
