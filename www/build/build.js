import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "vite";
import { rememberPackages } from "./bundled.js";
import { copyLicences } from "./licences.js";
import { code, glosses, model, root, singleFile, site } from "./paths.js";
import { buildSingleFile } from "./single-file.js";
import { reportSizes } from "./sizes.js";

for (const file of [code, model, glosses]) {
  if (existsSync(file)) continue;
  console.error(`${file} is missing: run \`cargo xtask build\`, which makes it and then builds the page.`);
  process.exit(1);
}

await build({
  root,
  configFile: `${root}/vite.config.ts`,
  logLevel: "warn",
  // Here and not in the configuration: Vite loads that, and all it imports, as a copy that remembers for itself.
  plugins: [rememberPackages()],
  worker: { plugins: () => [rememberPackages()] },
});
copyLicences(site);
mkdirSync(dirname(singleFile), { recursive: true });
writeFileSync(singleFile, await buildSingleFile());
if (!reportSizes()) process.exit(1);
