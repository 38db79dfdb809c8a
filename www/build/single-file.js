import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { rememberPackages } from "./bundled.js";
import { withInlinedSubsets } from "./font-subsets.js";
import { licenceText } from "./licences.js";
import { modelPlugin } from "./model-plugin.js";
import { code, glosses, model, root } from "./paths.js";
import { withShell } from "./shell.js";

/** The page as one file that opens from a disk: a classic script, and all it needs as data inside the file. */
export async function buildSingleFile() {
  const worker = await buildScript("src/analyzer/worker.ts", []);
  const page = await buildScript("src/page/single-file.ts", [workerPlugin(worker.script), fontPlugin(), modelPlugin()]);
  const script = escaped(page.script);
  const style = page.style.trim();
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}" />`,
    `<style>${style}</style>`,
  ];
  const body = [
    dataBlock("khulasa-code", gzipSync(readFileSync(code), { level: 9 })),
    dataBlock("khulasa-model", readFileSync(model)),
    dataBlock("khulasa-glosses", readFileSync(glosses)),
    `<script>${script}</script>`,
  ];
  // The script last: what it holds may look like any of the places that are replaced.
  return withShell(readFileSync(join(root, "index.html"), "utf8"))
    // At the end: browsers look for the encoding in the first kilobyte only.
    .replace("</html>", (end) => `${end}\n<!--\n${licenceText().replaceAll("--", "- -")}\n-->`)
    .replace('<meta charset="utf-8" />', (charset) => [charset, ...head].join("\n    "))
    .replace(/<script type="module".*<\/script>/, () => body.join("\n    "));
}

/**
 * Nothing may be fetched, posted, framed or opened: the browser itself holds the file to it.
 * @param {string} script
 * @param {string} style
 */
function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    "connect-src 'none'",
    "img-src data:",
    "font-src data:",
    `style-src '${hash(style)}'`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types khulasa lit-html",
  ].join("; ");
}

/** @param {string} content */
function hash(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/**
 * @param {string} id
 * @param {Buffer} bytes
 */
function dataBlock(id, bytes) {
  return `<script type="application/octet-stream" id="${id}">${bytes.toString("base64")}</script>`;
}

/**
 * What would end or change a script element is written otherwise; inside strings, where alone it occurs, that is the same.
 * @param {string} script
 */
function escaped(script) {
  return script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
}

/**
 * @param {string} entry
 * @param {import("vite").Plugin[]} plugins
 */
async function buildScript(entry, plugins) {
  const result = await build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [...plugins, rememberPackages()],
    build: {
      write: false,
      target: "es2023",
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { format: "iife", codeSplitting: false },
        // A classic script has no address of its own, and nothing here asks for it.
        transform: { define: { "import.meta": "{}" } },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
  const chunks = outputs.filter((output) => output.type === "chunk");
  if (chunks.length !== 1) throw new Error(`${entry} was built into ${chunks.length} scripts, not one`);
  const style = outputs.find((output) => output.type === "asset" && output.fileName.endsWith(".css"));
  return { script: chunks[0]?.code ?? "", style: style?.type === "asset" ? String(style.source) : "" };
}

/**
 * @param {string} source
 * @returns {import("vite").Plugin}
 */
function workerPlugin(source) {
  const name = "virtual:khulasa-worker";
  return {
    name: "khulasa-worker",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(source)};` : undefined),
  };
}

/** @returns {import("vite").Plugin} */
function fontPlugin() {
  return {
    name: "khulasa-font-subsets",
    enforce: "pre",
    load: (id) => (id.endsWith("/styles/fonts.css") ? withInlinedSubsets(readFileSync(id, "utf8")) : undefined),
  };
}
