import ar from "../../translations/ar.json" with { type: "json" };
import en from "../../translations/en.json" with { type: "json" };
import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
});

test("the slider makes the summary longer and shorter, in sentences", async ({ reader, page }) => {
  const slider = reader.panel.getByRole("slider", { name: "طول الخلاصة" });
  await expect(slider).toHaveAttribute("aria-valuetext", "٣ جمل");
  await slider.focus();
  // Towards more: in a page from right to left that is the left.
  await page.keyboard.press("ArrowLeft");
  await reader.summarised(4);
  await expect(slider).toHaveAttribute("aria-valuetext", "٤ جمل");
  await page.keyboard.press("Home");
  await reader.summarised(1);
  await expect(slider).toHaveAttribute("aria-valuetext", "جملة واحدة");
});

test("the slider counts words, too, and the summary keeps within them unless one sentence alone is longer", async ({ reader }) => {
  await reader.button("بالكلمات").click();
  const slider = reader.panel.getByRole("slider");
  await expect.poll(async () => Number(await slider.getAttribute("max"))).toBeGreaterThan(100);
  const picked = async () => (await reader.picks.locator(".text").allInnerTexts()).map((text) => text.trim().split(/\s+/).length);
  for (const words of [20, 60, 120]) {
    await slider.fill(String(words));
    await expect(slider).toHaveValue(String(words));
    await expect
      .poll(async () => {
        const lengths = await picked();
        return lengths.length === 1 || lengths.reduce((sum, length) => sum + length, 0) <= words;
      })
      .toBe(true);
  }
  await expect.poll(async () => (await picked()).reduce((sum, length) => sum + length, 0)).toBeGreaterThan(60);
});

test("each pick says why it was picked, in words of the reader's language", async ({ reader }) => {
  const said = async (words: Record<string, string>) => {
    const reasons = await reader.picks.locator(".reasons").allInnerTexts();
    expect(reasons).toHaveLength(3);
    for (const reason of reasons) expect(Object.values(words).some((phrase) => reason.includes(phrase)), reason).toBe(true);
  };
  await said(ar.reasons);
  await reader.button("Switch the page to English").click();
  await expect(reader.panel).toContainText("Summary");
  await said(en.reasons);
});

test("the share of the article is that of its words", async ({ reader }) => {
  const picked = (await reader.picks.locator(".text").allInnerTexts()).join(" ").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const all = article.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const share = Number((await reader.panel.locator(".share").innerText()).replace(/[^٠-٩]/g, "").replace(/[٠-٩]/g, (d) => String("٠١٢٣٤٥٦٧٨٩".indexOf(d))));
  expect(Math.abs(share - (100 * picked.length) / all.length)).toBeLessThan(2);
});

test("copying takes the picks and nothing else", async ({ reader, page }) => {
  const picks = (await reader.picks.locator(".text").allInnerTexts()).map((text) => text.trim());
  await reader.button("انسخ الخلاصة").click();
  await expect(reader.button("نُسخت الخلاصة")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(picks.join(" "));
  await expect(page.locator('p[role="status"]')).toHaveText("نُسخت الخلاصة");
});

test("copying that the browser forbids is told, with what can be done", async ({ reader, page }) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
  });
  await reader.button("انسخ الخلاصة").click();
  await expect(reader.notices).toContainText("حدّد الخلاصة وانسخها بنفسك");
});

test("counts and reading time are those of the text", async ({ reader }) => {
  const words = article.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const counted = await reader.status.locator("khulasa-counts li").allInnerTexts();
  const digits = (text: string) => Number(text.replace(/[^٠-٩]/g, "").replace(/[٠-٩]/g, (d) => String("٠١٢٣٤٥٦٧٨٩".indexOf(d))));
  expect(Math.abs(digits(counted[0]!) - words)).toBeLessThanOrEqual(3);
  expect(counted[2]).toBe("٥ فقرات");
  expect(counted[3]).toBe("زمن القراءة: دقيقة واحدة");
});

test("the result is announced once the reader pauses", async ({ page }) => {
  await expect(page.locator('p[role="status"]')).toHaveText(/حُلِّل النص: ٢٠[٠-٩] كلم.*، .*في الخلاصة ٣ جمل، أي [٠-٩]+٪\u061c? من المقال\./);
});

test("the map shows where the picks stand, and leads there", async ({ reader }) => {
  const stretches = reader.panel.locator("khulasa-article-map .map > *");
  expect(await stretches.count()).toBeGreaterThan(8);
  const picked = reader.panel.locator("khulasa-article-map .pick");
  expect(await picked.count()).toBeGreaterThan(0);
  await picked.last().click();
  await expect.poll(() => reader.marked("khulasa-lit")).toHaveLength(1);
});

test("a text with nothing to summarise says so", async ({ reader, page }) => {
  await page.keyboard.press("Control+A");
  await reader.pasteEvent("؟؟؟ !!! ...");
  await expect(reader.panel).toContainText("لم نجد في النص جملةً تصلح للخلاصة.");
});

test("an emptied text leaves no summary behind", async ({ reader }) => {
  await reader.button("امسح النص").click();
  await expect(reader.panel).toContainText("هنا تظهر الخلاصة");
  await expect.poll(() => reader.painted()).toBe(0);
});
