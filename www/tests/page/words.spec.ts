import { article, textOfWords } from "../support/articles.js";
import { expect, test } from "../support/page.ts";
import { WordsReader, sentence } from "../support/words.ts";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

test("the layer marks every stem and clitic by its class, without an element being added", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  await expect.poll(() => reader.marked("khulasa-word-verb")).toEqual(["وصف", "قالت", "يكتبون"]);
  // The article stays with its noun: the second ل of للحكومة.
  expect(await reader.marked("khulasa-word-noun")).toEqual(expect.arrayContaining(["الوزير", "لحكومة", "المدرستين"]));
  expect(await reader.marked("khulasa-word-particle")).toEqual(expect.arrayContaining(["ل", "و", "س", "في"]));
  expect(await reader.marked("khulasa-word-pronoun")).toEqual(["هم", "ها"]);
  expect(await reader.editor.locator("*").count()).toBe(0);
  expect(await reader.text()).toBe(sentence);
});

test("words stand alone: other layers give way to them, and they to others", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(article);
  const pressed = () => page.locator("khulasa-layer-switch button").evaluateAll((buttons) => buttons.filter((button) => button.ariaPressed === "true").map((button) => (button as HTMLElement).dataset["layer"]));
  expect(await pressed()).toEqual(["words"]);
  expect(await reader.marked("khulasa-pick")).toEqual([]);
  await reader.button("جمل الخلاصة").click();
  expect(await pressed()).toEqual(["picks"]);
  await expect(words.legend).toHaveCount(0);
  await expect.poll(() => reader.marked("khulasa-pick")).toHaveLength(3);
  expect(await reader.marked("khulasa-word-noun")).toEqual([]);
});

test("the legend shows one class at a time", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  const verb = words.legend.getByRole("button", { name: "فعل", exact: true });
  await verb.click();
  await expect(verb).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => reader.marked("khulasa-word-noun")).toEqual([]);
  expect(await reader.marked("khulasa-word-verb")).toEqual(["وصف", "قالت", "يكتبون"]);
  expect(await reader.painted()).toBe(3);
  await words.legend.getByRole("button", { name: "الكل", exact: true }).click();
  await expect.poll(() => reader.marked("khulasa-word-noun")).toContain("الوزير");
});

test("only the words about the window are marked, and more as the reader scrolls", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(Array.from({ length: 40 }, () => article).join("\n"));
  await expect.poll(() => reader.painted()).toBeGreaterThan(100);
  expect(await reader.painted()).toBeLessThan(3_000);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  const inSight = () =>
    page.evaluate(() =>
      [...CSS.highlights].some(
        ([name, highlight]) =>
          name.startsWith("khulasa-word") && ([...highlight] as Range[]).some((range) => Math.abs(range.getBoundingClientRect().top - innerHeight / 2) < 100),
      ),
    );
  await expect.poll(inSight).toBe(true);
});

const CARDS: { word: string; pieces: string[]; facts: Record<string, string | RegExp> }[] = [
  {
    word: "للحكومة",
    pieces: ["ل · حرف جر", "الحكومة · اسم"],
    facts: { القسم: "اسم", "الصرف والإعراب": "مؤنث، مفرد، معرفة، مجرور", "المدخل المعجمي": "حكومة", الجذر: "ح ك م", الوزن: "فعولة", المعنى: /^government/ },
  },
  {
    word: "وقالت",
    pieces: ["و · حرف عطف", "قالت · فعل ماضٍ"],
    facts: { القسم: "فعل ماضٍ", "الصرف والإعراب": "مبني للمعلوم، مسند إلى الغائبة (هي)", "المدخل المعجمي": "قال", الجذر: "ق و ل", المعنى: /say/ },
  },
  {
    word: "سيكتبونها",
    pieces: ["س · حرف استقبال", "يكتبون · فعل مضارع", "ها · ضمير متصل · الغائبة"],
    facts: { القسم: "فعل مضارع", "الصرف والإعراب": "مرفوع، مبني للمعلوم، مسند إلى الغائبين (هم)", "المدخل المعجمي": "كتب", الجذر: "ك ت ب" },
  },
  {
    word: "المدرستين",
    pieces: [],
    facts: { القسم: "اسم", "الصرف والإعراب": "مؤنث، مثنى، معرفة، مجرور", "المدخل المعجمي": "مدرسة", الجذر: "د ر س" },
  },
];

test("the cards of words say what grammars say of them", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  for (const { word, pieces, facts } of CARDS) {
    await words.press(word);
    expect(await words.pieces(), word).toEqual(pieces);
    const shown = await words.facts();
    for (const [name, value] of Object.entries(facts)) {
      if (typeof value === "string") expect(shown[name], `${word}: ${name}`).toBe(value);
      else expect(shown[name], `${word}: ${name}`).toMatch(value);
    }
    await expect.poll(() => reader.marked("khulasa-word-current")).toEqual([word]);
    // A card may cover the next word.
    await page.keyboard.press("Escape");
    await expect(words.card).toHaveCount(0);
  }
});

test("the card speaks English on the English page, and its Arabic stays Arabic", async ({ reader }) => {
  const words = new WordsReader(reader);
  await reader.button("Switch the page to English").click();
  await words.show(sentence);
  await words.press("سيكتبونها");
  expect(await words.pieces()).toEqual(["س · Future particle", "يكتبون · Verb, imperfect", "ها · Attached pronoun · 3rd fem. singular"]);
  expect((await words.facts())["Features"]).toBe("indicative, active, 3rd masc. plural (هم)");
  await expect(words.card.locator("h2")).toHaveAttribute("dir", "rtl");
});

test("other readings are listed with their likelihood, the chosen one not among them", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show("حكم القاضي بالسجن.");
  await words.press("حكم");
  const others = words.card.locator(".others li");
  expect(await others.count()).toBeGreaterThan(0);
  const shares = await others.locator(".share [aria-hidden]").allInnerTexts();
  const percents = shares.map((share) => Number(share.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).replace(/\D/g, "")));
  expect(percents).toEqual([...percents].sort((a, b) => b - a));
  expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeLessThan(60);
  const kinds = (await others.locator(".what").allInnerTexts()).join("\n");
  expect(kinds).toContain("اسم");
  expect(kinds).not.toContain("فعل ماضٍ، مبني للمعلوم، مسند إلى الغائب (هو)\nفعل ماضٍ، مبني للمعلوم، مسند إلى الغائب (هو)");
});

test("a card closes where the reader types, presses beside a word, or presses Escape", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.press("للحكومة");
  await page.keyboard.press("Escape");
  await expect(words.card).toHaveCount(0);
  await words.press("للحكومة");
  await page.keyboard.type("س");
  await expect(words.card).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await expect.poll(() => reader.text()).toBe(sentence);
  await expect.poll(() => reader.marked("khulasa-word-verb")).toHaveLength(3);
  await words.press("للحكومة");
  await page.locator("khulasa-editor").click({ position: { x: 20, y: 8 } });
  await expect(words.card).toHaveCount(0);
});

test("marks and cards hold their places in a text with marks, tatweel and emoji", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show("😀 قَالَتِ الوِزَارَةُ لِلْحُكُومَةِ إنّ الخطــــة جديدة.");
  await words.press("لِلْحُكُومَةِ");
  expect((await words.facts())["المدخل المعجمي"]).toBe("حكومة");
  expect(await words.pieces()).toEqual(["ل · حرف جر", "الحكومة · اسم"]);
});

test("a text for reading only has cards, too, but not in the paragraph that is being edited", async ({ reader, page }) => {
  test.setTimeout(60_000);
  const words = new WordsReader(reader);
  await reader.pasteEvent(`${sentence}\n${textOfWords(21_000)}`);
  await expect(reader.longText).toBeVisible();
  await reader.summarised(3);
  await words.turnOn();
  await expect.poll(() => reader.marked("khulasa-word-verb")).toContain("يكتبون");
  const { x, y } = await words.placeOf("سيكتبونها", "khulasa-long-text");
  await page.mouse.click(x, y);
  await words.opened("سيكتبونها");
  await page.keyboard.press("Escape");
  await expect(words.card).toHaveCount(0);
  await page.mouse.dblclick(x, y);
  await expect(reader.longText.locator("p").first()).toHaveAttribute("contenteditable", "plaintext-only");
  await expect(words.card).toHaveCount(0);
  await page.mouse.click(x, y);
  await page.waitForTimeout(200);
  await expect(words.card).toHaveCount(0);
});

test("no request is made for a card, its readings and glosses, or the list of words", async ({ reader, page, site }) => {
  await page.waitForLoadState("networkidle");
  expect(site.requests.some((path) => path.includes("glosses"))).toBe(true);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.press("للحكومة");
  expect((await words.facts())["المعنى"]).toMatch(/^government/);
  await page.keyboard.press("Escape");
  await words.openList();
  const download = page.waitForEvent("download");
  await words.list.getByRole("button", { name: "صدّر CSV" }).click();
  await download;
  expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
});

test("without the list of glosses, cards come without glosses", async ({ reader, serving }) => {
  const site = await serving({ answer: (path) => (path.includes("glosses") ? 404 : undefined) });
  await reader.open(site.origin);
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.press("للحكومة");
  expect(Object.keys(await words.facts())).toEqual(["القسم", "الصرف والإعراب", "المدخل المعجمي", "الجذر", "الوزن"]);
});
