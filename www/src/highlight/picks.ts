import type { Analysis } from "../analyzer/index.ts";
import type { Layer } from "./layer.ts";

/** What the summary took from the text. */
export const picks: Layer = {
  id: "picks",
  priority: 1,
  marks: (analysis: Analysis) => [{ highlight: "khulasa-pick", spans: analysis.summary.picks }],
};
