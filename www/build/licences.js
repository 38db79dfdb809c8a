import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.js";

/** Licences of what is shipped with the page, by the name they get beside it. */
const LICENCES = {
  "noto-naskh-arabic.OFL.txt": "node_modules/@fontsource-variable/noto-naskh-arabic/LICENSE",
  "ibm-plex-sans-arabic.OFL.txt": "node_modules/@fontsource/ibm-plex-sans-arabic/LICENSE",
  "lit.BSD-3-Clause.txt": "node_modules/lit/LICENSE",
  "fonts.md": "FONTS.md",
  "example-article.md": "src/example/NOTICE.md",
};

/** @param {string} site the folder of the built page */
export function copyLicences(site) {
  const folder = join(site, "licences");
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(LICENCES)) cpSync(join(root, from), join(folder, name));
}

/** All of them as one text, for the one file. */
export function licenceText() {
  return Object.entries(LICENCES)
    .map(([name, from]) => `${name}\n\n${readFileSync(join(root, from), "utf8").trim()}`)
    .join("\n\n----\n\n");
}
