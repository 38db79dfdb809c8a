import type { Analysis, Span } from "../../../src/analyzer/contract.ts";
import type { HostText } from "./host-text.ts";

/** What is marked, and under which highlight. */
export const KINDS = ["PER", "LOC", "ORG", "MISC", "date", "quantity"] as const;
export type Kind = (typeof KINDS)[number];

/** One marked place. */
export interface Mark extends Span {
  readonly kind: Kind;
  /** What the card says: the full name, the value. */
  readonly title: string;
  /** How often the thing is mentioned; names only. */
  readonly mentions?: number;
}

/** All that an analysis found, in text order. */
export function marksOf({ entities, dates, quantities }: Analysis, text: string): Mark[] {
  const marks: Mark[] = [
    ...entities.flatMap(({ type, name, mentions }) =>
      mentions.map(({ start, end }) => ({ start, end, kind: type, title: name, mentions: mentions.length })),
    ),
    ...dates.map(({ start, end, value }) => ({ start, end, kind: "date" as const, title: value ?? text.slice(start, end) })),
    ...quantities.map(({ start, end, value, max, unit }) => {
      const number = [value, max].filter((each) => each !== undefined).join("–");
      return { start, end, kind: "quantity" as const, title: [number, unit === "count" ? "" : unit].join(" ").trim() };
    }),
  ];
  return marks.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** What was painted for one element, so that it can be taken away again. */
export class PaintedMarks {
  readonly #ranges = new Map<string, Range[]>();

  constructor(article: HostText, marks: readonly Mark[]) {
    if (!canPaint()) return;
    install();
    for (const { kind, start, end } of marks) {
      const range = article.rangeOf(start, end);
      if (!range) continue;
      const name = `khulasa-mark-${kind.toLowerCase()}`;
      const ranges = this.#ranges.get(name) ?? [];
      ranges.push(range);
      this.#ranges.set(name, ranges);
      const highlight = CSS.highlights.get(name) ?? new Highlight();
      CSS.highlights.set(name, highlight);
      highlight.add(range);
    }
  }

  remove(): void {
    for (const [name, ranges] of this.#ranges) for (const range of ranges) CSS.highlights.get(name)?.delete(range);
    this.#ranges.clear();
  }
}

export function canPaint(): boolean {
  return typeof Highlight === "function" && "highlights" in CSS;
}

const STYLE = `
::highlight(khulasa-mark-per) { text-decoration: underline 2px var(--khulasa-per, #9a3412); }
::highlight(khulasa-mark-loc) { text-decoration: underline 2px var(--khulasa-loc, #166534); }
::highlight(khulasa-mark-org) { text-decoration: underline 2px var(--khulasa-org, #1d4ed8); }
::highlight(khulasa-mark-misc) { text-decoration: underline 2px var(--khulasa-misc, #7e22ce); }
::highlight(khulasa-mark-date) { text-decoration: underline dotted 2px var(--khulasa-date, #57534e); }
::highlight(khulasa-mark-quantity) { text-decoration: underline dashed 1px var(--khulasa-quantity, #57534e); }
`;

let installed = false;

/** A constructed sheet: no element is added to the page, and no policy for styles forbids it. */
function install(): void {
  if (installed) return;
  installed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
}
