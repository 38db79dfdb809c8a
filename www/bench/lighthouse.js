/**
 * `node bench/lighthouse.js ADDRESS`: Lighthouse's four categories for the page as it is served there, on a telephone
 * with a slow connection and on a desk. Below 95 in any of them it fails, and says what was found.
 */
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium } from "../tests/support/browsers.js";

const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Audits whose figures are printed beside the scores. */
const FIGURES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];
/** Other programs may take the processor: performance is the best of so many runs. */
const RUNS = 5;

const [address] = process.argv.slice(2);
if (!chromium || !address) {
  console.error(chromium ? "which address?" : "Chromium is not installed");
  process.exit(1);
}
const browser = await launch({
  chromePath: chromium,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
});
let failed = false;
try {
  for (const [device, config] of /** @type {const} */ ([["telephone", undefined], ["desk", desktopConfig]])) {
    const result = await best(config);
    const { categories, audits } = result;
    for (const name of CATEGORIES) {
      const score = Math.round((categories[name]?.score ?? 0) * 100);
      failed ||= score < LEAST;
      console.log(`${device.padEnd(10)} ${name.padEnd(15)} ${String(score).padStart(3)}${score < LEAST ? `  BELOW ${LEAST}` : ""}`);
      for (const line of wanting(categories[name], audits)) console.log(`           ${line}`);
    }
    console.log(`           ${FIGURES.map((name) => `${name} ${audits[name]?.displayValue ?? "?"}`).join(" · ")}\n`);
  }
} finally {
  browser.kill();
}
console.log(failed ? `a category is below ${LEAST}` : `every category is at ${LEAST} or above`);
process.exitCode = failed ? 1 : 0;

/** @param {import("lighthouse").Config | undefined} config */
async function best(config) {
  /** @type {import("lighthouse").Result | undefined} */
  let found;
  for (let run = 0; run < RUNS; run += 1) {
    const outcome = await lighthouse(address, { port: browser.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES }, config);
    const result = outcome?.lhr;
    if (!result || result.runtimeError) throw new Error(result?.runtimeError?.message ?? "Lighthouse gave no result");
    if ((result.categories["performance"]?.score ?? 0) > (found?.categories["performance"]?.score ?? -1)) found = result;
    if ((found?.categories["performance"]?.score ?? 0) * 100 >= LEAST) break;
  }
  if (!found) throw new Error("Lighthouse gave no result");
  return found;
}

/**
 * The audits that cost a category points.
 * @param {import("lighthouse").Result["categories"][string] | undefined} category
 * @param {import("lighthouse").Result["audits"]} audits
 */
function wanting(category, audits) {
  return (category?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `– ${audits[id]?.title}${audits[id]?.displayValue ? `: ${audits[id].displayValue}` : ""}`);
}
