import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { singleFile } from "../../build/paths.js";
import { article, textOfWords } from "../support/articles.js";
import { found } from "../support/axe.ts";
import { expect, test } from "../support/page.ts";

/** The file alone in a folder of its own, as someone would have it who was sent it. */
function alone(change: (html: string) => string = (html) => html): string {
  const path = join(mkdtempSync(join(tmpdir(), "khulasa-")), "khulasa.html");
  const html = readFileSync(singleFile, "utf8");
  const changed = change(html);
  if (changed === html) copyFileSync(singleFile, path);
  else writeFileSync(path, changed);
  return pathToFileURL(path).href;
}

test("from a disk it analyses an article in a worker and makes no request at all", async ({ reader, page }) => {
  const url = alone();
  const requests: string[] = [];
  const workers: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("worker", (worker) => workers.push(worker.url()));
  await reader.open(url);
  await reader.pasteEvent(article);
  await reader.summarised(3);
  expect(await reader.text()).toBe(article);
  await reader.picks.nth(1).getByRole("button").click();
  await expect.poll(() => reader.marked("khulasa-lit")).toHaveLength(1);
  await reader.button("Switch the page to English").click();
  await reader.button("Copy summary").click();
  await page.waitForTimeout(500);
  // The document itself, read from the disk; what is inside it (data:, blob:) is no connection.
  expect(requests.filter((address) => !/^(data|blob):/.test(address))).toEqual([url]);
  expect(workers).toHaveLength(1);
  expect(workers[0]).toMatch(/^blob:/);
  await expect(reader.notices).toHaveCount(0);
});

test("its own policy forbids every connection", async ({ reader, page }) => {
  await reader.open(alone());
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
  const blocked = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
    await fetch("https://example.org/").catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return directives;
  });
  expect(blocked).toEqual(["connect-src"]);
});

test("it says how it is encoded where browsers look, and carries the licences of what is in it", () => {
  const html = readFileSync(singleFile, "utf8");
  expect(Buffer.from(html).subarray(0, 1024).toString()).toContain('<meta charset="utf-8" />');
  for (const licence of ["SIL OPEN FONT LICENSE", "BSD 3-Clause", "Attribution-ShareAlike 4.0", "MIT License"]) expect(html).toContain(licence);
});

test("it is set in its own typefaces, and Arabic, Persian and Latin letters are in them", async ({ reader, page }) => {
  await reader.open(alone());
  const faces = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', "")} ${status}`));
  expect(new Set(faces)).toEqual(new Set(["Khulasa Naskh loaded", "Khulasa Sans loaded"]));
});

test("a long text, stopping and starting again work from a disk, too", async ({ reader }) => {
  test.setTimeout(90_000);
  await reader.open(alone());
  await reader.dropFile("كتاب.txt", textOfWords(600_000));
  await reader.button("أوقف التحليل").click({ timeout: 30_000 });
  await reader.button("امسح النص").click();
  await reader.pasteEvent(article);
  await reader.summarised(3);
});

test("axe finds nothing in it", async ({ reader, page }) => {
  await reader.open(alone());
  await reader.pasteEvent(article);
  await reader.summarised(3);
  expect(await found(page)).toEqual([]);
});

test("without its model it says so, and the text can still be written", async ({ reader }) => {
  await reader.open(alone((html) => html.replace(/(id="khulasa-model">)[^<]*/, "$1")));
  await expect(reader.notices).toContainText("تعذّر تحميل النموذج اللغوي");
  await reader.pasteEvent(article);
  expect(await reader.text()).toBe(article);
  await expect(reader.status).toContainText("كلم");
});
