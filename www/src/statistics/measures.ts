import type { DecodedAnalysis, PartOfSpeechShare, SentenceLength, Span } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import type { Bar } from "./bar-chart.ts";

/** Parts of speech that are shown one by one; the rest are one bar. */
const SHARES = 8;

/** Sentences by their length, in bars. */
export function sentenceLengthBars({ histogram }: SentenceLength, language: Language): Bar[] {
  return histogram.map(({ from, to, sentences }) => ({
    label:
      to === undefined
        ? language.text("statistics.atLeast", { from: language.number(from) })
        : language.text("statistics.between", { from: language.number(from), to: language.number(to) }),
    value: sentences,
    written: language.number(sentences),
  }));
}

/** How parts of speech share the words, in bars: the largest by themselves. */
export function shareBars(shares: readonly PartOfSpeechShare[], language: Language): Bar[] {
  const names: Partial<Record<string, string>> = language.translation.statistics.upos;
  const bar = (label: string, value: number): Bar => ({ label, value, written: language.percent(value) });
  const named = shares.filter(({ upos }) => names[upos] !== undefined);
  const shown = named.slice(0, SHARES).map(({ upos, share }) => bar(names[upos]!, share));
  const rest = 1 - shown.reduce((sum, { value }) => sum + value, 0);
  return rest >= 0.005 ? [...shown, bar(language.text("statistics.rest"), rest)] : shown;
}

/** Where words of a lemma stand. */
export function placesOfLemma(analysis: DecodedAnalysis, lemma: string): Span[] {
  return analysis.tokens.filter((token) => token.kind === "word" && token.lemma === lemma).map(({ start, end }) => ({ start, end }));
}
