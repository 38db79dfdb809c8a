import { describe, expect, test } from "vitest";
import type { Digest } from "../../src/analyzer/index.ts";
import { digestBrief } from "../../src/digest/digest-brief.ts";
import { MOST_SHELVED, Shelf } from "../../src/digest/shelf.ts";
import { Language } from "../../src/language/language.ts";
import { core } from "../support/core.ts";

describe("articles that are read together", () => {
  const texts = (shelf: Shelf) => shelf.articles.map(({ text }) => text);
  const open = (shelf: Shelf) => shelf.articles.find(({ id }) => id === shelf.open)!.text;

  test("begin with the one in the editor", () => {
    const shelf = new Shelf();
    shelf.write("أول");
    expect(texts(shelf)).toEqual(["أول"]);
    expect(shelf.several).toBe(false);
    shelf.addEmpty();
    expect([texts(shelf), open(shelf)]).toEqual([["أول", ""], ""]);
    shelf.write("ثانٍ");
    shelf.addEmpty();
    shelf.addEmpty();
    expect(texts(shelf)).toEqual(["أول", "ثانٍ", ""]);
  });

  test("an empty one gives way to files, one with words stays", () => {
    const shelf = new Shelf();
    expect(shelf.addAll(["أ", "ب"])).toBe(2);
    expect([texts(shelf), open(shelf)]).toEqual([["أ", "ب"], "أ"]);
    shelf.addAll(["ج", "د"]);
    expect([texts(shelf), open(shelf)]).toEqual([["أ", "ب", "ج", "د"], "ج"]);
  });

  test("are taken away one by one, the last stays", () => {
    const shelf = new Shelf();
    shelf.addAll(["أ", "ب", "ج"]);
    const opened: string[] = [];
    shelf.addEventListener("open", () => opened.push(open(shelf)));
    shelf.remove(shelf.articles[2]!.id);
    shelf.remove(shelf.articles[0]!.id);
    expect([texts(shelf), open(shelf), opened]).toEqual([["ب"], "ب", ["ب"]]);
    shelf.remove(shelf.articles[0]!.id);
    expect(texts(shelf)).toEqual(["ب"]);
  });

  test("are fifty at the most", () => {
    const shelf = new Shelf();
    expect(shelf.addAll(Array.from({ length: 60 }, (_, index) => `مقال ${index}`))).toBe(MOST_SHELVED);
    expect(shelf.isFull).toBe(true);
    expect(shelf.addAll(["زائد"])).toBe(0);
    shelf.addEmpty();
    expect(shelf.articles).toHaveLength(MOST_SHELVED);
  });
});

describe("the brief of several articles", () => {
  const articles = ["زار إردوغان بيشكك في 2022.", "وصل الرئيس إردوغان *أمس*."];
  const digest: Digest = {
    format: 1,
    summary: { picks: [{ article: 0, start: 0, end: 26, sentence: 0, score: 1, reasons: [] }, { article: 1, start: 0, end: 25, sentence: 0, score: 0.5, reasons: [] }], text: "" },
    entities: [{ type: "PER", name: "إردوغان", mentions: [{ article: 0, start: 4, end: 11 }, { article: 1, start: 11, end: 18 }] }],
    only: [{ article: 1, picks: [{ start: 0, end: 25, sentence: 0, score: 0.5, reasons: [] }] }],
    timeline: [{ value: "2022", mentions: [{ article: 0, start: 21, end: 25 }] }],
  };

  test("names the source of all that it says", () => {
    const brief = digestBrief(digest, articles, new Language("ar"));
    expect(brief).toContain("- زار إردوغان بيشكك في 2022. \\[١\\]\n- وصل الرئيس إردوغان \\*أمس\\*. \\[٢\\]");
    expect(brief).toContain("- **أشخاص:** إردوغان \\[١\\]\\[٢\\]");
    expect(brief).toContain("- 2022: 2022 \\[١\\]");
    expect(brief).toContain("## ما انفرد به كل مقال\n\n- وصل الرئيس إردوغان \\*أمس\\*. \\[٢\\]");
    expect(brief).toContain("## المقالات\n\n- \\[١\\] زار إردوغان");
  });
});

describe("the core's digest", () => {
  const articles = [
    { id: "أ", text: "زار إردوغان بيشكك في شباط 2022. ووقع هناك اتفاقا للتجارة." },
    { id: "ب", text: "وصل إردوغان إلى بيشكك في شباط 2022. وتظاهر طلاب أمام السفارة." },
  ];

  test("names the article of all that it says, and its JSON holds the analyses", () => {
    const digest = core().digest(articles, {});
    expect(digest.summary.picks.length).toBeGreaterThan(0);
    for (const { article, start, end } of digest.summary.picks) expect(digest.summary.text).toContain(articles[article]!.text.slice(start, end));
    expect(digest.timeline).toMatchObject([{ value: "2022-02", mentions: [{ article: 0 }, { article: 1 }] }]);
    const document = JSON.parse(core().digestJson(articles, {}));
    expect(document.articles.map(({ id }: { id: string }) => id)).toEqual(["أ", "ب"]);
    expect(document.summary).toEqual(digest.summary);
  });

  test("has empty parts for those left out", () => {
    expect(core().digest(articles, { without: ["dates", "entities"] })).toMatchObject({ entities: [], timeline: [] });
  });
});
