import { html, svg } from "lit";
import type { Language } from "../language/language.ts";

export interface Bar {
  readonly label: string;
  /** What the bar is as long as; 0 or more. */
  readonly value: number;
  /** The value as it is written beside the bar. */
  readonly written: string;
}

const WIDTH = 380;
const ROW = 30;
const LABEL = 128;
const WRITTEN = 52;

/**
 * Horizontal bars, from where the language begins to read. Every bar has its value beside it: nothing is told by
 * length or colour alone.
 */
export function barChart(bars: readonly Bar[], { title, description }: { title: string; description: string }, language: Language) {
  const most = Math.max(...bars.map(({ value }) => value), Number.EPSILON);
  const room = WIDTH - LABEL - WRITTEN;
  const mirrored = language.direction === "rtl";
  const x = (from: number, width = 0) => (mirrored ? WIDTH - from - width : from);
  const { direction } = language;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${title}. ${description}">
    <title>${title}</title>
    <desc>${description}</desc>
    ${svg`<line class="axis" x1=${x(LABEL)} x2=${x(LABEL)} y1="0" y2=${bars.length * ROW} />`}
    ${bars.map(({ label, value, written }, index) => {
      const length = (value / most) * room;
      const middle = index * ROW + ROW / 2;
      return svg`
        <text class="tick" x=${x(LABEL - 10)} y=${middle + 5} text-anchor="end" direction=${direction}>${label}</text>
        <rect class="bar" x=${x(LABEL, length)} y=${middle - 8} width=${length} height="16" />
        <text class="tick" x=${x(LABEL + length + 8)} y=${middle + 5} text-anchor="start" direction=${direction}>${written}</text>`;
    })}
  </svg>`;
}
