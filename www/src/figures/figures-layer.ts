import type { Analysis } from "../analyzer/index.ts";
import type { Layer, Pressable } from "../highlight/layer.ts";

/** Dates and figures. */
export const figures: Layer = {
  id: "figures",
  priority: 3,
  marks: ({ dates, quantities }: Analysis) => [
    { highlight: "khulasa-date", spans: dates },
    { highlight: "khulasa-figure", spans: quantities },
  ],
  pressable: ({ dates, quantities }: Analysis): Pressable[] =>
    [
      ...dates.map(({ start, end }, item) => ({ start, end, panel: "timeline" as const, item })),
      ...quantities.map(({ start, end }, item) => ({ start, end, panel: "figures" as const, item })),
    ].sort((a, b) => a.start - b.start),
};
