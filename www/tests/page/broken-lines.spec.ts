import { article, textOfWords, withBrokenLines } from "../support/articles.js";
import { found, foundInBothThemes } from "../support/axe.ts";
import { type Reader, expect, test } from "../support/page.ts";

const paragraphs = article.split("\n").filter((line) => line.trim());
const broken = withBrokenLines(article);
const joined = paragraphs.join("\n\n");

const offer = (reader: Reader) => reader.notices.filter({ hasText: "أسطر هذا النص مكسورة" });
const JOIN = "صِل الأسطر المكسورة";
const BACK = "أعد الأسطر كما كانت";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

test("a pasted text with broken lines stays as it is until the reader asks for more", async ({ reader }) => {
  await reader.paste(broken);
  await expect(offer(reader)).toHaveCount(1);
  await expect(offer(reader).getByRole("status")).toContainText("فيُحسب كل سطر فقرة");
  await reader.summarised();
  expect(await reader.text()).toBe(broken);
  await reader.button(JOIN).click();
  expect(await reader.text()).toBe(joined);
  await expect(reader.notices).toHaveCount(1);
  await expect(reader.notices).toContainText("وُصلت الأسطر المكسورة، وبقيت الفقرات كما هي.");
});

test("what is analysed then is the joined text, and marks stand where its sentences do", async ({ reader }) => {
  await reader.paste(article);
  await reader.summarised(3);
  const picks = await reader.picks.locator(".text").allInnerTexts();
  const marked = await reader.marked("khulasa-pick");
  await reader.editor.press("Control+A");
  await reader.pasteEvent(broken);
  await expect.poll(() => reader.picks.locator(".text").allInnerTexts()).not.toEqual(picks);
  await reader.button(JOIN).click();
  await expect.poll(() => reader.picks.locator(".text").allInnerTexts()).toEqual(picks);
  await expect.poll(() => reader.marked("khulasa-pick")).toEqual(marked);
});

test("the keyboard joins, takes back, and undoes; one text is asked about once", async ({ reader, page }) => {
  await reader.pasteEvent(broken);
  await reader.button(JOIN).focus();
  await page.keyboard.press("Enter");
  expect(await reader.text()).toBe(joined);
  await expect(reader.button(BACK)).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await reader.text()).toBe(broken);
  await expect(reader.editor).toBeFocused();
  await expect(reader.notices).toHaveCount(0);
  await page.keyboard.press("Control+Z");
  expect(await reader.text()).toBe(joined);
  await page.keyboard.press("Control+Z");
  expect(await reader.text()).toBe(broken);
  await expect(reader.notices).toHaveCount(0);
});

test("undo of the editor takes the joining back as one step", async ({ reader, page }) => {
  await reader.pasteEvent(broken);
  await reader.button(JOIN).click();
  await reader.editor.focus();
  await page.keyboard.press("Control+Z");
  expect(await reader.text()).toBe(broken);
  await expect(reader.notices).toHaveCount(0);
  await page.keyboard.press("Control+Shift+Z");
  expect(await reader.text()).toBe(joined);
});

test("put away, it does not come back for that text, but for another", async ({ reader, page }) => {
  await reader.pasteEvent(broken);
  await reader.button("أغلق التنبيه").click();
  await expect(reader.notices).toHaveCount(0);
  await page.keyboard.press("Control+A");
  await reader.pasteEvent("شيء آخر.");
  await reader.editor.press("Control+A");
  await reader.pasteEvent(broken);
  expect(await reader.text()).toBe(broken);
  await expect(reader.notices).toHaveCount(0);
  await reader.editor.press("Control+A");
  await reader.pasteEvent(withBrokenLines(article, 64));
  await expect(offer(reader)).toHaveCount(1);
});

test("a change by hand ends the offer; a paste beside other text makes none", async ({ reader, page }) => {
  await reader.pasteEvent(broken);
  await expect(offer(reader)).toHaveCount(1);
  await page.keyboard.type("،");
  await expect(reader.notices).toHaveCount(0);
  await page.keyboard.press("Control+A");
  await reader.pasteEvent(`${article}\n`.repeat(3));
  await page.keyboard.press("Control+End");
  await reader.pasteEvent(broken);
  expect(await reader.text()).toContain(broken);
  await expect(reader.notices).toHaveCount(0);
});

test("a file, a text dropped on the empty editor, and a link are asked about as a paste is", async ({ reader, page, site }) => {
  await reader.dropFile("رسالة.txt", `\ufeff${broken.replaceAll("\n", "\r\n")}`);
  await expect(offer(reader)).toHaveCount(1);
  await reader.button(JOIN).click();
  expect(await reader.text()).toBe(joined);
  const other = withBrokenLines(article, 66);
  await reader.button("امسح النص").click();
  await reader.editor.evaluate((editor, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", text);
    const { left, top } = editor.getBoundingClientRect();
    editor.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, clientX: left + 90, clientY: top + 60 }));
  }, other);
  expect(await reader.text()).toBe(other);
  await expect(offer(reader)).toHaveCount(1);
  await page.locator("khulasa-share button").first().click();
  await reader.button("انسخ الرابط").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(site.origin)).toBe(true);
  await page.goto("about:blank");
  await reader.open(link);
  await expect.poll(() => reader.text()).toBe(other);
  await expect(offer(reader)).toHaveCount(1);
});

test("articles, the example and verses are not asked about", async ({ reader, page }) => {
  for (const text of [article, joined, `${article}\n`.repeat(6)]) {
    await page.keyboard.press("Control+A");
    await reader.pasteEvent(text);
    await reader.summarised();
    await expect(reader.notices).toHaveCount(0);
  }
  await reader.button("امسح النص").click();
  await reader.button("جرّب مقالًا جاهزًا").click();
  await reader.summarised(3);
  await expect(offer(reader)).toHaveCount(0);
});

test("a text too long to edit can be joined and taken back too", async ({ reader }) => {
  const book = withBrokenLines(textOfWords(21_000));
  await reader.dropFile("كتاب.txt", book);
  await expect(offer(reader)).toHaveCount(1);
  await expect(reader.longText.locator("p").first()).toBeVisible();
  const text = () => reader.longText.evaluate((element) => (element as HTMLElement & { text: string }).text);
  await reader.button(JOIN).click();
  expect(await text()).toBe(
    textOfWords(21_000).split("\n").filter((line) => line.trim()).join("\n\n"),
  );
  await expect(reader.notices.filter({ hasText: "وُصلت" })).toHaveCount(1);
  await expect(reader.notices.filter({ hasText: "حلّ النص الجديد" })).toHaveCount(0);
  await reader.button(BACK).click();
  expect(await text()).toBe(book);
  await expect(offer(reader)).toHaveCount(0);
});

for (const [language, button] of [["ar", JOIN], ["en", "Join the broken lines"]] as const) {
  test(`the line has room at 320 px, and axe finds nothing: ${language}`, async ({ reader, page, site }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    // Of an address that differs in its fragment alone the page is not loaded anew.
    await page.goto("about:blank");
    await reader.open(`${site.origin}/${language === "en" ? "#en" : ""}`);
    await reader.pasteEvent(broken);
    const box = (await reader.button(button).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await (language === "ar" ? foundInBothThemes(page) : found(page))).toEqual([]);
  });
}
