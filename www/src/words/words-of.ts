import type { DecodedAnalysis, Span, Token } from "../analyzer/index.ts";

const WITH_CARDS: ReadonlySet<string> = new Set(["word", "number", "foreign"]);

/** A token with its place in the analysis. */
export interface Word extends Token {
  readonly index: number;
}

/** The token of an index, where it is a word that has a card. */
export function wordAt(analysis: DecodedAnalysis, index: number): Word | undefined {
  const [token] = index < 0 ? [] : analysis.tokensBetween(index, index + 1);
  return token && WITH_CARDS.has(token.kind) ? { ...token, index } : undefined;
}

/** The nearest word after (step 1) or before (step −1) an index. */
export function wordFrom(analysis: DecodedAnalysis, index: number, step: 1 | -1): Word | undefined {
  for (let at = index + step; at >= 0 && at < analysis.tokenCount; at += step) {
    const word = wordAt(analysis, at);
    if (word) return word;
  }
  return undefined;
}

/** The first token that reaches beyond an offset, found without building the others. */
export function firstTokenAfter(analysis: DecodedAnalysis, offset: number): number {
  return firstWhere(analysis.tokenCount, (index) => analysis.tokensBetween(index, index + 1)[0]!.end > offset);
}

/** The tokens that touch a span, with the index of the first. */
export function tokensWithin(analysis: DecodedAnalysis, span: Span): { first: number; tokens: Token[] } {
  const first = firstTokenAfter(analysis, span.start);
  const end = firstTokenAfter(analysis, span.end);
  return { first, tokens: analysis.tokensBetween(first, end + 1).filter(({ start }) => start < span.end) };
}

/** The first index from 0 to `count` (exclusive) for which a condition holds that holds from there on; else `count`. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
