import type { Analysis } from "../analyzer/index.ts";
import { stepsOf } from "../highlight/importance.ts";

/** A stretch of the article on its map. */
export interface MapStretch {
  /** Share of the article's length, 0 to 1. */
  readonly share: number;
  /** Importance, 0 to 4. */
  readonly step: number;
  /** The first pick that lies in it, by its place in the summary. */
  readonly pick?: number;
}

/** More stretches than this are too narrow to see. */
const MOST = 96;

/** The article from its beginning to its end, a stretch for each sentence, or for each few of a long text. */
export function mapOf(analysis: Analysis): MapStretch[] {
  const { sentences } = analysis;
  const steps = stepsOf(sentences);
  const pickOf = new Map<number, number>();
  analysis.summary.picks.forEach((pick, index) => {
    if (!pickOf.has(pick.sentence)) pickOf.set(pick.sentence, index);
  });
  const perStretch = Math.max(1, Math.ceil(sentences.length / MOST));
  const lengths = sentences.map(({ start, end }) => end - start);
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const stretches: MapStretch[] = [];
  for (let from = 0; from < sentences.length; from += perStretch) {
    const indexes = sentences.slice(from, from + perStretch).map((_, offset) => from + offset);
    const pick = indexes.map((index) => pickOf.get(index)).find((found) => found !== undefined);
    stretches.push({
      share: indexes.reduce((sum, index) => sum + lengths[index]!, 0) / whole,
      step: Math.max(...indexes.map((index) => steps[index]!)),
      ...(pick === undefined ? {} : { pick }),
    });
  }
  return stretches;
}
