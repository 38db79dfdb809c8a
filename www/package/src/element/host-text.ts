/** The text of an element on somebody's page, with the places of its letters; the page itself is not touched. */

/** What readers of an article do not take for its text. */
const LEFT_OUT = new Set([
  "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "ASIDE", "FOOTER", "FORM", "BUTTON", "SELECT", "TEXTAREA", "INPUT",
  "SVG", "MATH", "CANVAS", "IFRAME", "OBJECT", "AUDIO", "VIDEO", "FIGURE", "PRE", "CODE",
]);

/** What runs on within a line; every other element begins and ends a paragraph. */
const INLINE = new Set([
  "A", "ABBR", "B", "BDI", "BDO", "CITE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK", "Q",
  "RUBY", "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR",
]);

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** The text at the time of the call; offsets count UTF-16 code units. */
export class HostText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(root: Element) {
    const pieces: Piece[] = [];
    let text = "";
    const paragraph = () => {
      if (text !== "" && !text.endsWith("\n\n")) text += "\n\n";
    };
    const visit = (parent: Node) => {
      for (let node = parent.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === Node.TEXT_NODE) {
          const { data } = node as Text;
          pieces.push({ node: node as Text, start: text.length });
          // A line of the source is no paragraph.
          text += data.replace(/[\n\r\t\f]/g, " ");
        } else if (node.nodeType === Node.ELEMENT_NODE && isRead(node as Element)) {
          const name = node.nodeName.toUpperCase();
          if (name === "BR") text += "\n";
          else if (INLINE.has(name)) visit(node);
          else {
            paragraph();
            visit(node);
            paragraph();
          }
        }
      }
    };
    visit(root);
    this.text = text;
    this.#pieces = pieces;
  }

  /** A live range over a span; absent when its text has left the page. */
  rangeOf(start: number, end: number): Range | undefined {
    const from = this.#at(start);
    const to = this.#at(end - 1);
    if (!from?.node.isConnected || !to?.node.isConnected) return undefined;
    const range = document.createRange();
    range.setStart(from.node, Math.min(start - from.start, from.node.length));
    range.setEnd(to.node, Math.min(end - to.start, to.node.length));
    return range;
  }

  /** The offset of a place in the page; absent when it lies outside the text. */
  offsetAt(node: Node, offset: number): number | undefined {
    const piece = this.#pieces.find((each) => each.node === node);
    return piece && piece.start + offset;
  }

  /** The piece that holds the letter at `offset`. */
  #at(offset: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#pieces[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low];
  }
}

function isRead(element: Element): boolean {
  const name = element.nodeName.toUpperCase();
  if (LEFT_OUT.has(name) || name.startsWith("KHULASA-")) return false;
  return !element.hasAttribute("hidden") && element.getAttribute("aria-hidden") !== "true";
}

/** Whether there is Arabic enough to be worth an analysis. */
export function hasArabic(text: string): boolean {
  return /\p{Script=Arabic}{2}/u.test(text);
}
