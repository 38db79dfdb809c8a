import type { Analysis } from "../analyzer/index.ts";
import type { Layer, Pressable } from "../highlight/layer.ts";

/** Keyphrases wherever they stand. */
export const keyphrases: Layer = {
  id: "keyphrases",
  priority: 2,
  marks: (analysis: Analysis) => [{ highlight: "khulasa-keyphrase", spans: placesOf(analysis) }],
  pressable: placesOf,
};

/** By their start; of two that overlap, as a short phrase inside a longer one, the longer stands. */
function placesOf({ keyphrases }: Analysis): Pressable[] {
  const all = keyphrases.flatMap(({ mentions }, item) => mentions.map(({ start, end }) => ({ start, end, panel: "keyphrases" as const, item })));
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  let reached = -1;
  return all.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
