import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";

/** What may be built in. Nothing GPL and nothing non-commercial may enter. */
const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/** Folders of the packages that were built in so far. @type {Set<string>} */
const folders = new Set();

/**
 * Remembers which packages end up in a bundle, after what is unused is gone.
 * @returns {import("vite").Plugin & import("rolldown").Plugin}
 */
export function rememberPackages() {
  return {
    name: "khulasa-bundled-packages",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        for (const id of output.moduleIds) {
          const folder = packageFolder(id);
          if (folder) folders.add(folder);
        }
      }
    },
  };
}

/**
 * The licences of the packages that were built in, by the name that each file gets. A package without a licence, or with one
 * that is not allowed, stops the build.
 * @returns {[string, string][]} name, and file
 */
export function bundledLicences() {
  return [...folders].sort().map((folder) => {
    const { name, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (!ALLOWED.includes(license)) throw new Error(`${name} is built in, and its licence (${license}) is not allowed`);
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} is built in, and has no licence file`);
    return [`${name.replace("@", "").replace("/", "-")}.${license}.txt`, join(folder, file)];
  });
}

/**
 * `…/node_modules/@lit/reactive-element/node/x.js` is in `…/node_modules/@lit/reactive-element`.
 * @param {string} id
 */
export function packageFolder(id) {
  const path = id.replace(/^\0/, "").split("?")[0]?.replaceAll("/", sep) ?? "";
  const parts = path.split(sep);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return undefined;
  const folder = parts.slice(0, at + (parts[at + 1]?.startsWith("@") ? 3 : 2)).join(sep);
  return existsSync(join(folder, "package.json")) ? folder : undefined;
}
