import type { Stats } from "../analyzer/index.ts";

/** How long the summary shall be: the unit in use, and the amount last chosen in each. */
export interface SummaryLength {
  readonly unit: "sentences" | "words";
  readonly sentences: number;
  readonly words: number;
}

export interface LengthBounds {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const MOST_SENTENCES = 12;
const MOST_WORDS = 400;
const WORD_STEP = 10;

/** What the slider spans for an article: never beyond the article itself, nor beyond what still is a summary. */
export function boundsOf(unit: SummaryLength["unit"], stats: Pick<Stats, "sentences" | "words">): LengthBounds {
  if (unit === "sentences") {
    return { least: 1, most: Math.max(1, Math.min(MOST_SENTENCES, stats.sentences)), step: 1 };
  }
  const roof = Math.ceil(stats.words / WORD_STEP) * WORD_STEP;
  return { least: 20, most: Math.max(30, Math.min(MOST_WORDS, roof)), step: WORD_STEP };
}

export function clamp(value: number, { least, most }: LengthBounds): number {
  return Math.max(least, Math.min(most, value));
}
