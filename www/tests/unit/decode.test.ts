import { describe, expect, test } from "vitest";
import { DecodedAnalysis } from "../../src/analyzer/decode.ts";
import type { AnalysisParts, TagTables } from "../../src/analyzer/packed.ts";

const tags: TagTables = { kinds: ["word", "number", "punctuation"], upos: ["NOUN", "ADP", "PUNCT"] };
const strings = ["حكومة", "ح ك م", "ل", "الحكومة", "Definite=Def|Gender=Fem", "government"];
const parts: AnalysisParts = {
  format: 1,
  id: "-",
  version: "0.1.0",
  model: "test 1",
  stats: { characters: 8, words: 1, sentences: 1, paragraphs: 1, readingSeconds: 0 },
  entities: [],
  dates: [],
  quantities: [],
  quotes: [],
  keyphrases: [],
  topics: [],
  summary: { sentences: [0], picks: [{ start: 0, end: 8, sentence: 0, score: 0.731, reasons: ["first"] }], text: "للحكومة.", ratio: 1 },
};

/** «للحكومة.»: one paragraph, one sentence, one clause, two tokens, three segments. */
function packed() {
  const table = [
    ...[1, 1, 1, 2, 3],
    ...[0, 8],
    ...[0, 8, 0, 2, 731],
    ...[0, 8, 0, 731],
    ...[0, 7, 0, 0, 1, 2, 0, 6, 0, 2],
    ...[7, 8, 2, 2, 0, 0, 0, 0, 2, 3],
    ...[0, 1, 3, 3, 1, 0],
    ...[1, 7, 4, 1, 0 | (1 << 8), 5],
    ...[7, 8, 0, 0, 2, 0],
  ];
  return { table: new Uint32Array(table), strings, parts };
}

describe("a packed analysis", () => {
  test("reads as the contract's objects", () => {
    const analysis = new DecodedAnalysis(packed(), tags);
    expect(analysis.paragraphs).toEqual([{ start: 0, end: 8 }]);
    expect(analysis.sentences).toEqual([{ start: 0, end: 8, tokens: [0, 2], score: 0.731 }]);
    expect(analysis.clauses).toEqual([{ start: 0, end: 8, sentence: 0, score: 0.731 }]);
    expect(analysis.tokens).toEqual([
      {
        start: 0,
        end: 7,
        kind: "word",
        upos: "NOUN",
        lemma: "حكومة",
        root: "ح ك م",
        gloss: "government",
        segments: [
          { start: 0, end: 1, form: "ل", lemma: "ل", upos: "ADP" },
          {
            start: 1,
            end: 7,
            form: "الحكومة",
            lemma: "حكومة",
            upos: "NOUN",
            stem: true,
            feats: { Definite: "Def", Gender: "Fem" },
          },
        ],
      },
      { start: 7, end: 8, kind: "punctuation", upos: "PUNCT", segments: [{ start: 7, end: 8, upos: "PUNCT" }] },
    ]);
  });

  test("leaves out what is unknown instead of saying null", () => {
    const [, stop] = new DecodedAnalysis(packed(), tags).tokens;
    expect(Object.keys(stop!)).toEqual(["start", "end", "kind", "upos", "segments"]);
  });

  test("builds each list once", () => {
    const analysis = new DecodedAnalysis(packed(), tags);
    expect(analysis.tokens).toBe(analysis.tokens);
    expect(analysis.sentences).toBe(analysis.sentences);
  });

  test("builds some tokens without the rest", () => {
    const analysis = new DecodedAnalysis(packed(), tags);
    expect(analysis.tokensBetween(1, 99)).toEqual([analysis.tokens[1]]);
    expect(analysis.tokenCount).toBe(2);
  });

  test("is a plain document for JSON and for structured cloning", () => {
    const document = new DecodedAnalysis(packed(), tags).toJSON();
    expect(structuredClone(document)).toEqual(document);
    expect(Object.keys(document)).toEqual([
      ...["format", "id", "version", "model", "stats", "paragraphs", "sentences", "clauses", "tokens"],
      ...["entities", "dates", "quantities", "quotes", "keyphrases", "topics", "summary"],
    ]);
  });

  test("has empty parts for those left out, and does not write them down", () => {
    const { entities, summary, ...left } = parts;
    const analysis = new DecodedAnalysis({ ...packed(), parts: left }, tags);
    expect([entities, summary?.picks.length]).toEqual([[], 1]);
    expect([analysis.entities, analysis.summary]).toEqual([[], { sentences: [], picks: [], text: "", ratio: 0 }]);
    expect(analysis.toJSON()).not.toHaveProperty("summary");
  });

  test("refuses a table that contradicts its counts", () => {
    const { table, ...rest } = packed();
    expect(() => new DecodedAnalysis({ table: table.slice(0, -1), ...rest }, tags)).toThrow(RangeError);
    expect(() => new DecodedAnalysis({ table: new Uint32Array([1, 2]), ...rest }, tags)).toThrow(RangeError);
  });
});
