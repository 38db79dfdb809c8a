import type { Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import { canHighlight } from "./painter.ts";

/** Windows of distance up to which a jump is a smooth scroll; farther it would be a blur. */
const SMOOTH_WINDOWS = 4;

/** Nearer than this to an edge of the window, a sentence is not in plain sight: other things may stand there. */
const EDGE = 64;

/** Brings a span into the upper half of the window. Where marks cannot be painted, it is selected, to be seen. */
export function jumpTo(surface: TextSurface, span: Span, covered: number): void {
  const scroll = () => {
    const rect = surface.rangesOf(span)[0]?.getBoundingClientRect();
    if (!rect) return;
    // What is in sight already is not moved.
    if (rect.top >= covered + EDGE && rect.bottom <= window.innerHeight - EDGE) return;
    const room = window.innerHeight - covered;
    const top = rect.top - covered - Math.max(16, Math.min(room / 3, (room - rect.height) / 2));
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || Math.abs(top) > SMOOTH_WINDOWS * window.innerHeight;
    window.scrollBy({ top, behavior: still ? "instant" : "smooth" });
  };
  scroll();
  // Chunks that were out of sight have only now got their true height.
  if (surface.element.querySelector(".chunk")) requestAnimationFrame(scroll);
  if (!canHighlight()) select(surface.rangesOf(span));
}

function select(ranges: readonly Range[]): void {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return;
  document.getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
}
