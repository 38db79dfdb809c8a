import { describe, expect, test } from "vitest";
import { chunksOf, linesOf } from "../../src/editor/chunks.ts";
import { countWords, isTooLong } from "../../src/editor/word-count.ts";

const paragraph = "قالت الوزارة إن الخطة الجديدة تبدأ مطلع العام المقبل. ".repeat(12);
const texts = {
  empty: "",
  "one line": "سطر واحد",
  "line feeds alone": "\n\n\n",
  paragraphs: Array.from({ length: 200 }, () => paragraph).join("\n"),
  "one paragraph without end": paragraph.repeat(80),
  "no blank at all": "س".repeat(20_000),
  "pairs of surrogates": "😀".repeat(9_000),
  "a line feed at the end": `${paragraph}\n`,
};

describe.each(Object.entries(texts))("%s", (_name, text) => {
  test("is its lines and the line feeds between them", () => {
    const lines = [...linesOf(text)];
    let whole = "";
    lines.forEach(({ start, end }, index) => {
      if (index > 0 && start > lines[index - 1]!.end) whole += text.slice(lines[index - 1]!.end, start);
      whole += text.slice(start, end);
    });
    expect(whole).toBe(text);
    for (const { start, end } of lines) expect(text.slice(start, end)).not.toContain("\n");
  });

  test("has every line in one chunk, in order", () => {
    const lines = [...chunksOf(text)].flatMap((chunk) => chunk.lines);
    expect(lines).toEqual([...linesOf(text)]);
  });

  test("never cuts a letter in two", () => {
    for (const { start } of linesOf(text)) {
      const unit = text.charCodeAt(start);
      expect(unit >= 0xdc00 && unit <= 0xdfff).toBe(false);
    }
  });
});

test("a line without end is cut into pieces at blanks", () => {
  const lines = [...linesOf(texts["one paragraph without end"])];
  expect(lines.length).toBeGreaterThan(5);
  for (const { start } of lines.slice(1)) expect(texts["one paragraph without end"][start - 1]).toBe(" ");
});

describe("the length that can be edited", () => {
  test("is 20,000 words", () => {
    expect(isTooLong("كلمة ".repeat(20_000))).toBe(false);
    expect(isTooLong("كلمة ".repeat(20_001))).toBe(true);
  });

  test("is bounded for a text without blanks, too", () => {
    expect(isTooLong("س".repeat(1_000_000))).toBe(true);
    expect(isTooLong(`نص قصير ${"س".repeat(3_000)}`)).toBe(true);
    expect(isTooLong("س".repeat(1_500))).toBe(false);
  });

  test("is counted by runs between any blanks", () => {
    expect(countWords("  كلمة\u00a0أخرى\n\tوثالثة ")).toBe(3);
    expect(countWords("")).toBe(0);
    expect(countWords("كلمة ".repeat(100), 7)).toBe(7);
  });
});
