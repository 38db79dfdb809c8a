import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analyzer/index.ts";
import { annotatedHtml } from "../../src/exports/annotated-html.ts";
import { limited, linesOf } from "../../src/exports/card-layout.ts";
import { namesCsv, wordsCsv } from "../../src/exports/csv.ts";
import { FORMATS, fileOf } from "../../src/exports/formats.ts";
import { escapeMarkdown, markdownBrief } from "../../src/exports/markdown.ts";
import { fileNameOf, headlineOf, titleOf } from "../../src/exports/source.ts";
import { Language } from "../../src/language/language.ts";
import { analysed, core } from "../support/core.ts";

const arabic = new Language("ar");
const english = new Language("en");

const text = `إردوغان يزور قرغيزستان

قال الرئيس التركي رجب طيب إردوغان إن بلاده ستستثمر 4.5 ملايين دولار في شباط 2022. ورحبت منظمة الدول التركية بالزيارة، "وهي الأولى"، كما قالت.`;
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return { start, end: start + words.length };
};

/** The core's own analysis with names and statements that do not depend on its models. */
function source(language = arabic) {
  const analysis: Analysis = {
    ...(analysed(text).toJSON() as Analysis),
    entities: [
      { type: "PER", name: "رجب طيب إردوغان", mentions: [{ ...at("إردوغان"), score: 0.9 }, { ...at("رجب طيب إردوغان"), score: 0.98 }] },
      { type: "LOC", name: "قرغيزستان", mentions: [{ ...at("قرغيزستان"), score: 0.97 }] },
      { type: "ORG", name: "منظمة الدول التركية", mentions: [{ ...at("منظمة الدول التركية"), score: 0.8 }] },
    ],
    quotes: [{ ...at("بلاده ستستثمر 4.5 ملايين دولار في شباط 2022"), direct: false, speaker: { ...at("الرئيس التركي"), entity: 0 } }],
    keyphrases: [{ text: "الدول التركية", score: 0.7, mentions: [at("الدول التركية")] }],
  };
  return { text, analysis, language };
}

describe("a table of words", () => {
  test("has a row for every token, with its parts", () => {
    const csv = wordsCsv(source());
    expect(csv.startsWith("\ufeffالجملة,الكلمة,")).toBe(true);
    const rows = csv.trimEnd().split("\r\n");
    expect(rows).toHaveLength(1 + source().analysis.tokens.length);
    const row = rows.find((each) => each.includes(",بالزيارة,"))!.split(",");
    const { start, end } = at("بالزيارة");
    expect(row.slice(2, 4)).toEqual([String(start), String(end)]);
    expect(row.slice(5, 7)).toEqual(["NOUN", "زيارة"]);
    expect(row[9]).toBe("ب + الزيارة");
    // The quotation mark is a token: it is quoted and doubled.
    expect(csv).toContain(',"""",');
  });

  test("no cell is a formula to a spreadsheet", () => {
    const formula = "=SUM(A1)";
    const tokens = [{ start: 0, end: formula.length, kind: "symbol" as const, segments: [] }];
    const analysis = { ...source().analysis, tokens, sentences: [{ start: 0, end: formula.length, tokens: [0, 1] as const, score: 1 }] };
    expect(wordsCsv({ text: formula, analysis, language: arabic })).toContain("\r\n1,'=SUM(A1),0,8,");
  });
});

describe("a table of names", () => {
  test("has a row for every mention", () => {
    const rows = namesCsv(source()).trimEnd().split("\r\n");
    expect(rows[0]).toBe("\ufeffالاسم,الصنف,مرات الورود,كما ورد,البداية,النهاية,الجملة");
    const { start, end } = at("رجب طيب إردوغان");
    expect(rows[1]).toBe(`رجب طيب إردوغان,شخص,2,إردوغان,0,7,1`);
    expect(rows[2]).toBe(`رجب طيب إردوغان,شخص,2,رجب طيب إردوغان,${start},${end},2`);
    expect(rows).toHaveLength(5);
  });

  test("a name that a spreadsheet would run is text", () => {
    const name = '@هيئة,"ص"';
    const analysis = { ...source().analysis, entities: [{ type: "ORG" as const, name, mentions: [{ start: 0, end: 3, score: 1 }] }] };
    expect(namesCsv({ text, analysis, language: english })).toContain(`\r\n"'@هيئة,""ص""",organisation,1,`);
  });
});

describe("a brief in Markdown", () => {
  test("says what the article says, in sections", () => {
    const brief = markdownBrief(source());
    expect(brief.split("\n")[0]).toBe("# إردوغان يزور قرغيزستان");
    expect(brief).toContain("## الخلاصة\n\n- ");
    expect(brief).toContain("- **أشخاص:** رجب طيب إردوغان (٢)\n- **أماكن:** قرغيزستان\n");
    expect(brief).toContain("## التواريخ\n\n- شباط 2022 (2022-02)");
    expect(brief).toContain("## الأرقام\n\n- 4.5 ملايين دولار");
    expect(brief).toContain("- بلاده ستستثمر 4.5 ملايين دولار في شباط 2022 — **رجب طيب إردوغان**");
    expect(brief).toContain("## العبارات المفتاحية\n\nالدول التركية\n");
    expect(markdownBrief(source(english))).toContain("## Statements");
  });

  test("leaves out what the article does not have", () => {
    const { analysis } = source();
    const bare = { ...analysis, entities: [], dates: [], quantities: [], quotes: [], keyphrases: [] };
    expect(markdownBrief({ text, analysis: bare, language: arabic }).match(/^## .*/gm)).toEqual(["## الخلاصة"]);
  });

  test("nothing in the text is markup", () => {
    expect(escapeMarkdown("# [عنوان](javascript:alert(1)) <b>*و*</b>")).toBe("\\# \\[عنوان\\](javascript:alert(1)) \\<b\\>\\*و\\*\\</b\\>");
    expect(escapeMarkdown("1. أولًا\n- ثانيًا")).toBe("1\\. أولًا - ثانيًا");
    expect(escapeMarkdown("- بند")).toBe("\\- بند");
  });
});

describe("an annotated page", () => {
  test("marks names inside words without breaking them, and underlines the summary", () => {
    const html = annotatedHtml(source());
    expect(html).toContain('<span class="PER" title="رجب طيب إردوغان (شخص)">إردوغان</span>');
    expect(html).toMatch(/<span class="(figure|figure pick)">4\.5 ملايين دولار<\/span>/);
    expect(html).toMatch(/<span class="(date|date pick)" title="2022-02">شباط 2022<\/span>/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
  });

  test("without its tags it is the text again", () => {
    const html = annotatedHtml(source());
    const article = html.slice(html.indexOf("<article>"), html.indexOf("</article>"));
    const paragraphs = [...article.matchAll(/<p dir="auto">(.*?)<\/p>/gs)].map(([, inner]) =>
      inner!.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
    );
    expect(paragraphs).toEqual(source().analysis.paragraphs.map(({ start, end }) => text.slice(start, end)));
  });

  test("what the article holds is never markup", () => {
    const hostile = `<script>alert(1)</script> "><img src=x onerror=alert(1)> قال الوزير إن الأمر خطير جدًّا اليوم.`;
    const name = `"><svg onload=alert(1)>`;
    const analysis = { ...(analysed(hostile).toJSON() as Analysis), entities: [{ type: "PER" as const, name, mentions: [{ start: 0, end: 8, score: 1 }] }] };
    const html = annotatedHtml({ text: hostile, analysis, language: arabic });
    expect(html).not.toMatch(/<(script|img|svg)/i);
    expect(html.match(/<[a-z]+[^>]*>/gi)!.every((tag) => !/onload|onerror/.test(tag.replace(/"[^"]*"/g, '""')))).toBe(true);
  });
});

describe("the core's own formats", () => {
  test("JSON and JSON Lines are its document, CoNLL-U its words", async () => {
    const engine = core();
    const analyzer = {
      analyzeJson: async (...args: Parameters<typeof engine.analyzeJson>) => engine.analyzeJson(...args),
      conllu: async (...args: Parameters<typeof engine.conllu>) => engine.conllu(...args),
    };
    const context = { ...source(), analyzer: analyzer as never, options: { summarySentences: 1 } };
    const made = async (id: string) => {
      const { name, content } = await fileOf(FORMATS.find((format) => format.id === id)!, context);
      return { name, written: await content.text() };
    };
    const json = await made("json");
    expect(json.name).toBe("إردوغان-يزور-قرغيزستان.json");
    expect(json.written).toBe(engine.analyzeJson(text, { summarySentences: 1 }, "إردوغان يزور قرغيزستان") + "\n");
    expect(JSON.parse(json.written).summary.picks).toHaveLength(1);
    const lines = await made("jsonLines");
    expect(lines.written.trimEnd().split("\n").map((line) => JSON.parse(line).id)).toEqual(["إردوغان يزور قرغيزستان"]);
    const conllu = await made("conllu");
    expect(conllu.written).toMatch(/^# newdoc id = إردوغان يزور قرغيزستان\n# newpar\n/);
    expect(conllu.written).toMatch(/^\d+-\d+\tبالزيارة\t/m);
  });
});

describe("names of files and titles", () => {
  test("a headline is a title, a paragraph lends its first words", () => {
    expect(titleOf({ text: "  عنوان الخبر \n\nالمتن هنا.", language: arabic })).toBe("عنوان الخبر");
    expect(titleOf({ text: `${"كلمة ".repeat(40)}.\nثانية`, language: arabic })).toBe(`${"كلمة ".repeat(10).trim()}…`);
    expect(titleOf({ text: " \n ", language: arabic })).toBe("خلاصة");
    expect(headlineOf("عنوان الخبر\n\nالمتن.")).toBe("عنوان الخبر");
    expect(headlineOf("قال الوزير كلمة.\nوأضاف.")).toBeUndefined();
  });

  test("a file name holds no path and nothing that a system forbids", () => {
    expect(fileNameOf("../../etc: «خبر» <عاجل>?*|\u202e.exe", ".json")).toBe("etc-خبر-عاجل-exe.json");
    expect(fileNameOf("…", ".md")).toBe("khulasa.md");
    expect(fileNameOf("كلمة ".repeat(50), ".md").length).toBeLessThanOrEqual(63);
  });
});

describe("the lines of a card", () => {
  const measure = (line: string) => line.length;
  test("break between words", () => {
    expect(linesOf("قال الوزير إن الخبر صحيح", 12, measure)).toEqual(["قال الوزير", "إن الخبر", "صحيح"]);
  });
  test("cut a word that no line holds, and never a letter from its marks", () => {
    expect(linesOf("مُحَمَّدٌ", 5, measure).every((line) => line.length <= 5 && !/^\p{M}/u.test(line))).toBe(true);
    expect(linesOf("مُحَمَّدٌ", 5, measure).join("")).toBe("مُحَمَّدٌ");
    expect(linesOf("مُحَمَّدٌ", 1, measure).join("")).toBe("مُحَمَّدٌ");
  });
  test("say what was left out", () => {
    expect(limited(["أ", "ب", "ج"], 2)).toEqual(["أ", "ب…"]);
    expect(limited(["أ"], 2)).toEqual(["أ"]);
  });
});
