import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { singleFile, site } from "./paths.js";

/** JavaScript and CSS that the served page begins with, its worker among them, gzipped, without font and model. */
const BUDGET = 120_000;
/** What is fetched while the model is on its way: exports, readers of files and the like. */
const LATER_BUDGET = 160_000;

/** Prints what the page weighs. @returns {boolean} whether it keeps to its budget */
export function reportSizes() {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(site, name)).isFile());
  const first = beginning();
  let scripts = 0;
  let later = 0;
  for (const name of files.sort()) {
    if (name.startsWith("licences")) continue;
    const bytes = readFileSync(join(site, name));
    const packed = gzipSync(bytes, { level: 9 }).length;
    if (/\.(js|css)$/.test(name)) {
      if (first.has(name) || /\bworker-/.test(name)) scripts += packed;
      else later += packed;
    }
    console.log(`  ${name.padEnd(60)} ${kilobytes(bytes.length)}  gzip ${kilobytes(packed)}`);
  }
  const verdict = (/** @type {number} */ bytes, /** @type {number} */ budget) =>
    `${kilobytes(bytes)} gzipped, budget ${kilobytes(budget)}: ${bytes <= budget ? "kept" : "EXCEEDED"}`;
  console.log(`  page: JavaScript and CSS to begin with ${verdict(scripts, BUDGET)}`);
  console.log(`  page: JavaScript and CSS after that ${verdict(later, LATER_BUDGET)}`);
  console.log(`  one file: ${kilobytes(statSync(singleFile).size)}`);
  return scripts <= BUDGET && later <= LATER_BUDGET;
}

/** What the page begins with: what its document names, the page itself, and all that those import before they run. */
function beginning() {
  const found = new Set(readFileSync(join(site, "index.html"), "utf8").match(/assets\/[^"]+\.(?:js|css)/g));
  for (const name of readdirSync(join(site, "assets"))) if (name.startsWith("served-page-")) found.add(`assets/${name}`);
  // A set tells what is added while it is gone through.
  for (const name of found) {
    if (!name.endsWith(".js")) continue;
    for (const [, imported] of readFileSync(join(site, name), "utf8").matchAll(/(?:\bfrom|\bimport) ?"\.\/([\w.-]+\.js)"/g)) found.add(`assets/${imported}`);
  }
  return found;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
