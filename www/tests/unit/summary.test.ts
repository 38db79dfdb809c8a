import { describe, expect, test } from "vitest";
import type { Analysis, Sentence } from "../../src/analyzer/contract.ts";
import { stepsOf } from "../../src/highlight/importance.ts";
import { Language } from "../../src/language/language.ts";
import { boundsOf, clamp } from "../../src/summary/length.ts";
import { mapOf } from "../../src/summary/map.ts";
import { reasonsInWords } from "../../src/summary/reasons.ts";

const sentencesOf = (scores: number[]): Sentence[] =>
  scores.map((score, index) => ({ start: index * 10, end: index * 10 + 9, tokens: [index, index + 1], score }));

describe("the steps of importance", () => {
  test("rise with the score and leave the least unmarked", () => {
    const scores = Array.from({ length: 20 }, (_, index) => (index + 1) / 20);
    const steps = stepsOf(sentencesOf(scores));
    expect(steps[0]).toBe(0);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(new Set(steps)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(steps.filter((step) => step === 4).length).toBeLessThan(5);
  });

  test("are equal for equal scores", () => {
    const steps = stepsOf(sentencesOf([0.5, 0.5, 0.9, 0.5]));
    expect(new Set([steps[0], steps[1], steps[3]]).size).toBe(1);
    expect(steps[2]).toBe(4);
  });

  test("put one sentence alone at the top, and one without a score nowhere", () => {
    expect(stepsOf(sentencesOf([0.3]))).toEqual([4]);
    expect(stepsOf(sentencesOf([0]))).toEqual([0]);
    expect(stepsOf([])).toEqual([]);
  });
});

describe("the reasons of a pick", () => {
  test("are phrases in both languages", () => {
    expect(reasonsInWords(["central", "first"], new Language("ar"))).toBe("تحمل صلب الموضوع وتفتتح المقال");
    expect(reasonsInWords(["central", "figures"], new Language("en"))).toBe("carries what the article is about and carries figures");
  });

  test("leave out what the page has no words for", () => {
    expect(reasonsInWords(["some-later-reason", "names"], new Language("en"))).toBe("carries names");
    expect(reasonsInWords(["toString", "constructor"], new Language("ar"))).toBe("");
  });

  test("leave out what goes without saying", () => {
    expect(reasonsInWords(["early", "first"], new Language("en"))).toBe("opens the article");
    expect(reasonsInWords(["early", "dates"], new Language("en"))).toBe("stands near the beginning and gives dates");
  });

  test("are the strongest three at most", () => {
    const words = reasonsInWords(["central", "first", "names", "figures"], new Language("en"));
    expect(words).not.toContain("carries figures");
  });
});

describe("the length of a summary", () => {
  test("is bounded by the article", () => {
    expect(boundsOf("sentences", { sentences: 5, words: 90 })).toEqual({ least: 1, most: 5, step: 1 });
    expect(boundsOf("sentences", { sentences: 400, words: 9_000 }).most).toBe(12);
    expect(boundsOf("words", { sentences: 5, words: 93 })).toEqual({ least: 20, most: 100, step: 10 });
    expect(boundsOf("sentences", { sentences: 0, words: 0 })).toEqual({ least: 1, most: 1, step: 1 });
  });

  test("is kept within its bounds", () => {
    expect(clamp(30, { least: 1, most: 12, step: 1 })).toBe(12);
    expect(clamp(0, { least: 1, most: 12, step: 1 })).toBe(1);
  });
});

describe("the map of an article", () => {
  const analysis = (count: number, picked: number[]) =>
    ({
      sentences: sentencesOf(Array.from({ length: count }, (_, index) => (index % 10) / 10)),
      summary: { picks: picked.map((sentence) => ({ start: 0, end: 1, sentence, score: 1, reasons: [] })) },
    }) as unknown as Analysis;

  test("has a stretch for each sentence of an article, and the picks where they stand", () => {
    const map = mapOf(analysis(8, [2, 5]));
    expect(map).toHaveLength(8);
    expect(map.map(({ pick }) => pick)).toEqual([undefined, undefined, 0, undefined, undefined, 1, undefined, undefined]);
    expect(map.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  test("joins sentences of a long text, and loses no pick", () => {
    const map = mapOf(analysis(5_000, [0, 4_999]));
    expect(map.length).toBeLessThanOrEqual(96);
    expect(map[0]!.pick).toBe(0);
    expect(map.at(-1)!.pick).toBe(1);
    expect(map.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  test("of nothing is nothing", () => {
    expect(mapOf(analysis(0, []))).toEqual([]);
  });
});
