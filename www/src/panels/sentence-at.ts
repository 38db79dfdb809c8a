import type { Span } from "../analyzer/index.ts";

/** The index of the span, of spans in order that do not overlap, that an offset lies in; else of the last before it, −1 where there is none. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A place with the words about it. */
export interface Context {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

const BEFORE = 48;
const AFTER = 64;
/** More of a place itself is not shown. */
const AT = 300;

/** What stands about a place, within its sentence: whole words, in one line. */
export function contextOf(text: string, sentences: readonly Span[], { start, end }: Span): Context {
  const sentence = sentences[indexAt(sentences, start)] ?? { start, end };
  const from = Math.min(start, sentence.start);
  const to = Math.max(end, sentence.end);
  const before = text.slice(Math.max(from, start - BEFORE - 20), start);
  const after = text.slice(end, Math.min(to, end + AFTER + 20));
  const at = text.slice(start, Math.min(end, start + AT));
  return {
    before: start - from > BEFORE ? `…${afterFirstBlank(before.slice(-BEFORE))}` : inOneLine(before),
    at: end - start > AT ? `${inOneLine(at)}…` : inOneLine(at),
    after: to - end > AFTER ? `${beforeLastBlank(after.slice(0, AFTER))}…` : inOneLine(after),
  };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ");

function afterFirstBlank(text: string): string {
  const line = inOneLine(text);
  const blank = line.indexOf(" ");
  return blank < 0 ? "" : line.slice(blank);
}

function beforeLastBlank(text: string): string {
  const line = inOneLine(text);
  const blank = line.lastIndexOf(" ");
  return blank < 0 ? "" : line.slice(0, blank);
}
