import type { Span } from "../analyzer/index.ts";

/** A few lines of a long text that are laid out together, or not at all while they are out of sight. */
export interface Chunk extends Span {
  /** The lines of the chunk without their line feeds; a very long line is in several pieces. */
  readonly lines: readonly Span[];
}

const CHUNK_LENGTH = 1_500;
const LINE_LENGTH = 6_000;
/** Joined letters are shaped as one; engines take four times as long for twice as many. */
const UNBROKEN_LENGTH = 800;

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

/** The lines of a text; one longer than a screen or two is cut at a blank, or where there is none, between any letters. */
export function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    while (end - start > LINE_LENGTH) {
      const cut = cutAfter(text, start);
      yield { start, end: cut };
      start = cut;
    }
    yield { start, end };
    start = end + 1;
  }
}

/** Where a line that begins at `start` and is too long is cut. */
function cutAfter(text: string, start: number): number {
  const blank = text.lastIndexOf(" ", start + LINE_LENGTH - 1);
  if (blank >= start) return blank + 1;
  const limit = start + UNBROKEN_LENGTH;
  const unit = text.charCodeAt(limit);
  // Never between the halves of a letter beyond the basic plane.
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}
