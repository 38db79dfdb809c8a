import { keepChartFonts } from "../charts/chart-fonts.ts";
import { loadPanels } from "../panels/registry.ts";

/**
 * What the page can do without while it opens, and has before text is accepted: from then on nothing is requested.
 * One that fails to come is missing, and nothing else.
 */
export async function loadLater(): Promise<void> {
  await Promise.allSettled([import("../imports/readers.ts"), import("./later-elements.ts"), import("../cards/cards.ts"), loadPanels(), keepChartFonts()]);
}
