import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledLicences } from "./bundled.js";
import { root } from "./paths.js";

/** Licences of what is shipped with the page beside the packages that are built in, by the name they get beside it. */
const LICENCES = {
  "noto-naskh-arabic.OFL.txt": "node_modules/@fontsource-variable/noto-naskh-arabic/LICENSE",
  "ibm-plex-sans-arabic.OFL.txt": "node_modules/@fontsource/ibm-plex-sans-arabic/LICENSE",
  // In the service worker of the served page.
  "workbox.MIT.txt": "node_modules/workbox-core/LICENSE",
  "fonts.md": "FONTS.md",
  "example-article.md": "src/example/NOTICE.md",
  "khulasa.MIT.txt": "../LICENSE-MIT",
  "khulasa.Apache-2.0.txt": "../LICENSE-APACHE",
  "khulasa.model.CC-BY-SA-4.0.txt": "../models/LICENSE",
  "module-crates.txt": "../dist/notices/module.txt",
  // Names the model's sources and reproduces their notices.
  "khulasa.model.card.md": "../models/CARD.md",
};

/** @returns {[string, string][]} name beside the page, and file */
function licences() {
  const shipped = Object.entries(LICENCES).map(([name, from]) => /** @type {[string, string]} */ ([name, join(root, from)]));
  return [...shipped, ...bundledLicences()].filter(([name, from]) => {
    const there = existsSync(from);
    if (!there) console.warn(`  ${from} is missing: the page is built without its ${name}`);
    return there;
  });
}

/** @param {string} site the folder of the built page */
export function copyLicences(site) {
  const folder = join(site, "licences");
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of licences()) cpSync(from, join(folder, name));
}

/** All of them as one text, for the one file. */
export function licenceText() {
  return licences()
    .map(([name, from]) => `${name}\n\n${readFileSync(from, "utf8").trim()}`)
    .join("\n\n----\n\n");
}
