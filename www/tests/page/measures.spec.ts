import { readFileSync } from "node:fs";
import { article } from "../support/articles.js";
import { found } from "../support/axe.ts";
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
  expect(await found(page)).toEqual([]);
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

test("keyphrases and topics: each phrase leads to its places, and the list is copied", async ({ reader, page, site }) => {
  const text = "الشعاب المرجانية في خليج العقبة تقاوم الحر. ويدرس العلماء الشعاب المرجانية في خليج العقبة منذ أعوام.";
  // What the core finds may change with its model: here it is said, on its way from the worker.
  await page.addInitScript(() => {
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (this: Worker, type: string, listener: (event: MessageEvent) => void) {
      listen.call(this, type, (event) => {
        const parts = (event as MessageEvent).data?.result?.parts;
        if (parts) {
          parts.keyphrases = [
            { text: "الشعاب المرجانية", score: 0.9, mentions: [{ start: 0, end: 16 }, { start: 58, end: 74 }] },
            { text: "<b>خليج العقبة</b>", score: 0.4, mentions: [{ start: 20, end: 31 }] },
          ];
          parts.topics = [{ label: "technology", score: 0.71 }, { label: "of a newer core", score: 0.2 }];
        }
        listener(event as MessageEvent);
      });
    } as typeof listen;
  });
  await reader.open(site.origin);
  await reader.pasteEvent(text);
  await reader.summarised();
  await tab(page, "العبارات").click();
  const panel = page.locator("khulasa-keyphrases-panel");
  await expect(panel.locator(".phrase bdi")).toHaveText(["الشعاب المرجانية", "<b>خليج العقبة</b>"]);
  await expect(panel.locator(".topics")).toContainText(/تقنية ٧١/);
  await expect(panel.locator("b")).toHaveCount(0);
  expect(await found(page)).toEqual([]);
  await expect.poll(() => reader.marked("khulasa-keyphrase")).toEqual(["الشعاب المرجانية", "خليج العقبة", "الشعاب المرجانية"]);
  await panel.locator(".phrase").first().click();
  await expect.poll(() => reader.marked("khulasa-place")).toEqual(["الشعاب المرجانية", "الشعاب المرجانية"]);
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual(["الشعاب المرجانية"]);
  await panel.getByRole("button", { name: "انسخ القائمة" }).click();
  await expect(panel.getByRole("button", { name: "نُسخت القائمة" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("الشعاب المرجانية، <b>خليج العقبة</b>");
  await panel.getByRole("button", { name: "انسخها وسومًا" }).click();
  await expect(panel.getByRole("button", { name: "نُسخت الوسوم" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("#الشعاب_المرجانية #b_خليج_العقبة_b");
});
