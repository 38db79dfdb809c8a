import type { Analysis } from "../analyzer/index.ts";
import { picksOf } from "../summary/picks-of.ts";
import type { Layer } from "./layer.ts";

/** What the summary took from the text. */
export const picks: Layer = {
  id: "picks",
  priority: 1,
  marks: (analysis: Analysis) => [{ highlight: "khulasa-pick", spans: picksOf(analysis) }],
};
