/** Elements that hold no text for readers. */
const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "TITLE", "IFRAME", "OBJECT", "EMBED", "SVG", "CANVAS", "AUDIO", "VIDEO", "SELECT", "TEXTAREA", "BUTTON", "INPUT"]);
/** Elements that begin and end a paragraph. */
const PARAGRAPHS = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "PRE", "FIGURE", "TABLE", "UL", "OL", "DL", "HR", "ARTICLE", "SECTION", "ASIDE", "HEADER", "FOOTER", "MAIN", "NAV"]);
/** Elements that begin and end a line. */
const LINES = new Set(["DIV", "LI", "TR", "DT", "DD", "FIGCAPTION", "CAPTION", "ADDRESS", "FORM", "DETAILS", "SUMMARY", "BODY"]);

/** The text of markup as a reader would see it: paragraphs apart, lines where lines are, white space as one blank. */
export function textOfHtml(root: Node): string {
  const out = new Writer();
  walk(root, out, false);
  return out.text;
}

function walk(root: Node, out: Writer, preformatted: boolean): void {
  // Markup may nest deeper than a stack is high.
  const open: { node: Node; next: Node | null; preformatted: boolean }[] = [{ node: root, next: root.firstChild, preformatted }];
  while (open.length > 0) {
    const here = open[open.length - 1]!;
    const child = here.next;
    if (!child) {
      open.pop();
      breakAround(here.node, out);
      continue;
    }
    here.next = child.nextSibling;
    if (child.nodeType === 3 || child.nodeType === 4) {
      out.write(child.nodeValue ?? "", here.preformatted);
      continue;
    }
    if (child.nodeType !== 1) continue;
    const name = child.nodeName.toUpperCase();
    if (SILENT.has(name) || isHidden(child as Element)) continue;
    if (name === "BR") {
      out.breakLine();
      continue;
    }
    if (name === "TD" || name === "TH") out.write(" ", false);
    breakAround(child, out);
    open.push({ node: child, next: child.firstChild, preformatted: here.preformatted || name === "PRE" });
  }
}

function breakAround(node: Node, out: Writer): void {
  const name = node.nodeName.toUpperCase();
  if (PARAGRAPHS.has(name)) out.breaks(2);
  else if (LINES.has(name)) out.breaks(1);
}

function isHidden(element: Element): boolean {
  return element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true";
}

/** Collects text; breaks between blocks are written only where text follows. */
class Writer {
  readonly #parts: string[] = [];
  #breaks = 0;
  #blank = false;
  #written = false;

  get text(): string {
    return this.#parts.join("");
  }

  write(text: string, preformatted: boolean): void {
    if (preformatted) {
      const [first = "", ...rest] = text.replaceAll("\r", "").split("\n");
      this.#words(first);
      for (const line of rest) {
        this.breakLine();
        this.#words(line);
      }
      return;
    }
    const words = text.replace(/[ \t\n\r\f]+/g, " ");
    if (words.startsWith(" ")) this.#blank = true;
    this.#words(words.trim());
    if (words.length > 1 && words.endsWith(" ")) this.#blank = true;
  }

  breakLine(): void {
    this.#blank = false;
    this.#breaks = Math.min(2, this.#breaks + 1);
  }

  breaks(count: 1 | 2): void {
    this.#blank = false;
    this.#breaks = Math.max(this.#breaks, count);
  }

  #words(words: string): void {
    if (!words) return;
    if (this.#written) this.#parts.push("\n".repeat(this.#breaks) || (this.#blank ? " " : ""));
    this.#breaks = 0;
    this.#blank = false;
    this.#written = true;
    this.#parts.push(words);
  }
}
