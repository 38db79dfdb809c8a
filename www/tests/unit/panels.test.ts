import { describe, expect, test, vi } from "vitest";
import type { Analysis, Quantity } from "../../src/analyzer/index.ts";
import { figures } from "../../src/figures/figures-layer.ts";
import { listFigures, valueInWords } from "../../src/figures/values.ts";
import { Language } from "../../src/language/language.ts";
import { names } from "../../src/names/names-layer.ts";
import { listNames, otherSpellings } from "../../src/names/names.ts";
import { WIDTH, layOut as layOutNetwork } from "../../src/network/layout.ts";
import { companions, together } from "../../src/network/together.ts";
import { contextOf, indexAt } from "../../src/panels/sentence-at.ts";
import { speakersOf } from "../../src/statements/speakers.ts";
import { statements } from "../../src/statements/statements-layer.ts";
import { layOut as layOutTime } from "../../src/timeline/layout.ts";
import { datesByKind, partialInWords, stretchInWords, stretchOf } from "../../src/timeline/when.ts";
import { analysis, text } from "../support/panel-article.ts";

const ar = new Language("ar");
const en = new Language("en");
const day = (written: string) => Date.parse(`${written}T00:00:00Z`);

describe("names", () => {
  test("are listed by frequency, by place and by alphabet, narrowed by kind and by search", () => {
    const listed = (choice: Partial<Parameters<typeof listNames>[1]>) => listNames(analysis, { type: undefined, search: "", order: "frequency", ...choice });
    expect(listed({})).toEqual([0, 1, 2]);
    expect(listed({ order: "text" })).toEqual([0, 1, 2]);
    expect(listed({ order: "alphabet" })).toEqual([1, 0, 2]);
    expect(listed({ type: "LOC" })).toEqual([1]);
    // Readers write أ without its hamza, and ة as ه.
    expect(listed({ search: "منظمه الاغذيه" })).toEqual([2]);
    expect(listed({ search: "دمشق" })).toEqual([]);
  });

  test("other spellings are those in the text that are not the fullest form", () => {
    expect(otherSpellings(analysis.entities[0]!, text)).toEqual([{ written: "الحداد", times: 2 }]);
    expect(otherSpellings(analysis.entities[1]!, text)).toEqual([]);
  });

  test("their marks are in order, a highlight for each kind, and each can be pressed", () => {
    const marks = names.marks(analysis);
    expect(marks.map(({ highlight, spans }) => [highlight, spans.length])).toEqual([
      ["khulasa-name-PER", 3],
      ["khulasa-name-LOC", 2],
      ["khulasa-name-ORG", 2],
      ["khulasa-name-MISC", 0],
    ]);
    const pressed = names.pressable!(analysis).map(({ start, end, item }) => `${item} ${text.slice(start, end)}`);
    expect(pressed).toEqual(["0 سامر الحداد", "1 بيروت", "0 الحداد", "2 منظمة الأغذية العالمية", "1 بيروت", "2 منظمة الأغذية العالمية", "0 الحداد"]);
  });
});

describe("who appears with whom", () => {
  test("pairs are counted once for each sentence or paragraph", () => {
    expect(together(analysis, "sentence")).toEqual([
      { a: 0, b: 1, times: 2 },
      { a: 0, b: 2, times: 1 },
      { a: 1, b: 2, times: 1 },
    ]);
    expect(companions(analysis, 2, "paragraph")).toEqual([
      { entity: 0, times: 2 },
      { entity: 1, times: 2 },
    ]);
  });

  test("no name of the network lies on another, however many and long they are", () => {
    const entities = Array.from({ length: 30 }, (_, index) => ({
      type: "PER" as const,
      name: index % 3 === 0 ? `الشركة الوطنية للنقل ${index}` : `اسم رقم ${index}`,
      // A sentence for each three, and one that holds them all.
      mentions: [{ start: index, end: index + 1, score: 1 }, ...(index % 4 === 0 ? [{ start: 50 + index, end: 51 + index, score: 1 }] : [])],
    }));
    const sentences = [...Array.from({ length: 10 }, (_, index) => ({ start: index * 3, end: index * 3 + 3, tokens: [0, 0] as [number, number], score: 1 })), { start: 50, end: 90, tokens: [0, 0] as [number, number], score: 1 }];
    const { nodes, height } = layOutNetwork({ ...analysis, entities, sentences }, "sentence", undefined);
    expect(nodes.length).toBe(22);
    const box = ({ x, y, radius, label }: (typeof nodes)[number]) => ({ left: x - label.length * 3.3, right: x + label.length * 3.3, top: y - radius, bottom: y + radius + 20 });
    const boxes = nodes.map(box);
    boxes.forEach((one, index) => {
      expect(one.left >= 0 && one.right <= WIDTH && one.top >= 0 && one.bottom <= height).toBe(true);
      for (const other of boxes.slice(index + 1)) {
        const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(apart).toBe(true);
      }
    });
  });

  test("the network is the same for the same analysis, and inside its frame", () => {
    const network = layOutNetwork(analysis, "sentence", undefined);
    expect(layOutNetwork(analysis, "sentence", undefined)).toEqual(network);
    expect(network.nodes).toHaveLength(3);
    expect(network.links).toHaveLength(3);
    for (const { x, y } of network.nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(network.height);
    }
    expect(layOutNetwork(analysis, "sentence", "LOC").nodes).toEqual([]);
  });

  test("a sentence that names half the world ties nobody to anybody, and 500 names are drawn in part", () => {
    const entities = Array.from({ length: 500 }, (_, index) => ({
      type: "PER" as const,
      name: `اسم ${index}`,
      mentions: [{ start: index * 10, end: index * 10 + 5, score: 1 }],
    }));
    const all = { start: 0, end: 5000, tokens: [0, 0] as const, score: 1 };
    expect(together({ ...analysis, entities, sentences: [all] }, "sentence")).toEqual([]);
    const sentences = Array.from({ length: 250 }, (_, index) => ({ ...all, start: index * 20, end: index * 20 + 20 }));
    const network = layOutNetwork({ ...analysis, entities, sentences }, "sentence", undefined);
    expect(network.nodes).toHaveLength(22);
    expect(network.left).toBe(478);
  });
});

describe("statements", () => {
  test("are grouped by who makes them, an implicit speaker among them, the nameless last", () => {
    expect(speakersOf(analysis, text)).toEqual([
      { entity: 0, name: "سامر الحداد", quotes: [0, 1] },
      { entity: undefined, name: undefined, quotes: [2] },
    ]);
  });

  test("a speaker without an entity is called as the text does; an entity that is not there is none", () => {
    const [first] = analysis.quotes;
    const odd: Analysis = { ...analysis, quotes: [{ ...first!, speaker: { start: 4, end: 16 } }, { ...first!, speaker: { entity: 99 } }] };
    expect(speakersOf(odd, text).map(({ name }) => name)).toEqual([text.slice(4, 16), undefined]);
  });

  test("their marks tell word for word from reported, and the pieces of an interrupted one apart", () => {
    const [, direct] = analysis.quotes;
    const cut: Analysis = { ...analysis, quotes: [{ ...direct!, spans: [{ start: 1, end: 5 }, { start: 8, end: 12 }] }] };
    expect(statements.marks(cut)[0]).toEqual({ highlight: "khulasa-statement-direct", spans: [{ start: 1, end: 5 }, { start: 8, end: 12 }] });
    expect(statements.marks(analysis)[1]!.spans).toHaveLength(1);
  });
});

describe("dates", () => {
  test.each([
    ["2024-03-12", "2024-03-12", "2024-03-13", "day"],
    ["2024-02", "2024-02-01", "2024-03-01", "month"],
    ["2016-33", "2016-01-01", "2016-04-01", "quarter"],
    ["2016-36", "2016-10-01", "2017-01-01", "quarter"],
    ["2023-23", "2023-09-01", "2023-12-01", "season"],
    ["2023-24", "2023-12-01", "2024-03-01", "season"],
    ["2024-40", "2024-01-01", "2024-07-01", "half"],
    ["2024", "2024-01-01", "2025-01-01", "year"],
    ["197X", "1970-01-01", "1980-01-01", "decade"],
    ["19XX", "1900-01-01", "2000-01-01", "century"],
    ["2019/2021", "2019-01-01", "2022-01-01", "interval"],
    ["2024-03-12/2024-03-15", "2024-03-12", "2024-03-16", "interval"],
  ])("%s lies from %s to %s", (value, from, to, precision) => {
    expect(stretchOf(value)).toEqual({ from: day(from), to: day(to), precision });
  });

  test.each(["XXXX-03-12", "XXXX-09", "2024-02-31", "2024-13", "2024/", "", "غدا", undefined])("%s has no place on the line", (value) => {
    expect(stretchOf(value)).toBeUndefined();
  });

  test("years of three digits and before the common era are what they say", () => {
    expect(new Date(stretchOf("0622")!.from).getUTCFullYear()).toBe(622);
    expect(new Date(stretchOf("-0044")!.from).getUTCFullYear()).toBe(-44);
  });

  test("are told in words, in the digits of the reader", () => {
    const inWords = (value: string, language: Language) => stretchInWords(stretchOf(value)!, language);
    expect(inWords("2024-03-12", ar)).toBe("١٢ مارس ٢٠٢٤");
    expect(inWords("2024-03-12", en)).toBe("March 12, 2024");
    expect(inWords("2016-33", ar)).toBe("الربع الأول من ٢٠١٦");
    expect(inWords("2023-23", ar)).toBe("خريف ٢٠٢٣");
    expect(inWords("2023-24", en)).toBe("Winter 2023");
    expect(inWords("2024-41", ar)).toBe("النصف الثاني من ٢٠٢٤");
    expect(inWords("2024-36", en)).toBe("Last quarter of 2024");
    expect(inWords("197X", en)).toBe("Between 1970 and 1979");
    expect(inWords("19XX", ar)).toBe("القرن الـ٢٠");
    expect(inWords("2019/2021", ar)).toBe("٢٠١٩ – ٢٠٢١");
    expect(inWords("2024-03-12/2024-03-15", en)).toBe("March 12, 2024 – March 15, 2024");
    expect(partialInWords("XXXX-03-12", ar)).toBe("١٢ مارس");
    expect(partialInWords("XXXX-02-29", en)).toBe("February 29");
    expect(partialInWords("XXXX-09", ar)).toBe("سبتمبر");
    expect(partialInWords("XXXX-23", ar)).toBe("الخريف");
    expect(partialInWords("XXXX-33", en)).toBe("First quarter of the year");
    expect(partialInWords("XXXX-03/XXXX-05", en)).toBe("March – May");
    expect(partialInWords("XXXX-XX-17", en)).toBe("Day 17 of the month");
  });

  test("are told apart: on the line in their order, without a year, by context", () => {
    const { placed, partial, relative } = datesByKind(analysis.dates);
    expect(placed.map(({ item }) => item)).toEqual([1, 0]);
    expect(partial.map(({ item }) => item)).toEqual([2]);
    expect(relative.map(({ item }) => item)).toEqual([3]);
  });

  test("time runs the way the page is read, and equal dates are one mark", () => {
    const dates = [{ start: 0, end: 1, value: "2020" }, { start: 2, end: 3, value: "2024" }, { start: 4, end: 5, value: "2024" }];
    const { placed } = datesByKind(dates);
    for (const [language, onward] of [[en, 1], [ar, -1]] as const) {
      const { marks } = layOutTime(placed, language);
      expect(marks.map(({ items }) => items)).toEqual([[0], [1, 2]]);
      expect(Math.sign(marks[1]!.x - marks[0]!.x)).toBe(onward);
    }
  });

  test("a tick in January says its year; where no tick is in January, one in the middle does", () => {
    const ticks = (...values: string[]) => layOutTime(datesByKind(values.map((value, index) => ({ start: index, end: index + 1, value }))).placed, ar).ticks.map(({ label }) => label);
    expect(ticks("2017", "2017-05")).toContain("٢٠١٧");
    expect(ticks("2017", "2017-05")).not.toContain("يناير");
    expect(ticks("2017-02", "2017-11").filter((label) => label.includes("٢٠١٧"))).toHaveLength(1);
    expect(ticks("2023-11-03", "2024-04-09").filter((label) => /٢٠٢[٣٤]/.test(label))).toEqual(["٢٠٢٤"]);
    expect(ticks("1990", "2020").every((label) => /^[٠-٩]{4}$/.test(label))).toBe(true);
  });

  test("one date from far away does not crush the others; it is counted beside the line", () => {
    const values = ["1258", "2021-01", "2021-05", "2021-06", "2021-09", "2022-01"];
    const { placed } = datesByKind(values.map((value, index) => ({ start: index, end: index + 1, value })));
    const { marks, earlier, later } = layOutTime(placed, en);
    expect([earlier, later]).toEqual([1, 0]);
    expect(marks).toHaveLength(5);
  });

  test("many dates are laid within the picture, and only labels with room are written out", () => {
    const two = (number: number) => String(number).padStart(2, "0");
    const placedOf = (count: number) =>
      datesByKind(Array.from({ length: count }, (_, index) => ({ start: index, end: index + 1, value: `${1500 + (index % 520)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}` }))).placed;
    const { marks, height } = layOutTime(placedOf(2000), ar);
    expect(height).toBeLessThan(400);
    for (const { x, width } of marks) expect(x >= 0 && x + width <= 460).toBe(true);
    // Only labels that may find room are written out, however many dates there are.
    const counting = new Language("ar");
    const written = vi.spyOn(counting, "date");
    const many = placedOf(10_000);
    const begun = performance.now();
    expect(layOutTime(many, counting).marks.length).toBeGreaterThan(5_000);
    // Some milliseconds; with the square of the number it would take minutes, on a busy machine as on a quiet one.
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(written.mock.calls.length).toBeGreaterThan(0);
    expect(written.mock.calls.length).toBeLessThan(2_500);
  });
});

describe("figures", () => {
  const figure = (quantity: Partial<Quantity>): Quantity => ({ start: 0, end: 1, kind: "count", ...quantity });

  test.each([
    [figure({ kind: "money", value: 4_500_000, unit: "USD" }), "٤٫٥ مليون دولار أمريكي", "4.5 million US dollars"],
    [figure({ kind: "percent", value: 30, unit: "percent" }), "٣٠٪؜", "30%"],
    [figure({ kind: "percent", value: 2.5, max: 3, unit: "percent" }), "٢٫٥٪؜ – ٣٪؜", "2.5% – 3%"],
    [figure({ kind: "duration", value: 35, unit: "day" }), "٣٥ يومًا", "35 days"],
    [figure({ kind: "measure", value: 12, unit: "km" }), "١٢ كيلومترًا", "12 kilometers"],
    [figure({ kind: "measure", value: 3, unit: "MW" }), "٣ ميغاواط", "3 MW"],
    [figure({ kind: "measure", value: 7, unit: "xyz" }), "٧ xyz", "7 xyz"],
    [figure({ kind: "money", value: 7, unit: "?" }), "٧ ?", "7 ?"],
    [figure({ kind: "people", value: 1_234, unit: "person" }), "١٬٢٣٤", "1,234"],
    [figure({ kind: "people" }), "", ""],
  ])("%o is read out in both languages", (quantity, arabic, english) => {
    const bare = (written: string) => written.replace(/[\u061c\u200e\u200f]/g, "");
    expect(bare(valueInWords(quantity, ar))).toBe(bare(arabic));
    expect(bare(valueInWords(quantity, en))).toBe(english);
  });

  test("are listed as in the text, by kind, and the largest of each kind first", () => {
    const list: Quantity[] = [figure({ value: 1 }), figure({ kind: "money", value: 5, unit: "USD" }), figure({ value: 9 }), figure({ kind: "money", value: 7, unit: "USD" })];
    expect(listFigures(list, undefined, "text")).toEqual([0, 1, 2, 3]);
    expect(listFigures(list, undefined, "kind")).toEqual([1, 3, 0, 2]);
    expect(listFigures(list, undefined, "value")).toEqual([3, 1, 2, 0]);
    expect(listFigures(list, "count", "value")).toEqual([2, 0]);
  });

  test("dates and figures share a layer, and each is pressed for its own panel", () => {
    expect(figures.pressable!(analysis).map(({ panel }) => panel)).toEqual(["figures", "timeline", "figures", "timeline", "timeline", "timeline"]);
  });
});

describe("a place in its sentence", () => {
  test("is found by halves, before the first and behind the last, too", () => {
    expect(indexAt(analysis.sentences, 0)).toBe(0);
    expect(indexAt(analysis.sentences, text.length + 5)).toBe(3);
    expect(indexAt([{ start: 5, end: 6 }], 2)).toBe(-1);
  });

  test("has whole words about it, from its own sentence only", () => {
    const { before, at, after } = contextOf(text, analysis.sentences, analysis.quantities[1]!);
    expect(at).toBe("30 في المئة");
    expect(before).toBe("وتلقت منظمة الأغذية العالمية ");
    expect(after.trim()).toBe("من القمح.");
  });

  test("is cut where it is a book of its own", () => {
    const long = "ا".repeat(5000);
    const { at, before, after } = contextOf(long, [{ start: 0, end: 5000 }], { start: 0, end: 5000 });
    expect(at.length).toBeLessThan(320);
    expect(before + after).toBe("");
  });
});
