import { describe, expect, test } from "vitest";
import type { Segment } from "../../src/analyzer/contract.ts";
import { Language } from "../../src/language/language.ts";
import { placeOf } from "../../src/words/card-place.ts";
import { folded } from "../../src/words/fold.ts";
import { Glosses } from "../../src/words/glosses.ts";
import { describe as described, inOneLine } from "../../src/words/grammar.ts";
import { Readings } from "../../src/words/readings.ts";
import { classOf } from "../../src/words/word-class.ts";
import { DecodedAnalysis } from "../../src/analyzer/decode.ts";

const arabic = new Language("ar");
const english = new Language("en");

const segment = (form: string, upos: string, lemma: string, feats?: Record<string, string>, stem = true): Segment => ({
  start: 0,
  end: form.length,
  form,
  upos,
  lemma,
  ...(feats ? { feats } : {}),
  ...(stem ? { stem: true as const } : {}),
});

const verb = (form: string, lemma: string, feats: Record<string, string>) => segment(form, "VERB", lemma, feats);
const said = (each: Segment, after?: Segment, language = arabic) => inOneLine(described([each], 0, after, language), language);

describe("classes of Arabic grammar", () => {
  test.each([
    ["ADP", "في", undefined, "particle"],
    ["ADP", "ل", undefined, "particle"],
    ["ADP", "بعد", undefined, "adverb"],
    ["ADP", "مع", undefined, "adverb"],
    ["ADP", "مثل", undefined, "noun"],
    ["PART", "غير", undefined, "noun"],
    ["PART", "لم", undefined, "particle"],
    ["SCONJ", "أن", undefined, "particle"],
    ["SCONJ", "حيث", undefined, "adverb"],
    ["DET", "كل", undefined, "noun"],
    ["AUX", "كان", undefined, "verb"],
    ["ADV", "كيف", undefined, "demonstrative"],
    ["PRON", "هو", { PronType: "Prs" }, "pronoun"],
    ["PRON", "هذا", { PronType: "Dem" }, "demonstrative"],
    ["PRON", "الذي", { PronType: "Rel" }, "demonstrative"],
    ["PRON", "ما", undefined, "demonstrative"],
    ["PRON", "إيا", undefined, "pronoun"],
    ["PUNCT", "،", undefined, undefined],
    ["X", "the", undefined, undefined],
  ])("%s %s", (upos, lemma, feats, wordClass) => {
    expect(classOf({ upos, lemma, ...(feats ? { feats } : {}) })).toBe(wordClass);
  });
});

describe("features in words of grammar", () => {
  test("nouns: gender, number, state, case", () => {
    const noun = segment("الحكومة", "NOUN", "حكومة", { Case: "Gen", Definite: "Def", Gender: "Fem", Number: "Sing" });
    expect(said(noun)).toBe("اسم، مؤنث، مفرد، معرفة، مجرور");
    expect(said(noun, undefined, english)).toBe("Noun, feminine, singular, definite, genitive");
    const dual = segment("كتابا", "NOUN", "كتاب", { Case: "Nom", Definite: "Cons", Gender: "Masc", Number: "Dual" });
    expect(said(dual)).toBe("اسم، مذكر، مثنى، مضاف، مرفوع");
  });

  test("verbs: tense, mood, voice, person; the perfect and the imperative have no mood", () => {
    expect(said(verb("يكتبوا", "كتب", { Aspect: "Imp", Mood: "Jus", Voice: "Act", Person: "3", Gender: "Masc", Number: "Plur" }))).toBe(
      "فعل مضارع، مجزوم، مبني للمعلوم، مسند إلى الغائبين (هم)",
    );
    expect(said(verb("كتبت", "كتب", { Aspect: "Perf", Mood: "Ind", Voice: "Pass", Person: "3", Gender: "Fem", Number: "Sing" }))).toBe(
      "فعل ماضٍ، مبني للمجهول، مسند إلى الغائبة (هي)",
    );
    expect(said(verb("اكتبي", "كتب", { Aspect: "Imp", Mood: "Imp", Voice: "Act", Person: "2", Gender: "Fem", Number: "Sing" }))).toBe(
      "فعل أمر، مسند إلى المخاطبة (أنتِ)",
    );
    expect(said(segment("كانت", "AUX", "كان", { Aspect: "Perf", Voice: "Act", Person: "3", Gender: "Fem", Number: "Sing" }))).toMatch(/^فعل ماضٍ ناقص/);
  });

  test("pronouns: attached or independent, and whose", () => {
    const feats = { Person: "3", Gender: "Fem", Number: "Sing", PronType: "Prs" };
    expect(said(segment("ها", "PRON", "هو", feats, false))).toBe("ضمير متصل، الغائبة");
    expect(said(segment("هي", "PRON", "هو", feats))).toBe("ضمير منفصل، الغائبة");
    expect(said(segment("نا", "PRON", "هو", { Person: "1", Number: "Plur", PronType: "Prs" }, false))).toBe("ضمير متصل، المتكلمين");
  });

  test("demonstrative, relative and interrogative nouns", () => {
    expect(said(segment("هذا", "PRON", "هذا", { PronType: "Dem", Gender: "Masc", Number: "Sing" }))).toBe("اسم إشارة، مذكر، مفرد");
    expect(said(segment("ما", "PRON", "ما"))).toBe("اسم موصول");
    expect(said(segment("ماذا", "PRON", "ماذا", { PronType: "Int" }))).toBe("اسم استفهام");
    expect(said(segment("أين", "ADV", "أين"))).toBe("اسم استفهام");
  });

  test("particles are told apart by what follows them", () => {
    const imperfect = verb("يكتب", "كتب", { Aspect: "Imp" });
    const perfect = verb("كتب", "كتب", { Aspect: "Perf" });
    const noun = segment("الوزير", "NOUN", "وزير");
    expect(said(segment("قد", "PART", "قد"), perfect)).toBe("حرف تحقيق");
    expect(said(segment("قد", "PART", "قد"), imperfect)).toBe("حرف تقليل");
    expect(said(segment("أن", "SCONJ", "أن"), imperfect)).toBe("حرف مصدري ونصب");
    expect(said(segment("أن", "SCONJ", "أن"), noun)).toBe("حرف مصدري وتوكيد ونصب");
    expect(said(segment("إن", "SCONJ", "أن"), noun)).toBe("حرف توكيد ونصب");
    expect(said(segment("ل", "ADP", "ل", undefined, false), imperfect)).toBe("لام التعليل");
    expect(said(segment("ل", "ADP", "ل", undefined, false), noun)).toBe("حرف جر");
    expect(said(segment("لم", "PART", "لم"), imperfect)).toBe("حرف نفي وجزم");
  });

  test("both languages name the same terms", () => {
    const shape = (value: unknown): unknown =>
      typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)])) : typeof value;
    expect(shape(english.translation.grammar)).toEqual(shape(arabic.translation.grammar));
    expect(shape(english.translation.words)).toEqual(shape(arabic.translation.words));
  });
});

test("folding makes one what readers write in different ways", () => {
  expect(folded("الحُكُومَةِ")).toBe(folded("الحكومه"));
  expect(folded("إلـــى")).toBe(folded("الي"));
  expect(folded("ﻻ")).toBe(folded("لا"));
  expect(folded("مسؤول")).not.toBe(folded("مسائل"));
});

describe("where a card stands", () => {
  const window = { width: 1000, height: 800 };
  const card = { width: 300, height: 400 };
  const word = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 40 });

  test("under its word, in the middle of it", () => {
    expect(placeOf(word(500, 100), card, window)).toEqual({ left: 380, top: 150 });
  });
  test("above it, where there is no room under it", () => {
    expect(placeOf(word(500, 600), card, window)).toEqual({ left: 380, top: 190 });
  });
  test("beside it, where there is room neither under nor above", () => {
    const beside = placeOf(word(500, 380), { width: 300, height: 500 }, window);
    expect(beside).toEqual({ left: 190, top: 292 });
    expect(placeOf(word(100, 380), { width: 300, height: 500 }, window).left).toBe(170);
  });
  test("within the window's width", () => {
    expect(placeOf(word(2, 100), card, window).left).toBe(8);
    expect(placeOf(word(960, 100), card, window).left).toBe(692);
  });
});

describe("glosses", () => {
  const list = "حكومة\tNOUN\tgovernment\nكان\tVERB\tbe\nكتب\tNOUN\twrite (verbal noun)\nكتب\tVERB\twrite";
  const packed = async () => new TextEncoder().encode(list);

  test("are looked up by lemma and part of speech", async () => {
    const gloss = await new Glosses(packed).open();
    expect(gloss({ lemma: "كتب", upos: "VERB" })).toBe("write");
    expect(gloss({ lemma: "كتب", upos: "NOUN" })).toBe("write (verbal noun)");
    expect(gloss({ lemma: "حكومة", upos: "NOUN" })).toBe("government");
    expect(gloss({ lemma: "كان", upos: "AUX" })).toBe("be");
    expect(gloss({ lemma: "كومة", upos: "NOUN" })).toBeUndefined();
    expect(gloss({})).toBeUndefined();
  });
  test("unpack from gzip", async () => {
    const stream = new Blob([list]).stream().pipeThrough(new CompressionStream("gzip"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect((await new Glosses(async () => bytes).open())({ lemma: "حكومة", upos: "NOUN" })).toBe("government");
  });
  test("that do not come are none", async () => {
    const gloss = await new Glosses(() => Promise.reject(new Error("404"))).open();
    expect(gloss({ lemma: "حكومة", upos: "NOUN" })).toBeUndefined();
  });
});

describe("other readings", () => {
  const text = "أول.\nوصف الوزير.";
  /** Two paragraphs, no tokens: readings need no more of an analysis. */
  const analysis = () =>
    new DecodedAnalysis(
      { table: new Uint32Array([2, 0, 0, 0, 0, 0, 4, 5, 16]), strings: [], parts: { format: 1, id: "-", version: "0", model: "m", stats: { characters: 0, words: 0, sentences: 0, paragraphs: 2, readingSeconds: 0 } } },
      { kinds: [], upos: [] },
    );
  const word = { index: 1, start: 5, end: 8, kind: "word" as const, segments: [] };
  const reading = (score: number, upos: string) => ({ score, upos, lemma: "وصف", segments: [] });
  const answer = JSON.stringify({
    tokens: [{ start: 0, end: 3, kind: "word", segments: [], readings: [reading(0.9, "VERB"), reading(0.09, "NOUN"), reading(0.001, "PROPN")] }],
  });

  test("are asked of the word's paragraph alone, once, without the chosen and the unlikely ones", async () => {
    const asked: string[] = [];
    const readings = new Readings({
      analyzeJson: async (paragraph, options) => {
        asked.push(paragraph);
        expect(options.readings).toBe(5);
        return answer;
      },
    });
    const others = await readings.others(word, analysis(), text);
    expect(others.map(({ upos }) => upos)).toEqual(["NOUN"]);
    await readings.others(word, analysis(), text);
    expect(asked).toEqual(["وصف الوزير."]);
  });

  test("are asked for anew after a failure", async () => {
    let calls = 0;
    const readings = new Readings({
      analyzeJson: async () => {
        calls += 1;
        if (calls === 1) throw new Error("died");
        return answer;
      },
    });
    await expect(readings.others(word, analysis(), text)).rejects.toThrow("died");
    expect(await readings.others(word, analysis(), text)).toHaveLength(1);
  });
});
