import { readFileSync } from "node:fs";
import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";
import { WordsReader, sentence } from "../support/words.ts";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

const more = "كتبت الحكومة إلى حكومات كثيرة.";
const toNumber = (text: string) => Number(text.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).replace(/\D/g, ""));

/** Pastes a text and opens the panel of its words. */
async function show(words: WordsReader, text: string): Promise<void> {
  await words.reader.pasteEvent(text);
  await words.reader.summarised();
  await words.openList();
}

test("every word is counted under its lemma, with root, class and meaning, and its row tells forms, relatives and places", async ({ reader }) => {
  const words = new WordsReader(reader);
  await show(words, `${sentence}\n${more} والحكم للمحكمة.`);
  await expect(words.list.getByRole("status")).toContainText("ترد");
  const counts = (await words.column("count [aria-hidden]")).map(toNumber);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await words.list.getByRole("searchbox").fill("حكومة");
  await expect(words.rows).toHaveCount(1);
  expect(await words.column("lemma")).toEqual(["حكومة"]);
  expect(await words.column("root")).toEqual(["ح ك م"]);
  expect(await words.column("class")).toEqual(["اسم"]);
  expect((await words.column("gloss"))[0]).toMatch(/^government/);
  await words.rows.getByRole("button").first().click();
  const details = words.rows.locator(".details");
  await expect(details).toContainText("صورها في النص: الحكومة ٢، حكومات ١");
  await expect(details.locator(".mention")).toHaveCount(3);
  await expect(details.locator(".mention mark")).toHaveText(["للحكومة", "الحكومة", "حكومات"]);
  await expect(details.getByRole("group", { name: "من الجذر نفسه:" }).getByRole("button")).toHaveText(["حكم", "محكمة"]);
  // A relative is opened, whatever the list was narrowed to.
  await details.getByRole("button", { name: "محكمة" }).click();
  await expect(words.list.getByRole("searchbox")).toHaveValue("");
  await expect(words.row("محكمة")).toHaveClass("chosen");
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual(["للمحكمة"]);
});

test("the list is in the order that the reader chose", async ({ reader }) => {
  const words = new WordsReader(reader);
  await show(words, article);
  const order = (label: string) => words.list.getByRole("combobox", { name: "رتّب الكلمات" }).selectOption({ label });
  const { compare } = new Intl.Collator("ar");
  const first = async () => (await words.column("lemma"))[0];
  const mostFrequent = await first();
  await order("ألفبائيًّا");
  await expect.poll(first).not.toBe(mostFrequent);
  const lemmas = await words.column("lemma");
  expect(lemmas.length).toBeGreaterThan(20);
  expect(lemmas).toEqual([...lemmas].sort(compare));
  await order("بحسب الجذر");
  await expect.poll(async () => (await words.column("root")).length).toBeGreaterThan(20);
  const roots = await words.column("root");
  expect(roots).toEqual([...roots].sort(compare));
  await order("الأقل ورودًا");
  await expect.poll(async () => toNumber((await words.column("count [aria-hidden]"))[0]!)).toBe(1);
  await order("الأكثر صورًا");
  await words.rows.first().getByRole("button").first().click();
  expect(await words.rows.first().locator(".details .number").count()).toBeGreaterThan(1);
  await order("الأكثر ورودًا");
  await expect.poll(first).toBe(mostFrequent);
});

test("the search finds lemmas, roots, forms and meanings however they are written", async ({ reader }) => {
  const words = new WordsReader(reader);
  await show(words, `${sentence} ${article}`);
  const search = words.list.getByRole("searchbox");
  for (const [sought, lemma] of [["حكومه", "حكومة"], ["ك ت ب", "كتب"], ["المدرستين", "مدرسة"], ["الـمُـديرة", "مدير"], ["Government", "حكومة"]] as const) {
    await search.fill(sought);
    await expect.poll(() => words.column("lemma")).toContain(lemma);
    expect(await words.rows.count()).toBeLessThan(8);
  }
  await search.fill("زقزقزق");
  await expect(words.list).toContainText("لا كلمة توافق ما تبحث عنه.");
  await expect(words.list.getByRole("button", { name: "صدّر CSV" })).toBeDisabled();
});

test("one part of speech is shown in the list and in the text alike", async ({ reader }) => {
  const words = new WordsReader(reader);
  await show(words, `${sentence} ${article}`);
  const narrowed = words.list.getByRole("combobox", { name: "القسم" });
  await narrowed.selectOption({ label: "فعل" });
  await expect.poll(async () => [...new Set(await words.column("class"))]).toEqual(["فعل"]);
  await expect.poll(() => reader.marked("khulasa-word-noun")).toEqual([]);
  await expect(words.legend.getByRole("button", { name: "فعل", exact: true })).toHaveAttribute("aria-pressed", "true");
  await words.legend.getByRole("button", { name: "صفة", exact: true }).click();
  await expect.poll(async () => [...new Set(await words.column("class"))]).toEqual(["صفة"]);
  await words.legend.getByRole("button", { name: "الكل", exact: true }).click();
  await expect(narrowed).toHaveValue("");
});

test("families hold the words of one root, and mark all of them", async ({ reader }) => {
  const words = new WordsReader(reader);
  await show(words, `${more} كاتب يكتب كتابا، والدرس في المدرسة.`);
  await words.list.getByRole("button", { name: "بالجذور" }).click();
  const family = words.list.locator(".families > li").first();
  await expect(family.locator(".family .root")).toHaveText("ك ت ب");
  await expect(family.locator(".lemma")).toHaveText(["كتب", "كاتب", "كتاب"]);
  await family.locator(".family").click();
  await expect.poll(() => reader.marked("khulasa-place")).toEqual(["كتبت", "كاتب", "يكتب", "كتابا"]);
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual(["كتبت"]);
});

test("a row marks its places in the text; a word pressed in the text opens its row", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await show(words, `${sentence}\n${article}\n${more}`);
  await words.list.getByRole("searchbox").fill("حكومة");
  await words.row("حكومة").getByRole("button").first().click();
  await expect.poll(() => reader.marked("khulasa-place")).toEqual(["للحكومة", "الحكومة", "حكومات"]);
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual(["للحكومة"]);
  // No line of a class under what is marked.
  expect(await reader.marked("khulasa-word-noun")).not.toContain("لحكومة");
  const bar = page.locator("khulasa-places");
  await expect(bar.locator("bdi")).toHaveText("حكومة");
  await words.row("حكومة").locator(".mention").nth(2).click();
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual(["حكومات"]);
  await bar.getByRole("button", { name: "أخفِ المواضع" }).click();
  await expect.poll(() => reader.marked("khulasa-place")).toEqual([]);
  await page.evaluate(() => window.scrollTo(0, 0));
  await words.press("المدرستين");
  const chosen = words.list.locator("li.chosen");
  await expect(chosen.locator(".lemma")).toHaveText("مدرسة");
  await expect(chosen).toBeInViewport();
  await expect(words.list.getByRole("searchbox")).toHaveValue("");
  // From word to word, row by row.
  await words.card.getByRole("button", { name: "الكلمة السابقة" }).click();
  await expect(chosen.locator(".lemma")).toHaveText("في");
});

test("the card of a word leads to its row, from any panel", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show(`${sentence} ${article}`);
  await words.press("للحكومة");
  await words.card.getByRole("button", { name: "في لوحة الكلمات" }).click();
  await expect(words.card).toHaveCount(0);
  await expect(reader.tab("words")).toHaveAttribute("aria-selected", "true");
  await expect(words.list.locator("li.chosen .lemma")).toHaveText("حكومة");
  await expect(words.list.locator("li.chosen")).toBeInViewport();
});

test("the list leaves the page as CSV, as it is ordered and narrowed", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await show(words, `${sentence}\n${more}`);
  await words.list.getByRole("searchbox").fill("كتب");
  const download = page.waitForEvent("download");
  await words.list.getByRole("button", { name: "صدّر CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("كلمات-النص.csv");
  const bytes = readFileSync(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString("utf8").slice(1);
  expect(text.split("\r\n")[0]).toBe("المدخل المعجمي,الجذر,القسم,المعنى,صورها في النص,التكرار");
  expect(text).toMatch(/^كتب,ك ت ب,فعل,write[^\r]*,يكتبون، كتبت,2\r$/m);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.trimEnd().split("\r\n")).toHaveLength(1 + (await words.rows.count()));
});
