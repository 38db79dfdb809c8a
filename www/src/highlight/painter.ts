import type { Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import type { Marks } from "./layer.ts";

/** Whether this browser can mark text without changing it. */
export function canHighlight(): boolean {
  return typeof Highlight === "function" && "highlights" in CSS;
}

export interface PaintedMarks extends Marks {
  readonly priority: number;
}

/** Windows painted above and below the one in sight, and how much of that may be scrolled away before the next painting. */
const MARGIN = 1.5;
const RENEW = 0.75;

/**
 * Paints marks over a text surface with the CSS Custom Highlight API: no element is added, no letter moved.
 * Only about what is in sight is painted, and again as the reader scrolls; the ranges are live, so that marks
 * stay with their words while the reader types and the next analysis is under way.
 */
export class Painter {
  #surface: TextSurface | undefined;
  #marksIn: ((visible: Span) => readonly PaintedMarks[]) | undefined;
  #text = "";
  #painted = new Map<string, AbstractRange[]>();
  #whole: Span = { start: 0, end: 0 };
  #frame = 0;

  constructor() {
    const scrolled = () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#renew();
      });
    };
    window.addEventListener("scroll", scrolled, { passive: true });
    window.addEventListener("resize", scrolled, { passive: true });
  }

  /** What is painted on. The marks of another surface are taken away. */
  set surface(surface: TextSurface | undefined) {
    if (surface === this.#surface) return;
    this.#surface = surface;
    this.#marksIn = undefined;
    this.#paint();
  }

  /**
   * Paints other marks than before.
   * @param marks all of them, or a function that gives those of a part of the text, for marks too many to be made at once
   * @param text the text that their spans index
   */
  show(marks: readonly PaintedMarks[] | ((visible: Span) => readonly PaintedMarks[]), text: string): void {
    this.#marksIn = typeof marks === "function" ? marks : marks.length > 0 ? () => marks : undefined;
    this.#text = text;
    this.#paint();
  }

  /** The number of ranges painted now. */
  get painted(): number {
    let count = 0;
    for (const ranges of this.#painted.values()) count += ranges.length;
    return count;
  }

  #renew(): void {
    // While the reader types, the spans are those of an older text: what is painted stays until the next analysis.
    if (!this.#surface || !this.#marksIn || this.#surface.text !== this.#text) return;
    const needed = this.#surface.visible(RENEW);
    if (needed.start >= this.#whole.start && needed.end <= this.#whole.end) return;
    this.#paint();
  }

  #paint(): void {
    if (!canHighlight()) return;
    const surface = this.#surface;
    const visible = surface && this.#marksIn ? surface.visible(MARGIN) : { start: 0, end: 0 };
    this.#whole = visible;
    const painted = new Map<string, AbstractRange[]>();
    for (const { highlight, spans, priority } of this.#marksIn?.(visible) ?? []) {
      const ranges: AbstractRange[] = [];
      for (let index = firstEndingAfter(spans, visible.start); index < spans.length; index += 1) {
        const span = spans[index]!;
        if (span.start >= visible.end) break;
        ranges.push(...surface!.rangesOf(span));
      }
      registered(highlight).priority = priority;
      painted.set(highlight, ranges);
    }
    // Other parts of a page may paint under the same names: only the ranges painted here are taken away.
    for (const [name, ranges] of this.#painted) {
      const highlight = registered(name);
      for (const range of ranges) highlight.delete(range);
    }
    for (const [name, ranges] of painted) {
      const highlight = registered(name);
      for (const range of ranges) highlight.add(range);
    }
    this.#painted = painted;
  }
}

function registered(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** The first span, of spans in order that do not nest, that reaches beyond an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
