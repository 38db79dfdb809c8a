/**
 * `npm test [stage …]`: types, unit tests, the built page in Chromium, smoke tests in Firefox and WebKitGTK.
 * Ends with `N passed, N failed`. A browser that is not installed is skipped with its reason; under CI=true
 * Chromium must be there.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { distribution, root, singleFile, site } from "../build/paths.js";
import { launchFirefox } from "./browsers/firefox.js";
import { smoke } from "./browsers/smoke.js";
import { launchWebKit } from "./browsers/webkit.js";
import { chromium, firefox, webKitDriver } from "./support/browsers.js";

const continuous = process.env["CI"] === "true";
const results = join(root, "test-results");
const built = existsSync(singleFile) && existsSync(join(site, "index.html"));
const packed = existsSync(join(distribution, "npm", "khulasa", "dist", "index.js"));
const NOT_BUILT = "the page is not built (cargo xtask build)";

/** @typedef {{ passed: number, failed: number, skipped?: string }} Outcome */

/** @type {Record<string, () => Promise<Outcome> | Outcome>} */
const stages = {
  types: () => ({ ...fromStatus(npx("tsc", ["--noEmit"])) }),
  unit: () => {
    const report = join(results, "unit.json");
    const status = npx("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
    return counted(report, status, ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }));
  },
  chromium: () => {
    if (!built) return missing(NOT_BUILT);
    if (!chromium) return missing("Chromium is not installed (apt-get install chromium)");
    const report = join(results, "chromium.json");
    const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const status = npx("playwright", ["test", "--reporter=list,json"], environment);
    return counted(report, status, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }));
  },
  package: () => {
    if (!packed) return missing("the package is not built (cargo xtask build)");
    if (!chromium) return missing("Chromium is not installed (apt-get install chromium)");
    const installed = spawnSync(process.execPath, [join(root, "package", "tests", "install.js")], { encoding: "utf8" });
    process.stdout.write(installed.stdout + installed.stderr);
    const [, passed = 0, failed = 1] = /^(\d+) passed, (\d+) failed$/m.exec(installed.stdout) ?? [];
    const report = join(results, "package.json");
    const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const status = npx("playwright", ["test", "-c", "package/playwright.config.ts", "--reporter=list,json"], environment);
    const browser = counted(report, status, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }));
    return { passed: browser.passed + Number(passed), failed: browser.failed + Number(failed) };
  },
  firefox: () => {
    if (!built) return missing(NOT_BUILT);
    if (!firefox) return skipped("Firefox is not installed (apt-get install firefox-esr)");
    return smoke("Firefox", launchFirefox);
  },
  webkit: () => {
    if (!built) return missing(NOT_BUILT);
    if (!webKitDriver) return skipped("WebKitGTK's driver is not installed (apt-get install webkit2gtk-driver xvfb)");
    const display = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"];
    if (!display && !existsSync("/usr/bin/xvfb-run")) return skipped("WebKitGTK wants a display (apt-get install xvfb xauth)");
    return smoke("WebKitGTK", launchWebKit);
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(`no stage ${unknown.join(", ")}; there are ${Object.keys(stages).join(", ")}`);
  process.exit(2);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0 };
const lines = [];
for (const [name, run] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const begun = performance.now();
  const outcome = await Promise.resolve()
    .then(run)
    .catch((thrown) => {
      console.error(thrown);
      return { passed: 0, failed: 1 };
    });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  lines.push(
    "skipped" in outcome && outcome.skipped
      ? `page ${name}: skipped, ${outcome.skipped}`
      : `page ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`,
  );
}
console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
function npx(program, args, environment = {}) {
  const path = join(root, "node_modules", ".bin", program);
  return spawnSync(path, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } }).status ?? 1;
}

/** @param {number} status @returns {Outcome} */
function fromStatus(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * The counts of a report; a stage that ended badly has failed, whatever its report says, and so has one that ran nothing.
 * @param {string} report
 * @param {number} status
 * @param {(report: any) => Outcome} count
 * @returns {Outcome}
 */
function counted(report, status, count) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const outcome = count(JSON.parse(readFileSync(report, "utf8")));
  const nothing = outcome.passed + outcome.failed === 0;
  return (status !== 0 && outcome.failed === 0) || nothing ? { ...outcome, failed: outcome.failed + 1 } : outcome;
}

/** Must be there on a machine that checks, may be missing elsewhere. @param {string} reason @returns {Outcome} */
function missing(reason) {
  if (!continuous) return skipped(reason);
  console.error(reason);
  return { passed: 0, failed: 1 };
}

/** @param {string} reason @returns {Outcome} */
function skipped(reason) {
  return { passed: 0, failed: 0, skipped: reason };
}
