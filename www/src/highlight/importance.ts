import type { Analysis, Sentence, Span } from "../analyzer/index.ts";
import type { Layer } from "./layer.ts";

/** Intensities from the least to the most important. */
export const STEPS = 4;

/** The shares of sentences below which the second, third and fourth step begin: few sentences are strong. */
const QUANTILES = [0.4, 0.7, 0.88];

/**
 * The step of every sentence, 0 (the least important, left unmarked) to 4, by its rank among the article's sentences.
 * Equal scores are equal steps; a text of one sentence has nothing to compare and is at the top.
 */
export function stepsOf(sentences: readonly Sentence[]): readonly number[] {
  let steps = known.get(sentences);
  if (!steps) known.set(sentences, (steps = freshSteps(sentences)));
  return steps;
}

/** A book has sixty thousand sentences, and the map of it is drawn again whenever a pick is lit up. */
const known = new WeakMap<readonly Sentence[], readonly number[]>();

function freshSteps(sentences: readonly Sentence[]): number[] {
  const ordered = Float64Array.from(sentences, ({ score }) => score).sort();
  const [second, third, fourth] = QUANTILES.map((share) => ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? 0) as [number, number, number];
  const least = ordered[0] ?? 0;
  return sentences.map(({ score }) => {
    if (score <= 0 || (score === least && sentences.length > 1)) return 0;
    return 1 + Number(score >= second) + Number(score >= third) + Number(score >= fourth);
  });
}

export const importance: Layer = {
  id: "importance",
  priority: 0,
  marks(analysis: Analysis) {
    const spans: Span[][] = Array.from({ length: STEPS }, () => []);
    stepsOf(analysis.sentences).forEach((step, index) => {
      if (step > 0) spans[step - 1]!.push(analysis.sentences[index]!);
    });
    return spans.map((each, index) => ({ highlight: `khulasa-importance-${index + 1}`, spans: each }));
  },
};
