/** `npm run package`: the npm package in ../dist/npm/khulasa, and its tarball beside it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "rolldown";
import { rememberPackages } from "../build/bundled.js";
import { copyLicences } from "../build/licences.js";
import { code, distribution, model, root } from "../build/paths.js";
import { manifest } from "./elements-table.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = join(distribution, "npm", "khulasa");
const files = join(folder, "dist");

rmSync(join(distribution, "npm"), { recursive: true, force: true });
mkdirSync(files, { recursive: true });

const common = { platform: /** @type {const} */ ("neutral"), external: [/^node:/], logLevel: /** @type {const} */ ("warn") };

/**
 * One script without imports.
 * @param {string} entry
 * @param {import("rolldown").Plugin[]} plugins
 * @param {import("rolldown").OutputOptions} output
 */
async function single(entry, plugins, output) {
  const result = await build({
    ...common,
    input: join(here, entry),
    plugins: [...plugins, rememberPackages()],
    write: false,
    output: { codeSplitting: false, minify: true, ...output },
  });
  return result.output[0].code;
}

const worker = await single("../src/analyzer/worker.ts", [], { format: "esm" });
const classicWorker = await single("../src/analyzer/worker.ts", [], { format: "iife" });
const inlined = virtual({
  "virtual:khulasa-code": gzipSync(readFileSync(code), { level: 9 }).toString("base64"),
  "virtual:khulasa-model-file": readFileSync(model).toString("base64"),
  "virtual:khulasa-worker": classicWorker,
});
writeFileSync(join(files, "worker.js"), worker);
writeFileSync(join(files, "node-worker.js"), await single("src/node-worker.ts", [], { format: "esm" }));
writeFileSync(join(files, "inline.js"), await single("src/inline.ts", [inlined], { format: "esm" }));
writeFileSync(join(files, "khulasa.iife.js"), await single("src/element/script.ts", [inlined], { format: "iife" }));
await build({
  ...common,
  input: { element: join(here, "src/element/index.ts"), index: join(here, "src/index.ts"), node: join(here, "src/node.ts") },
  plugins: [rememberPackages()],
  output: { dir: files, format: "esm", minify: true, chunkFileNames: "chunk-[name]-[hash].js" },
});
cpSync(code, join(files, "khulasa_bg.wasm"));
cpSync(model, join(files, "khulasa.model.gz"));
for (const name of ["package.json", "README.md"]) cpSync(join(here, name), join(folder, name));
writeFileSync(join(folder, "custom-elements.json"), manifest());
copyLicences(folder);
run("npx", ["tsc", "-p", join(here, "tsconfig.json"), "--outDir", join(files, "types")], root);
run("npm", ["pack", "--silent", "--pack-destination", ".."], folder);

// For those who load a file from another place: `<script integrity="…">`. `cargo xtask build` prints them.
const integrity = ["khulasa.iife.js", "inline.js", "element.js", "index.js", "worker.js"].map((name) => {
  const digest = createHash("sha384").update(readFileSync(join(files, name))).digest("base64");
  return `${name} sha384-${digest}`;
});
writeFileSync(join(distribution, "npm", "integrity.txt"), `${integrity.join("\n")}\n`);
console.log(integrity.join("\n"));

/**
 * Modules that hold one string.
 * @param {Record<string, string>} strings
 * @returns {import("rolldown").Plugin}
 */
function virtual(strings) {
  return {
    name: "khulasa-virtual",
    resolveId: (id) => (id in strings ? `\0${id}` : undefined),
    load: (id) => (id.slice(1) in strings ? `export default ${JSON.stringify(strings[id.slice(1)])};` : undefined),
  };
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {string} cwd
 */
function run(program, parameters, cwd) {
  const { status } = spawnSync(program, parameters, { cwd, stdio: "inherit" });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")} failed`);
}
