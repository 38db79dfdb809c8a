/**
 * `npm run elements`: custom-elements.json of the package, and the table of the elements in package/README.md, from the
 * elements' own comments. With `--check` it fails when the table is not up to date.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../build/paths.js";

const readme = fileURLToPath(new URL("README.md", import.meta.url));
const BEGIN = "<!-- elements: begin -->";
const END = "<!-- elements: end -->";

/** @typedef {{ name: string, description?: string, privacy?: string, kind?: string, attribute?: string }} Item */
/** @typedef {{ tagName?: string, description?: string, attributes?: Item[], members?: Item[], events?: Item[], cssParts?: Item[], cssProperties?: Item[] }} Declaration */

/** The manifest as its analyzer writes it. */
export function manifest() {
  const folder = mkdtempSync(join(root, "node_modules", ".khulasa-"));
  try {
    const program = join(root, "node_modules", "@custom-elements-manifest", "analyzer", "cem.js");
    // Otherwise the analyzer names the manifest in the page's own package.json; only a configuration can forbid it.
    const configuration = join(folder, "configuration.mjs");
    writeFileSync(configuration, "export default { packagejson: false };\n");
    const flags = ["analyze", "--config", relative(root, configuration), "--globs", "package/src/element/*.ts", "--litelement", "--quiet", "--outdir", relative(root, folder)];
    const { status, stderr } = spawnSync(process.execPath, [program, ...flags], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`the manifest could not be made: ${stderr}`);
    return readFileSync(join(folder, "custom-elements.json"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One table for each element. @param {string} json */
function tables(json) {
  /** @type {Declaration[]} */
  const declarations = JSON.parse(json).modules.flatMap((/** @type {{ declarations?: Declaration[] }} */ module) => module.declarations ?? []);
  return declarations
    .filter(({ tagName }) => tagName)
    .sort((one, other) => String(one.tagName).localeCompare(String(other.tagName)))
    .map((declaration) => {
      const { tagName, description = "", attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } = declaration;
      const methods = members.filter(({ kind, privacy, name, description: said }) => kind === "method" && !privacy && said && !name.startsWith("#"));
      const rows = [
        ...attributes.filter(({ description: said }) => said).map((each) => ["attribute, property", each]),
        ...methods.map((each) => ["method", each]),
        ...events.filter(({ description: said }) => said).map((each) => ["event", each]),
        ...cssParts.map((each) => ["part", each]),
        ...cssProperties.map((each) => ["CSS property", each]),
      ];
      const lines = rows.map(([kind, each]) => {
        const { name, description: said = "" } = /** @type {Item} */ (each);
        return `| ${kind} | \`${name}\` | ${said.replaceAll("\n", " ").replaceAll("|", "\\|")} |`;
      });
      return [`### \`<${tagName}>\``, "", description, "", "| | | |", "| --- | --- | --- |", ...lines].join("\n");
    })
    .join("\n\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(readme, "utf8");
  const [head = "", rest = ""] = before.split(BEGIN);
  const after = `${head}${BEGIN}\n\n${tables(manifest())}\n\n${END}${rest.split(END)[1] ?? ""}`;
  if (process.argv.includes("--check")) {
    if (after !== before) {
      console.error("the table of elements in package/README.md is not up to date: npm run elements");
      process.exit(1);
    }
  } else writeFileSync(readme, after);
}
