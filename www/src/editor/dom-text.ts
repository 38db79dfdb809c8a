/**
 * Text in the DOM and places in it. An editable element holds text nodes; an engine may add `<br>` or a block
 * for a line of its own, both of which read as one line feed. Offsets are UTF-16 code units of that text.
 */

export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

interface Piece {
  readonly node: Node;
  readonly start: number;
  readonly length: number;
}

const BLOCKS = new Set(["DIV", "P", "LI"]);

/** The text of an element with the places of its nodes, as they are at the time of the call. */
export class DomText {
  readonly root: Node;
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(root: Node) {
    const pieces: Piece[] = [];
    const text: string[] = [];
    let length = 0;
    const add = (node: Node, piece: string) => {
      pieces.push({ node, start: length, length: piece.length });
      text.push(piece);
      length += piece.length;
    };
    const visit = (parent: Node) => {
      for (let node = parent.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === Node.TEXT_NODE) add(node, (node as Text).data);
        else if (node.nodeName === "BR") add(node, "\n");
        else {
          if (BLOCKS.has(node.nodeName) && length > 0) add(node, "\n");
          visit(node);
        }
      }
    };
    visit(root);
    this.root = root;
    this.text = text.join("");
    this.#pieces = pieces;
  }

  /** Where an offset is in the DOM; offsets beyond the text are its end. */
  positionAt(offset: number): DomPosition {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, length } = this.#pieces[middle]!;
      if (offset > start + length) low = middle + 1;
      else high = middle;
    }
    const piece = this.#pieces[low];
    if (!piece) return { node: this.root, offset: 0 };
    if (piece.node.nodeType === Node.TEXT_NODE) {
      return { node: piece.node, offset: Math.max(0, Math.min(offset - piece.start, piece.length)) };
    }
    const parent = piece.node.parentNode!;
    const index = Array.prototype.indexOf.call(parent.childNodes, piece.node);
    return { node: parent, offset: index + (offset > piece.start ? 1 : 0) };
  }

  /** The offset of a place in the DOM, as a selection or a caret gives it. */
  offsetAt({ node, offset }: DomPosition): number {
    if (node.nodeType === Node.TEXT_NODE) {
      return (this.#pieces.find((piece) => piece.node === node)?.start ?? 0) + offset;
    }
    const child = node.childNodes[offset];
    if (child) {
      const next = this.#pieces.find((piece) => piece.node === child || child.contains(piece.node));
      if (next) return next.start;
    }
    const last = this.#pieces.findLast((piece) => node.contains(piece.node));
    return last ? last.start + last.length : 0;
  }

  /** A live range over a span of the text. */
  rangeOf(start: number, end: number): Range {
    const range = document.createRange();
    const from = this.positionAt(start);
    const to = this.positionAt(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }
}
