import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.js";

const PLACE = '<div id="khulasa"></div>';

/**
 * The page as it looks before its code is there, in Arabic: what is seen first waits for no script. The code puts the
 * true page in its place. Where the address asks for English (#en), nothing is shown until then.
 * @param {string} html
 */
export function withShell(html) {
  const { page, editor, summary } = JSON.parse(readFileSync(join(root, "translations", "ar.json"), "utf8"));
  if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
  const shell = `<div id="khulasa">
      <div class="shell">
        <span id="en"></span>
        <header class="masthead"><h1>${page.title}</h1><p>${page.tagline}</p></header>
        <main>
          <section class="article"><div class="toolbar"></div><div class="sheet"><p class="shell-text">${editor.placeholder}<br>${editor.placeholderHint}</p></div></section>
          <aside><h2>${summary.heading}</h2><p>${summary.empty}</p></aside>
        </main>
        <footer class="colophon"><p>${page.privacy}</p></footer>
      </div>
    </div>`;
  return html.replace(PLACE, () => shell);
}

/** @returns {import("vite").Plugin} */
export function shellPlugin() {
  return { name: "khulasa-shell", transformIndexHtml: { order: "pre", handler: withShell } };
}
