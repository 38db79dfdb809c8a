import type { DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { PaintedMarks } from "../highlight/painter.ts";
import { WORD_CLASSES, type WordClass, classOf } from "./word-class.ts";
import { tokensWithin } from "./words-of.ts";

/** Above the marks of the summary, below what is lit up. */
const CLASS_PRIORITY = 3;
const CURRENT_PRIORITY = 10;

export interface ShownWords {
  /** The one class that is shown; all when undefined. */
  readonly only: WordClass | undefined;
  /** Where words begin that something else marks. */
  readonly found: ReadonlySet<number>;
  /** The word whose card is open. */
  readonly current: Span | undefined;
}

/**
 * The marks of the words in a part of the text: every clitic and stem in the colour of its own class, so that a
 * word of three parts of speech shows three.
 */
export function wordMarks(analysis: DecodedAnalysis, visible: Span, { only, found, current }: ShownWords): PaintedMarks[] {
  const spans: Record<WordClass, Span[]> = Object.fromEntries(WORD_CLASSES.map((name) => [name, [] as Span[]])) as never;
  const { tokens } = tokensWithin(analysis, visible);
  tokens.forEach(({ start, kind, segments }) => {
    // Lines of highlights add up: what is lit has no line of a class under it.
    if (start === current?.start || found.has(start)) return;
    if (kind !== "word" && kind !== "number") return;
    for (const segment of segments) {
      const wordClass = classOf(segment);
      if (wordClass && (!only || only === wordClass)) spans[wordClass].push(segment);
    }
  });
  return [
    ...WORD_CLASSES.map((name) => ({ highlight: `khulasa-word-${name}`, spans: spans[name], priority: CLASS_PRIORITY })),
    { highlight: "khulasa-word-current", spans: current ? [current] : [], priority: CURRENT_PRIORITY },
  ];
}
