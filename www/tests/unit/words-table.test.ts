import { describe, expect, test } from "vitest";
import { Language } from "../../src/language/language.ts";
import { cell, lemmaFile } from "../../src/words/csv.ts";
import { familiesOf } from "../../src/words/families.ts";
import { lookup } from "../../src/words/glosses.ts";
import { type Order, comparing, matching } from "../../src/words/lemma-order.ts";
import type { LemmaRow } from "../../src/words/lemmas.ts";
import { Slices } from "../../src/words/slices.ts";
import { sortInSlices } from "../../src/words/sort.ts";
import type { WordClass } from "../../src/words/word-class.ts";
import { folded } from "../../src/words/fold.ts";

const arabic = new Language("ar");
const slices = () => new Slices(new AbortController().signal);

const row = (lemma: string, count: number, { root = "", wordClass = "noun" as WordClass, forms = [lemma], gloss = "" } = {}): LemmaRow => ({
  key: `${wordClass} ${root} ${lemma}`,
  lemma,
  root,
  pattern: "",
  wordClass,
  gloss,
  forms,
  formCounts: forms.map(() => 1),
  count,
  tokens: Array.from({ length: count }, (_, index) => index),
  sought: [lemma, root.replaceAll(" ", ""), ...forms, gloss.replaceAll(" ", "")].map(folded).join("\n"),
});

describe("cells of the file", () => {
  test.each([
    ["كتاب", "كتاب"],
    ["a,b", '"a,b"'],
    ['قال "نعم"', '"قال ""نعم"""'],
    ["line\nfeed", '"line\nfeed"'],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    ["\t=1", "'\t=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["a=b", "a=b"],
    ["", ""],
  ])("%j", (value, written) => {
    expect(cell(value)).toBe(written);
  });

  test("the file begins with a byte order mark, and every line ends as RFC 4180 says", async () => {
    const rows = [row("كتب", 2, { root: "ك ت ب", wordClass: "verb", forms: ["يكتبون", "كتبت"], gloss: "write" }), row("=x", 1)];
    const file = await lemmaFile(rows, arabic, slices());
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes)).toBe(
      "المدخل المعجمي,الجذر,القسم,المعنى,صورها في النص,التكرار\r\nكتب,ك ت ب,فعل,write,يكتبون، كتبت,2\r\n'=x,,اسم,,'=x,1\r\n",
    );
    expect(file.type).toBe("text/csv;charset=utf-8");
  });

  test("every row is in a long file", async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => row(`ل${index}`, 1));
    const text = await (await lemmaFile(rows, arabic, slices())).text();
    expect(text.trimEnd().split("\r\n")).toHaveLength(1_001);
  });
});

describe("sorting in slices", () => {
  test("gives what a stable sort gives, at every length", async () => {
    for (const length of [0, 1, 2, 255, 256, 257, 512, 1_000, 3_333]) {
      const items = Array.from({ length }, (_, index) => ({ key: (index * 7_919) % 97, index }));
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(await sortInSlices(items, compare, slices())).toEqual(items.toSorted(compare));
    }
  });

  test("leaves the items as they were", async () => {
    const items = [3, 1, 2];
    await sortInSlices(items, (a, b) => a - b, slices());
    expect(items).toEqual([3, 1, 2]);
  });

  test("ends when it is no longer wanted", async () => {
    const ends = new AbortController();
    const items = Array.from({ length: 5_000 }, (_, index) => -index);
    const slow = (a: number, b: number) => {
      const until = performance.now() + 0.01;
      while (performance.now() < until);
      return a - b;
    };
    const sorting = sortInSlices(items, slow, new Slices(ends.signal));
    ends.abort(new Error("enough"));
    await expect(sorting).rejects.toThrow("enough");
  });
});

describe("the order of rows", () => {
  const rows = [row("باب", 2, { root: "ب و ب" }), row("إلى", 5, { wordClass: "particle" }), row("تاب", 2, { root: "ت و ب", wordClass: "verb", forms: ["تاب", "يتوب"] })];
  const lemmas = (order: Order) => rows.toSorted(comparing(order, arabic)).map(({ lemma }) => lemma);

  test.each([
    ["frequency", ["إلى", "باب", "تاب"]],
    ["rarity", ["باب", "تاب", "إلى"]],
    ["alphabet", ["إلى", "باب", "تاب"]],
    ["root", ["باب", "تاب", "إلى"]],
    ["partOfSpeech", ["باب", "إلى", "تاب"]],
    ["forms", ["تاب", "إلى", "باب"]],
  ] as const)("by %s", (order, ordered) => {
    expect(lemmas(order)).toEqual(ordered);
  });

  test("as in the text: by the first place of each", () => {
    const second = { ...row("ثان", 1), tokens: [5] };
    const first = { ...row("أول", 1), tokens: [2, 9] };
    expect([second, first].toSorted(comparing("text", arabic))).toEqual([first, second]);
  });
});

describe("families", () => {
  const rows = [row("كتاب", 3, { root: "ك ت ب" }), row("في", 9), row("درس", 5, { root: "د ر س" }), row("كاتب", 1, { root: "ك ت ب" }), row("قلم", 1, { root: "ق ل م" })];

  test("hold the words of one root, the largest first; what has no root is in none", () => {
    expect(familiesOf(rows).map(({ root, rows: of, count }) => [root, of.map(({ lemma }) => lemma), count])).toEqual([
      ["ك ت ب", ["كتاب", "كاتب"], 4],
      ["د ر س", ["درس"], 5],
      ["ق ل م", ["قلم"], 1],
    ]);
  });
});

describe("glosses", () => {
  const gloss = lookup("آب\tPROPN\tAugust\nآب\tVERB\treturn\nكتاب\tNOUN\tbook\nكتب\tVERB\twrite\n");

  test.each([
    ["آب", "PROPN", "August"],
    ["آب", "VERB", "return"],
    ["آب", "AUX", "return"],
    ["كتاب", "NOUN", "book"],
    ["كتب", "VERB", "write"],
    ["كتب", "NOUN", undefined],
    ["أ", "NOUN", undefined],
    ["يوم", "NOUN", undefined],
  ])("%s as %s is %s", (lemma, upos, meaning) => {
    expect(gloss({ lemma, upos })).toBe(meaning);
  });

  test("an empty list has none", () => {
    expect(lookup("")({ lemma: "كتب", upos: "VERB" })).toBeUndefined();
  });
});

test("a search matches lemma, root and forms, however they are written, and a class narrows it", () => {
  const rows = [row("مدرسة", 1, { root: "د ر س", forms: ["المدرستين"] }), row("درس", 1, { root: "د ر س", wordClass: "verb", gloss: "study hard" }), row("بيت", 1)];
  const found = (search: string, wordClass?: WordClass) => matching(rows, search, wordClass).map(({ lemma }) => lemma);
  expect(found("")).toEqual(["مدرسة", "درس", "بيت"]);
  expect(found("مدرسه")).toEqual(["مدرسة"]);
  expect(found("د ر س")).toEqual(["مدرسة", "درس"]);
  expect(found("المُدَرِّسَتَيْن")).toEqual(["مدرسة"]);
  expect(found("المدرستين")).toEqual(["مدرسة"]);
  expect(found("درس", "verb")).toEqual(["درس"]);
  expect(found("", "verb")).toEqual(["درس"]);
  expect(found("Study Hard")).toEqual(["درس"]);
});
