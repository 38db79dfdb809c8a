import type { Span } from "../analyzer/index.ts";

/** A few lines of a long text that are laid out together, or not at all while they are out of sight. */
export interface Chunk extends Span {
  /** The lines of the chunk without their line feeds; a very long line is in several pieces. */
  readonly lines: readonly Span[];
}

const CHUNK_LENGTH = 1_500;
const LINE_LENGTH = 6_000;

/** Cuts a text into chunks, in order; together with the line feeds between them they are the text. */
export function* chunksOf(text: string): Generator<Chunk> {
  let lines: Span[] = [];
  for (const line of linesOf(text)) {
    lines.push(line);
    const start = lines[0]!.start;
    if (line.end - start >= CHUNK_LENGTH) {
      yield { start, end: line.end, lines };
      lines = [];
    }
  }
  if (lines.length > 0) yield { start: lines[0]!.start, end: lines.at(-1)!.end, lines };
}

/** The lines of a text; one longer than a screen or two is cut at a blank, or where there is none, at any letter's end. */
export function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    while (end - start > LINE_LENGTH) {
      const cut = cutBefore(text, start + LINE_LENGTH);
      yield { start, end: cut > start ? cut : start + LINE_LENGTH };
      start = cut > start ? cut : start + LINE_LENGTH;
    }
    yield { start, end };
    start = end + 1;
  }
}

/** The last place at or before `limit` where a line may be cut without cutting a word. */
function cutBefore(text: string, limit: number): number {
  const blank = text.lastIndexOf(" ", limit - 1);
  if (blank > limit - 400) return blank + 1;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}
