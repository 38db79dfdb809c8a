import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { singleFile, site } from "./paths.js";

/** JavaScript and CSS of the served page, gzipped, without font and model. */
const BUDGET = 120_000;

/** Prints what the page weighs. @returns {boolean} whether it keeps to its budget */
export function reportSizes() {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(site, name)).isFile());
  let scripts = 0;
  for (const name of files.sort()) {
    if (name.startsWith("licences")) continue;
    const bytes = readFileSync(join(site, name));
    const packed = gzipSync(bytes, { level: 9 }).length;
    if (/\.(js|css)$/.test(name)) scripts += packed;
    console.log(`  ${name.padEnd(60)} ${kilobytes(bytes.length)}  gzip ${kilobytes(packed)}`);
  }
  const inBudget = scripts <= BUDGET;
  console.log(`  page: JavaScript and CSS ${kilobytes(scripts)} gzipped, budget ${kilobytes(BUDGET)}: ${inBudget ? "kept" : "EXCEEDED"}`);
  console.log(`  one file: ${kilobytes(statSync(singleFile).size)}`);
  return inBudget;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
