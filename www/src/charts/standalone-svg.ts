import { chartFonts } from "./chart-fonts.ts";

/** What a picture's look is made of. */
const LOOKS = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "direction"] as const;

/** What only makes sense while the picture is part of the page. */
const LIVE = ["class", "tabindex", "role", "aria-pressed", "aria-label", "aria-labelledby", "data-at", "style"];

/**
 * A chart of the page as a file of its own: every colour is written out, the typeface is inside, and its title and
 * description stay in it.
 */
export function standaloneSvg(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  const texts = new Set<string>();
  copies.forEach((element, index) => {
    const original = originals[index]!;
    for (const name of LIVE) element.removeAttribute(name);
    if (["title", "desc", "g"].includes(element.localName)) return;
    const style = getComputedStyle(original);
    for (const look of LOOKS) {
      const value = style.getPropertyValue(look);
      if (value && value !== "none" && (element.localName === "text" || !/^(font|text|direction)/.test(look))) element.setAttribute(look, value);
      else if (value === "none" && (look === "fill" || look === "stroke")) element.setAttribute(look, "none");
    }
    if (element.localName === "text") texts.add(style.fontFamily);
  });
  // Comments are the seams of templates, and nothing to a reader of the file.
  const seams = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (seams.nextNode()) comments.push(seams.currentNode);
  for (const comment of comments) (comment as ChildNode).remove();
  const box = chart.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  copy.setAttribute("role", "img");
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.documentElement).getPropertyValue("background-color"));
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = chartFonts([...texts].join(","));
  const described = copy.querySelector("desc") ?? copy.querySelector("title");
  if (described) described.after(style, ground);
  else copy.prepend(style, ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}
