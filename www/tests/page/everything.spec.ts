import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { singleFile } from "../../build/paths.js";
import { article } from "../support/articles.js";
import { type Reader, expect, test } from "../support/page.ts";

/** Uses whatever the page has, once. */
async function useEverything(reader: Reader): Promise<void> {
  const { page } = reader;
  const download = async (press: () => Promise<unknown>) => {
    const coming = page.waitForEvent("download");
    await press();
    await (await coming).path();
  };
  const document = `<w:document xmlns:w="w"><w:body>${article.split("\n").map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`;
  await reader.dropFile("مقال.docx", [...zipSync({ "word/document.xml": strToU8(document) })]);
  await reader.summarised(3);
  const menu = Array.from({ length: 40 }, (_, index) => `<li><a href="/${index}">قسم من أقسام الموقع ${index}</a></li>`).join("");
  const lines = article.split("\n").filter(Boolean);
  await reader.button("امسح النص").click();
  await reader.pasteEvent(
    `${"قسم من أقسام الموقع\n".repeat(80)}${article}`,
    `<html><body><nav><ul>${menu}</ul></nav><article>${lines.map((line) => `<p>${line}</p>`).join("")}</article><footer><ul>${menu}</ul></footer></body></html>`,
  );
  await expect(reader.notices.filter({ hasText: "أُخذ المقال وحده" })).toBeVisible();
  await reader.summarised(3);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await page.waitForTimeout(100);
  }
  await page.getByRole("tab").first().click();
  await reader.button("صدّر").click();
  for (const label of ["موجز (Markdown)", "مقال معلَّم (HTML)", "بطاقة الخلاصة، داكنة (PNG)", "الكلمات (CSV)", "الأسماء (CSV)", "التحليل كاملًا (JSON)", "الكلمات والصرف (CoNLL-U)"]) {
    await download(() => page.getByRole("button", { name: `نزّل: ${label}`, exact: true }).click());
  }
  await page.keyboard.press("Escape");
  await reader.button("شارك").click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "انسخ الرابط" })).toBeVisible();
  await page.keyboard.press("Escape");
  await reader.button("إعدادات القراءة").click();
  await page.getByRole("radio", { name: "حديث" }).check();
  await page.getByRole("radio", { name: "0123" }).check();
  await page.keyboard.press("Escape");
  await reader.button("الخصوصية").click();
  await page.keyboard.press("Escape");
  await reader.button("سجل المقالات").click();
  await page.getByRole("dialog").getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  await reader.button("أضف مقالًا").click();
  await reader.pasteEvent(`${lines[0]} ثم عاد البحر إلى هدوئه في مارس 2024.`);
  await reader.summarised();
  await page.waitForTimeout(3_300);
  await reader.button("الخلاصة المشتركة").click();
  await expect(page.locator("khulasa-digest-panel .picks > li").first()).toBeVisible();
  await download(() => page.locator("khulasa-digest-panel").getByRole("button", { name: "نزّل JSON", exact: true }).click());
  await reader.button("سجل المقالات").click();
  await expect(page.getByRole("dialog").locator("li").first()).toBeVisible();
  await page.getByRole("dialog").getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
}

test("with everything used, nothing is requested after text is accepted", async ({ reader, page, site }) => {
  test.setTimeout(60_000);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await reader.open(site.origin);
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  const served = site.requests.length;
  const violations = await watched(reader);
  await useEverything(reader);
  // A worker that is started anew comes out of the browser's cache.
  expect(requests.slice(before).filter((url) => !/^(blob|data):|\/assets\/worker-[^/]+\.js$/.test(url))).toEqual([]);
  expect(site.requests.slice(served)).toEqual([]);
  expect(await violations()).toEqual([]);
});

test("the one file holds everything, opens no connection and keeps to its policy", async ({ reader, page }) => {
  test.setTimeout(60_000);
  const url = pathToFileURL(singleFile).href;
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await reader.open(url);
  const violations = await watched(reader);
  await useEverything(reader);
  expect(requests.filter((address) => !/^(blob|data):/.test(address))).toEqual([url]);
  expect(await violations()).toEqual([]);
});

/** What the page's policy had to forbid: of the page's own doings, nothing. */
async function watched({ page }: Reader): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener("securitypolicyviolation", (event) => seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}
