import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analyzer/index.ts";
import { hashtag } from "../../src/keyphrases/hashtag.ts";
import { keyphrases } from "../../src/keyphrases/keyphrases-layer.ts";
import { Language } from "../../src/language/language.ts";
import { placesOfLemma, sentenceLengthBars, shareBars } from "../../src/statistics/measures.ts";
import { analysed } from "../support/core.ts";

const arabic = new Language("ar");

describe("the bars of statistics", () => {
  test("are sentences by length, the last class without an end", () => {
    const histogram = [{ from: 1, to: 10, sentences: 3 }, { from: 11, to: 20, sentences: 0 }, { from: 21, sentences: 12 }];
    const bars = sentenceLengthBars({ mean: 14, median: 12, longest: 41, histogram }, arabic);
    expect(bars.map(({ label, value, written }) => [label, value, written])).toEqual([
      ["من ١ إلى ١٠", 3, "٣"],
      ["من ١١ إلى ٢٠", 0, "٠"],
      ["٢١ فأكثر", 12, "١٢"],
    ]);
  });

  test("are the largest parts of speech, and the rest in one", () => {
    const shares = [["NOUN", 0.5], ["VERB", 0.12], ["ADP", 0.1], ["ADJ", 0.08], ["PROPN", 0.06], ["CCONJ", 0.05], ["PRON", 0.04], ["NUM", 0.02], ["X", 0.02], ["DET", 0.01]] as const;
    const bars = shareBars(shares.map(([upos, share]) => ({ upos, share })), arabic);
    expect(bars.map(({ label }) => label)).toEqual(["أسماء", "أفعال", "حروف جر", "صفات", "أعلام", "حروف عطف", "ضمائر", "أعداد", "سواها"]);
    expect(bars.at(-1)!.value).toBeCloseTo(0.03);
    expect(bars[0]!.written).toMatch(/٥٠/);
    expect(shareBars([{ upos: "NOUN", share: 1 }], arabic)).toHaveLength(1);
  });
});

test("the places of a lemma are those of its words, whatever stands before them", () => {
  const text = "كتبت الحكومة إلى حكومات كثيرة، وردّت على الحكومة.";
  expect(placesOfLemma(analysed(text), "حكومة").map(({ start, end }) => text.slice(start, end))).toEqual(["الحكومة", "حكومات", "الحكومة"]);
});

test("of keyphrases that overlap, the longer one is marked", () => {
  const analysis = {
    keyphrases: [
      { text: "العقبة", score: 0.5, mentions: [{ start: 5, end: 11 }, { start: 40, end: 46 }] },
      { text: "خليج العقبة", score: 0.9, mentions: [{ start: 0, end: 11 }] },
    ],
  } as unknown as Analysis;
  expect(keyphrases.marks(analysis)[0]!.spans).toMatchObject([{ start: 0, end: 11, item: 1 }, { start: 40, end: 46, item: 0 }]);
});

test("a phrase is a hashtag of its words alone", () => {
  expect(hashtag("الشعاب المرجانية")).toBe("#الشعاب_المرجانية");
  expect(hashtag("«ملحٌ على النافذة»، 2023")).toBe("#ملح_على_النافذة_2023");
  expect(hashtag("كوفيد-19 \u200fفي آسيـــا")).toBe("#كوفيد_19_في_آسيا");
  expect(hashtag("ا\u0653سيا")).toBe("#آسيا");
});
