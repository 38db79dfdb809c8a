import { describe, expect, test } from "vitest";
import type { AnalysisParts } from "../../src/analyzer/packed.ts";
import { type Piece, intoPieces, outOfPieces } from "../../src/analyzer/pieces.ts";

const span = (start: number) => ({ start, end: start + 3 });
const spans = (count: number) => Array.from({ length: count }, (_, index) => span(index * 5));
const stats = { characters: 1, words: 1, sentences: 1, paragraphs: 1, readingSeconds: 1 };
const small = { format: 1, id: "-", version: "1", model: "m", stats, dates: spans(3) } as AnalysisParts;

function weight({ items }: Piece): number {
  return items.reduce((sum, item) => sum + 1 + ((item as { mentions?: unknown[] }).mentions?.length ?? 0), 0);
}

describe("pieces of an analysis", () => {
  test("a short one is not taken apart", () => {
    expect(intoPieces(small)).toEqual({ rest: small, pieces: [] });
  });

  test.each([
    ["many small items", [spans(23_456)]],
    ["few items with many mentions", [Array.from({ length: 7 }, (_, index) => ({ name: `اسم ${index}`, mentions: spans(index * 3_001) }))]],
    ["one item larger than many pieces", [[{ name: "اسم", mentions: spans(50_001) }]]],
    ["an item that ends where a piece does", [[{ name: "اسم", mentions: spans(1_999) }, { name: "آخر", mentions: spans(3_999) }, { name: "ثالث", mentions: [] }]]],
    ["two lists", [spans(6_000), [{ name: "اسم", mentions: spans(6_000) }]]],
  ])("%s come out as they went in, in pieces of a bounded size", (_name, [first, second]) => {
    const parts = { ...small, entities: first, ...(second ? { keyphrases: second } : {}) } as unknown as AnalysisParts;
    const { rest, pieces } = intoPieces(parts);
    expect(rest.entities).toEqual([]);
    expect(rest.dates).toEqual(small.dates);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(weight(piece)).toBeLessThanOrEqual(2_001);
    expect(outOfPieces(rest, structuredClone(pieces))).toEqual(parts);
  });
});
