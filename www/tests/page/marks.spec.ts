import { article, textOfWords } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

test("picks are marked in the text without an element being added", async ({ reader }) => {
  await reader.paste(article);
  await reader.summarised(3);
  const picks = (await reader.picks.locator(".text").allInnerTexts()).map((text) => text.trim());
  await expect.poll(() => reader.marked("khulasa-pick")).toEqual(picks);
  expect(await reader.editor.locator("*").count()).toBe(0);
  expect(await reader.text()).toBe(article);
});

test("marks stand where they belong in a text with diacritics, tatweel, emoji and line ends", async ({ reader }) => {
  const sentences = [
    "😀 قَالَتِ الوِزَارَةُ إِنَّ الخُطَّةَ الجَدِيدَةَ لِلْمِيَاهِ تَبْدَأُ غَدًا فِي كُلِّ المُدُنِ.",
    "وأكـــــد الوزير أن خطة المياه الجديدة ﻻ تكلف المدن شيئا.",
    "👩‍👩‍👧 وتنتظر المدن خطة المياه منذ عشرين سنة، بحسب الوزارة.",
  ];
  await reader.pasteEvent(sentences.join("\r\n"));
  await reader.summarised(3);
  await expect.poll(() => reader.marked("khulasa-pick")).toHaveLength(3);
  const text = await reader.text();
  for (const marked of await reader.marked("khulasa-pick")) {
    expect(text).toContain(marked);
    expect(sentences.some((sentence) => sentence.includes(marked) && marked.length > sentence.length - 12)).toBe(true);
  }
});

test("marks stay with their words while the reader types before them", async ({ reader, page }) => {
  await reader.paste(article);
  await reader.summarised(3);
  const before = await reader.marked("khulasa-pick");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("نص");
  for (const marked of await reader.marked("khulasa-pick")) expect(article).toContain(marked.replace("نص", "").trim());
  expect(before.length).toBe(3);
});

test("a pick jumps to its place and lights up there; Escape puts the light out", async ({ reader, page }) => {
  const long = `${"تمهيد لا يقول شيئا.\n".repeat(120)}${article}`;
  await reader.paste(long);
  await reader.summarised();
  const last = reader.picks.last();
  await last.getByRole("button", { name: "موضعها في النص" }).click();
  const wanted = (await last.locator(".text").innerText()).trim();
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual([wanted]);
  await expect(last.getByRole("button")).toHaveAttribute("aria-current", "true");
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get("khulasa-lit")!;
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual([]);
});

test("the importance layer has four steps over the text, and each layer can be switched off", async ({ reader }) => {
  await reader.paste(article);
  await reader.summarised(3);
  const steps = async () => {
    const counts: number[] = [];
    for (const step of [1, 2, 3, 4]) counts.push((await reader.marked(`khulasa-importance-${step}`)).length);
    return counts;
  };
  expect(await steps()).toEqual([0, 0, 0, 0]);
  await reader.button("درجات الأهمية").click();
  await expect.poll(async () => (await steps()).every((count) => count > 0)).toBe(true);
  await reader.button("جمل الخلاصة").click();
  await expect.poll(() => reader.marked("khulasa-pick")).toEqual([]);
  await reader.button("درجات الأهمية").click();
  await expect.poll(() => reader.painted()).toBe(0);
});

test("only what is about in sight is painted, wherever the reader scrolls", async ({ reader, page }) => {
  await reader.pasteEvent(textOfWords(15_000));
  await reader.summarised();
  await reader.button("درجات الأهمية").click();
  await expect.poll(() => reader.painted()).toBeGreaterThan(10);
  const sentences = await reader.status.locator("khulasa-counts li").nth(1).innerText();
  const all = Number(sentences.replace(/[^٠-٩]/g, "").replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))));
  expect(all).toBeGreaterThan(400);
  expect(await reader.painted()).toBeLessThan(all / 4);
  const inSight = () =>
    page.evaluate(() => {
      const ranges = [...CSS.highlights].filter(([name]) => name.includes("importance")).flatMap(([, highlight]) => [...highlight] as Range[]);
      return ranges.filter((range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }).length;
    });
  for (const share of [0.5, 1, 0.25]) {
    await page.evaluate((to) => window.scrollTo(0, document.documentElement.scrollHeight * to - innerHeight * 1.5), share);
    await expect.poll(inSight).toBeGreaterThan(3);
    expect(await reader.painted()).toBeLessThan(all / 4);
  }
});
