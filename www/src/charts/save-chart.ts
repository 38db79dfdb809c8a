import { offerFile } from "../words/offer-file.ts";
import { standaloneSvg } from "./standalone-svg.ts";

/** Offers a chart as a file. */
export function saveChart(root: ParentNode, name: string): void {
  const chart = root.querySelector<SVGSVGElement>("svg.chart");
  if (chart) offerFile(new Blob([standaloneSvg(chart)], { type: "image/svg+xml;charset=utf-8" }), name);
}
