import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

const tab = (page: import("@playwright/test").Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });

test("statistics say in words what their charts draw, and charts can be saved", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(article);
  await reader.summarised();
  await tab(page, "إحصاءات").click();
  const panel = page.locator("khulasa-statistics-panel");
  await expect(panel.locator("dl")).toContainText("دقيقة واحدة");
  await expect(panel.locator("dl")).toContainText("OSMAN");
  await expect(panel.locator("dl")).toContainText("MATTR");
  const lengths = panel.locator("#lengths svg");
  await expect(lengths).toHaveAttribute("aria-label", /أطوال الجمل\. .*المتوسط/);
  // Every bar has its number beside it.
  expect(await panel.locator("#lengths rect.bar").count()).toBe(await panel.locator("#lengths text").count() / 2);
  await expect(panel.locator("#shares")).toContainText("أسماء");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const coming = page.waitForEvent("download");
  await panel.getByRole("button", { name: "احفظ الرسم بصيغة SVG: أطوال الجمل" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("أطوال-الجمل.svg");
  const svg = readFileSync(await download.path(), "utf8");
  expect(svg).toContain("<desc>");
  expect(svg).not.toMatch(/<script|onload/);
});

test("a frequent word leads to its places", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent("كتبت الحكومة إلى حكومات كثيرة، وردّت الحكومة على رسالة الحكومة الأولى.");
  await reader.summarised();
  await tab(page, "إحصاءات").click();
  await page.locator("khulasa-statistics-panel .lemmas").getByRole("button", { name: "حكومة" }).click();
  await expect.poll(() => reader.marked("khulasa-place")).toEqual(["الحكومة", "حكومات", "الحكومة", "الحكومة"]);
});

test("keyphrases lead to their places, and their list is copied", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(`${article}\n${article.split("\n")[1]}`);
  await reader.summarised();
  await tab(page, "العبارات").click();
  const panel = page.locator("khulasa-keyphrases-panel");
  const phrases = panel.locator(".phrase");
  await expect(phrases.first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect((await reader.marked("khulasa-keyphrase")).length).toBeGreaterThan(0);
  await phrases.first().click();
  await expect.poll(async () => (await reader.marked("khulasa-lit")).length).toBe(1);
  const listed = await panel.locator(".phrase bdi").allTextContents();
  await panel.getByRole("button", { name: "انسخ القائمة" }).click();
  await expect(panel.getByRole("button", { name: "نُسخت القائمة" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(listed.join("، "));
});
