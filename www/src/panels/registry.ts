import { picksOf } from "../summary/picks-of.ts";
import "../summary/summary-panel.ts";
import type { Panel, PanelId } from "./panel.ts";

/** The panels in the order of their tabs. The summary is there when the page is painted; the others come after it. */
export const PANELS: readonly Panel[] = [
  { id: "digest", title: "digest.tab", element: "khulasa-digest-panel", occasional: true, load: () => import("../digest/digest-panel.ts") },
  { id: "summary", title: "panels.summary", count: (analysis) => picksOf(analysis).length, element: "khulasa-summary-panel", layer: "picks", load: async () => undefined },
  { id: "names", title: "panels.names", count: ({ entities }) => entities.length, element: "khulasa-names-panel", layer: "names", load: () => import("../names/names-panel.ts") },
  { id: "statements", title: "panels.statements", count: ({ quotes }) => quotes.length, element: "khulasa-statements-panel", layer: "statements", load: () => import("../statements/statements-panel.ts") },
  { id: "timeline", title: "panels.timeline", count: ({ dates }) => dates.length, element: "khulasa-timeline-panel", layer: "figures", load: () => import("../timeline/timeline-panel.ts") },
  { id: "figures", title: "panels.figures", count: ({ quantities }) => quantities.length, element: "khulasa-figures-panel", layer: "figures", load: () => import("../figures/figures-panel.ts") },
  { id: "keyphrases", title: "panels.keyphrases", count: ({ keyphrases }) => keyphrases.length, element: "khulasa-keyphrases-panel", layer: "keyphrases", load: () => import("../keyphrases/keyphrases-panel.ts") },
  { id: "words", title: "panels.words", element: "khulasa-words-panel", layer: "words", load: () => import("../words/words-panel.ts") },
  { id: "statistics", title: "panels.statistics", element: "khulasa-statistics-panel", load: () => import("../statistics/statistics-panel.ts") },
];

/** The panel of an id; the summary for one that is not there. */
export function panelOf(id: PanelId): Panel {
  return PANELS.find((panel) => panel.id === id) ?? panelOf("summary");
}

/**
 * Has every panel ready, so that opening one requests nothing any more. One that does not come is asked for again
 * when it is opened.
 */
export async function loadPanels(): Promise<void> {
  await Promise.allSettled(PANELS.map((panel) => panel.load()));
}
