/**
 * `node package/tests/install.js`: the tarball installed into fresh projects (Node, Vite, webpack), each built and run.
 * Ends with `N passed, N failed`.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { chromium as playwright } from "@playwright/test";
import { distribution, root } from "../../build/paths.js";
import { chromium } from "../../tests/support/browsers.js";
import { serve } from "./server.js";

const npm = join(distribution, "npm");
const tarball = join(npm, readdirSync(npm).find((name) => name.endsWith(".tgz")) ?? "");
const TEXT = "افتتحت الوزيرة المكتبة صباح الأحد. وقالت إنها ستستقبل القراء كل يوم.";
const GIST = "افتتحت الوزيرة المكتبة صباح الأحد.";
const workshop = mkdtempSync(join(tmpdir(), "khulasa-install-"));

/** Versions of the bundlers: those that this package is tested with. */
const VITE = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.vite;
const WEBPACK = ["webpack@5", "webpack-cli@6"];

/** @type {Record<string, () => Promise<void> | void | "left out">} */
const checks = {
  "the tarball holds licences, card and every export": () => {
    const folder = join(project("contents", []), "node_modules", "khulasa");
    const { exports, files } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    for (const target of targets(exports)) assert.ok(readFileSync(join(folder, target)).length > 0, target);
    assert.ok(files.includes("licences"));
    assert.match(readFileSync(join(folder, "licences", "khulasa.model.card.md"), "utf8"), /CC BY-SA 4\.0/);
  },

  "the README's table of elements is up to date": () => {
    run(process.execPath, [join(root, "package", "elements-table.js"), "--check"], root);
  },

  "importing costs under 5 kB": () => {
    const folder = join(npm, "khulasa", "dist");
    const bytes = [...closure(join(folder, "index.js"))].reduce((sum, file) => sum + readFileSync(file).length, 0);
    assert.ok(bytes < 5000, `${bytes} bytes`);
  },

  "Node: ES module, both analyzers, the program ends by itself": () => {
    const folder = project("node", []);
    writeFileSync(
      join(folder, "main.mjs"),
      `import { Analyzer, WorkerAnalyzer } from "khulasa";
      import * as inline from "khulasa/inline";
      import "khulasa/element";
      const documents = [];
      for (const factory of [Analyzer, WorkerAnalyzer, inline.Analyzer]) {
        const analyzer = await factory.create();
        documents.push(await analyzer.analyzeJson(${JSON.stringify(TEXT)}, { summarySentences: 1 }));
      }
      if (new Set(documents).size !== 1) throw new Error("the documents differ");
      console.log(JSON.parse(documents[0]).summary.text);`,
    );
    assert.equal(run(process.execPath, ["main.mjs"], folder).trim(), GIST);
  },

  "Node: the document is byte for byte that of the native library": () => {
    const native = process.env["KHULASA"];
    if (!native) {
      console.log("        left out: KHULASA names no native program");
      return "left out";
    }
    const folder = project("same-bytes", []);
    writeFileSync(
      join(folder, "main.mjs"),
      `import { Analyzer } from "khulasa";
      const analyzer = await Analyzer.create();
      process.stdout.write((await analyzer.analyzeJson(${JSON.stringify(TEXT)})) + "\\n");`,
    );
    const { stdout } = spawnSync(native, ["analyze", "-"], { input: TEXT, encoding: "utf8" });
    assert.equal(run(process.execPath, ["main.mjs"], folder), stdout);
  },

  "TypeScript finds the types": () => {
    const folder = project("types", []);
    writeFileSync(
      join(folder, "main.ts"),
      `import { type Analysis, type ArticleReader, KhulasaError, WorkerAnalyzer } from "khulasa";
      const analyzer: ArticleReader = await WorkerAnalyzer.create({ onProgress: ({ loaded }) => loaded.toFixed() });
      const analysis: Analysis = await analyzer.analyze("", { summarySentences: 1, signal: new AbortController().signal });
      export const names: string[] = analysis.entities.map(({ name }) => name);
      export const code = new KhulasaError("disposed", "").code;
      // @ts-expect-error: there is no such option
      void analyzer.analyze("", { sentences: 1 });`,
    );
    const flags = ["--noEmit", "--strict", "--target", "es2023", "--module", "nodenext", "--types", "", "--lib", "es2023,esnext.disposable,dom"];
    run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), ...flags, "main.ts"], folder);
  },

  "Vite: built, and run in a browser": async () => {
    const folder = project("vite", [`vite@${VITE}`]);
    browserProgram(folder);
    run(process.execPath, [join("node_modules", "vite", "bin", "vite.js"), "build", "--base", "./"], folder);
    await runsInBrowser(join(folder, "dist"));
  },

  "webpack: built, and run in a browser": async () => {
    const folder = project("webpack", WEBPACK);
    browserProgram(folder);
    writeFileSync(
      join(folder, "webpack.config.mjs"),
      'export default { mode: "production", entry: "./main.js", output: { filename: "main.js", publicPath: "./", module: true }, experiments: { outputModule: true } };',
    );
    run(process.execPath, [join("node_modules", "webpack", "bin", "webpack.js")], folder);
    writeFileSync(join(folder, "dist", "index.html"), readFileSync(join(folder, "index.html")));
    await runsInBrowser(join(folder, "dist"));
  },
};

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    if ((await check()) === "left out") continue;
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (thrown) {
    failed += 1;
    console.log(`FAILED  ${name}\n${thrown instanceof Error ? thrown.message : thrown}`);
  }
}
rmSync(workshop, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/**
 * A fresh project with the tarball and other packages installed.
 * @param {string} name
 * @param {string[]} packages
 */
function project(name, packages) {
  const folder = join(workshop, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", tarball, ...packages], folder);
  return folder;
}

/** @param {string} folder */
function browserProgram(folder) {
  writeFileSync(join(folder, "index.html"), '<!doctype html><meta charset="utf-8"><title>…</title><script type="module" src="./main.js"></script>');
  writeFileSync(
    join(folder, "main.js"),
    `import { WorkerAnalyzer } from "khulasa";
    const analyzer = await WorkerAnalyzer.create();
    const { summary } = await analyzer.analyze(${JSON.stringify(TEXT)}, { summarySentences: 1 });
    document.title = analyzer.thread + ": " + summary.text;`,
  );
}

/** @param {string} built */
async function runsInBrowser(built) {
  const server = await serve({ folders: { "/": built } });
  const browser = await playwright.launch({ executablePath: chromium, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/`);
    for (let patience = 100; (await page.title()) === "…" && patience > 0; patience -= 1) await page.waitForTimeout(100);
    assert.equal(await page.title(), `worker: ${GIST}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * A module and all that it imports statically.
 * @param {string} file
 * @param {Set<string>} found
 */
function closure(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, "utf8");
  for (const [, name] of source.matchAll(/(?:import|from)\s*"(\.\/[^"]+)"/g)) closure(join(dirname(file), basename(name ?? "")), found);
  return found;
}

/**
 * Every file that an `exports` map names.
 * @param {unknown} exports
 * @returns {string[]}
 */
function targets(exports) {
  if (typeof exports === "string") return [exports];
  return Object.values(/** @type {object} */ (exports)).flatMap(targets);
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {string} cwd
 */
function run(program, parameters, cwd) {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  assert.equal(status, 0, `${program} ${parameters.join(" ")}:\n${stdout}${stderr}`);
  return stdout;
}
