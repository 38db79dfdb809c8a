import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundledLicences, packageFolder, rememberPackages } from "../../build/bundled.js";

function installed(name: string, license: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "khulasa-")), "node_modules", name);
  mkdirSync(join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, license }));
  writeFileSync(join(folder, "LICENSE.md"), "…");
  writeFileSync(join(folder, "src", "index.js"), "");
  return folder;
}

function bundle(...folders: string[]): void {
  const { generateBundle } = rememberPackages();
  const moduleIds = folders.map((folder) => `${folder}/src/index.js?worker`);
  const chunk = { type: "chunk", moduleIds };
  (generateBundle as (options: object, bundle: object) => void)({}, { "page.js": chunk });
}

test("the folder of a package is found from any file of it", () => {
  const scoped = installed("@nearby/force", "ISC");
  expect(packageFolder(`${scoped}/src/index.js`)).toBe(scoped);
  expect(packageFolder("/somewhere/src/page.ts")).toBeUndefined();
  expect(packageFolder("\0virtual:khulasa-worker")).toBeUndefined();
});

test("what is built in has its licence beside it, and one that is not allowed stops the build", () => {
  const allowed = installed("@nearby/force", "ISC");
  bundle(allowed);
  expect(bundledLicences()).toEqual([["nearby-force.ISC.txt", join(allowed, "LICENSE.md")]]);
  bundle(installed("copyleft", "GPL-3.0-only"));
  expect(bundledLicences).toThrow("copyleft");
});
