import { textOfWords } from "../support/articles.js";
import { expect, test } from "../support/page.ts";
import { WordsReader, sentence } from "../support/words.ts";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

test("from the text to a card, from word to word, and back", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  await reader.editor.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+ArrowDown");
  await words.opened("وصف");
  await expect(words.card.getByRole("dialog")).toBeFocused();
  await expect(words.card.getByRole("dialog")).toHaveAccessibleName("بطاقة الكلمة «وصف»");
  // The text runs to the left, and so do its words.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await words.opened("للحكومة");
  await page.keyboard.press("ArrowRight");
  await words.opened("الوضع");
  await page.keyboard.press("Escape");
  await expect(words.card).toHaveCount(0);
  await expect(reader.editor).toBeFocused();
  // The caret stands before the word of the last card.
  await page.keyboard.type("×");
  expect(await reader.text()).toBe(sentence.replace("الوضع", "×الوضع"));
});

test("what the card holds is said", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.press("سيكتبونها");
  await expect(page.locator("p.hidden[role=status]")).toContainText(
    "سيكتبونها: فعل مضارع، مرفوع، مبني للمعلوم، مسند إلى الغائبين (هم). أجزاؤها: س (حرف استقبال) ويكتبون (فعل مضارع) وها (ضمير متصل). المدخل المعجمي: كتب. الجذر: ك ت ب",
  );
});

test("an open card follows the caret", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.press("الوزير");
  await expect(reader.editor).toBeFocused();
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(words.card.locator("h2")).toHaveText("الوضع");
  await expect(reader.editor).toBeFocused();
});

test("the first word has none before it, the last none after it", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.press("وصف");
  await expect(words.card.getByRole("button", { name: "الكلمة السابقة" })).toBeDisabled();
  // The card may cover the line below its word.
  await page.keyboard.press("Escape");
  await words.press("المدرستين");
  await expect(words.card.getByRole("button", { name: "الكلمة التالية" })).toBeDisabled();
  await words.card.getByRole("button", { name: "أغلق البطاقة" }).focus();
  await page.keyboard.press("Enter");
  await expect(words.card).toHaveCount(0);
});

test("in a text for reading only, words are reached by button and key, in sight", async ({ reader, page }) => {
  test.setTimeout(60_000);
  const words = new WordsReader(reader);
  await reader.dropFile("كتاب.txt", textOfWords(21_000));
  await expect(reader.longText).toBeVisible();
  await reader.summarised(3);
  await words.turnOn();
  await page.evaluate(() => window.scrollTo(0, 5_000));
  await words.legend.getByRole("button", { name: "كلمةً كلمة" }).focus();
  await page.evaluate(() => window.scrollTo(0, 5_000));
  await page.keyboard.press("Enter");
  await expect(words.card.getByRole("dialog")).toBeFocused();
  for (let index = 0; index < 60; index += 1) await page.keyboard.press("ArrowLeft");
  const inSight = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get("khulasa-word-current") ?? [];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(inSight).toBe(true);
  await page.keyboard.press("Escape");
  await expect(words.legend.getByRole("button", { name: "كلمةً كلمة" })).toBeFocused();
});

test("on a small screen the card is a sheet, and its word stands above it", async ({ reader, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const words = new WordsReader(reader);
  await words.show(`${sentence}\n${sentence}\n${sentence}`);
  await words.press("سيكتبونها");
  const sheet = (await words.card.getByRole("dialog").boundingBox())!;
  expect(sheet.x).toBe(0);
  expect(Math.round(sheet.width)).toBe(360);
  expect(Math.round(sheet.y + sheet.height)).toBe(740);
  expect(sheet.height).toBeLessThan(740 * 0.6);
  for (let index = 0; index < 8; index += 1) await words.card.getByRole("button", { name: "الكلمة التالية" }).click();
  const bottom = await page.evaluate(() => {
    const [range] = CSS.highlights.get("khulasa-word-current") ?? [];
    return (range as Range).getBoundingClientRect().bottom;
  });
  const { y } = (await words.card.getByRole("dialog").boundingBox())!;
  expect(bottom).toBeLessThan(y);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});
