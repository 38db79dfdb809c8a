import { readFileSync } from "node:fs";
import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";
import { WordsReader, sentence } from "../support/words.ts";

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

const toNumber = (text: string) => Number(text.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).replace(/\D/g, ""));

test("the table counts every word under its lemma, the most frequent first", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show(`${sentence}\nكتبت الحكومة إلى حكومات كثيرة.`);
  await words.openTable();
  await words.table.getByRole("searchbox").fill("حكومة");
  await expect(words.rows).toHaveCount(1);
  expect(await words.column("lemma")).toEqual(["حكومة"]);
  expect(await words.column("root")).toEqual(["ح ك م"]);
  expect(await words.column("partOfSpeech")).toEqual(["اسم"]);
  expect((await words.column("forms"))[0]!.split("، ").sort()).toEqual(["الحكومة", "حكومات"].sort());
  expect(await words.column("count")).toEqual(["٣"]);
  await words.table.getByRole("searchbox").fill("");
  const counts = (await words.column("count")).map(toNumber);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test("every column sorts, both ways", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show(article);
  await words.openTable();
  const head = (name: string) => words.table.getByRole("columnheader", { name });
  const press = (name: string) => head(name).getByRole("button").click();
  const compare = new Intl.Collator("ar").compare;
  for (const [name, column] of [["المدخل المعجمي", "lemma"], ["الجذر", "root"]] as const) {
    await press(name);
    await expect(head(name)).toHaveAttribute("aria-sort", "ascending");
    await expect.poll(async () => (await words.column(column)).filter(Boolean).length).toBeGreaterThan(10);
    const up = (await words.column(column)).filter(Boolean);
    expect(up).toEqual([...up].sort(compare));
    await press(name);
    await expect(head(name)).toHaveAttribute("aria-sort", "descending");
    await expect.poll(async () => (await words.column(column))[0]).not.toBe(up[0]);
    const down = (await words.column(column)).filter(Boolean);
    expect(down).toEqual([...down].sort((a, b) => compare(b, a)));
  }
  await press("القسم");
  await expect.poll(async () => new Set((await words.column("partOfSpeech")).slice(0, 2)).size).toBe(1);
  await press("التكرار");
  await expect(head("التكرار")).toHaveAttribute("aria-sort", "descending");
  await press("التكرار");
  await expect.poll(async () => toNumber((await words.column("count"))[0]!)).toBe(1);
});

test("the search finds lemmas, roots and forms however they are written, and a class narrows it down", async ({ reader }) => {
  const words = new WordsReader(reader);
  await words.show(`${sentence} ${article}`);
  await words.openTable();
  const search = words.table.getByRole("searchbox");
  for (const [sought, lemma] of [["حكومه", "حكومة"], ["ك ت ب", "كتب"], ["المدرستين", "مدرسة"], ["الـمُـديرة", "مدير"]] as const) {
    await search.fill(sought);
    await expect.poll(() => words.column("lemma")).toContain(lemma);
    expect(await words.rows.count()).toBeLessThan(8);
  }
  await search.fill("زقزقزق");
  await expect(words.table).toContainText("لا كلمة توافق ما تبحث عنه.");
  await expect(words.table.getByRole("button", { name: "صدّر CSV" })).toBeDisabled();
  await search.fill("");
  await words.table.getByRole("combobox").selectOption({ label: "فعل" });
  await expect.poll(async () => [...new Set(await words.column("partOfSpeech"))]).toEqual(["فعل"]);
});

test("a lemma leads to its places in the text, one after the other", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(`${sentence}\n${article}\nكتبت الحكومة إلى حكومات كثيرة.`);
  await words.openTable();
  await words.table.getByRole("searchbox").fill("حكومة");
  await expect(words.rows).toHaveCount(1);
  await words.rows.first().getByRole("button").click();
  await expect(words.table).toBeHidden();
  await expect.poll(() => reader.marked("khulasa-word-current")).toEqual(["للحكومة"]);
  expect(await reader.marked("khulasa-word-found")).toEqual(["الحكومة", "حكومات"]);
  await expect(words.legend).toContainText("«حكومة»: الموضع ١ من ٣");
  const next = words.legend.getByRole("button", { name: "الموضع التالي" });
  await expect(next).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => reader.marked("khulasa-word-current")).toEqual(["الحكومة"]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(words.legend).toContainText("«حكومة»: الموضع ١ من ٣");
  await words.legend.getByRole("button", { name: "أخفِ المواضع" }).click();
  await expect.poll(() => reader.marked("khulasa-word-found")).toEqual([]);
});

test("Escape closes the table and gives the focus back", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.legend.getByRole("button", { name: "جدول الكلمات" }).focus();
  await page.keyboard.press("Enter");
  await expect(words.table).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(words.table).toBeHidden();
  await expect(words.legend.getByRole("button", { name: "جدول الكلمات" })).toBeFocused();
});

test("the table leaves the page as CSV, as it is sorted and narrowed", async ({ reader, page }) => {
  const words = new WordsReader(reader);
  await words.show(`${sentence}\nكتبت الحكومة إلى حكومات كثيرة.`);
  await words.openTable();
  await words.table.getByRole("searchbox").fill("كتب");
  const download = page.waitForEvent("download");
  await words.table.getByRole("button", { name: "صدّر CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("كلمات-النص.csv");
  const bytes = readFileSync(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString("utf8").slice(1);
  expect(text.split("\r\n")[0]).toBe("المدخل المعجمي,الجذر,القسم,صورها في النص,التكرار");
  expect(text).toContain("كتب,ك ت ب,فعل,يكتبون، كتبت,2\r\n");
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.trimEnd().split("\r\n")).toHaveLength(1 + (await words.rows.count()));
});
