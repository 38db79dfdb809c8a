import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { root } from "./paths.js";

const ASCII = range(0x20, 0x7e);
const PUNCTUATION = "«»‹›“”‘’„‚–—…•·×÷±°§©®€£%‰′″\u00a0\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069";
/** Letters, marks and digits of Arabic, Persian, Urdu and their neighbours; not the presentation forms of old files. */
const ARABIC = range(0x0600, 0x06ff) + range(0x0750, 0x077f);

/** What each face must be able to show: the reading face any article, the interface's only what the page itself says. */
const LETTERS = {
  "noto-naskh-arabic": ARABIC + ASCII + PUNCTUATION + range(0xa1, 0xff),
  "ibm-plex-sans-arabic": interfaceLetters() + ASCII + PUNCTUATION,
};

/**
 * Rewrites the font style sheet so that it carries its faces, cut down to their letters.
 * @param {string} css
 */
export async function withInlinedSubsets(css) {
  let result = css;
  for (const [whole, path = ""] of css.matchAll(/url\("([^"]+)"\)/g)) {
    const letters = Object.entries(LETTERS).find(([name]) => path.includes(name))?.[1];
    if (!letters) throw new Error(`no letters are named for ${path}`);
    const font = await subsetFont(readFileSync(join(root, "node_modules", path)), letters, { targetFormat: "woff2" });
    result = result.replace(whole, `url("data:font/woff2;base64,${font.toString("base64")}")`);
  }
  return result;
}

function interfaceLetters() {
  const translations = ["ar", "en"].map((tag) => readFileSync(join(root, "translations", `${tag}.json`), "utf8"));
  return [...new Set(translations.join("") + range(0x0660, 0x066c))].join("");
}

/**
 * @param {number} from
 * @param {number} to
 */
function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}
