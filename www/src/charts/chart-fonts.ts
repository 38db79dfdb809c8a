/** The typeface that charts are written in. */
export const CHART_FAMILY = "Khulasa Naskh";

/** Its rules, each with its file as data; written out when a chart is saved, since that takes the page a while. */
let rules: readonly (() => string)[] = [];

/**
 * Keeps the files of the charts' typeface, so that a chart can be saved with it and nothing is requested then. What
 * does not come is left out: a saved chart then names the typeface, and is shown in another where it is not installed.
 */
export async function keepChartFonts(): Promise<void> {
  const kept = [...document.styleSheets].flatMap((sheet) => faces(sheet).map((face) => withData(face, sheet.href ?? document.baseURI)));
  rules = (await Promise.allSettled(kept)).flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
}

/** The rules for a file that is written in these families. */
export function chartFonts(families: string): string {
  return families.includes(CHART_FAMILY) ? rules.map((rule) => rule()).join("\n") : "";
}

function faces(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter(
    (rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("font-family").includes(CHART_FAMILY),
  );
}

async function withData({ style }: CSSFontFaceRule, base: string): Promise<() => string> {
  const [, url = ""] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src")) ?? [];
  const data = url.startsWith("data:") ? () => url : await dataOf(new URL(url, base).href);
  const property = (name: string) => `${name}:${style.getPropertyValue(name)};`;
  return () => `@font-face{${property("font-family")}${property("font-weight")}${property("unicode-range")}src:url("${data()}") format("woff2");}`;
}

async function dataOf(url: string): Promise<() => string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return () => {
    let binary = "";
    for (let index = 0; index < bytes.length; index += 8192) binary += String.fromCharCode(...bytes.subarray(index, index + 8192));
    return `data:font/woff2;base64,${btoa(binary)}`;
  };
}
