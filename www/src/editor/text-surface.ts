import type { Span } from "../analyzer/index.ts";

/** Something that shows the article: what marks and jumps need of it, whether it is edited or only read. */
export interface TextSurface {
  readonly element: HTMLElement;
  /** The text as shown; spans index it. */
  readonly text: string;
  /** Live ranges over a span; several where the text is cut into blocks. */
  rangesOf(span: Span): Range[];
  /** The offset of a place in the DOM; undefined outside the text. */
  offsetAt(node: Node, offset: number): number | undefined;
  /** About what the window shows, with a margin of `margin` windows above and below. */
  visible(margin: number): Span;
}
