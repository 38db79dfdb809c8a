import type { AnalyzeOptions, DecodedAnalysis, Part, Reading, Span, Token } from "../analyzer/index.ts";
import type { Word } from "./words-of.ts";

/** What the readings of a word are asked of: the analyzer. */
export interface ReadingSource {
  analyzeJson(text: string, options: AnalyzeOptions): Promise<string>;
}

const READINGS = 5;
/** A reading less likely than this is none that a reader would think of. */
const LEAST_SCORE = 0.005;
/** Letters of a paragraph above which only the word's sentence is read again. */
const LONGEST = 20_000;
const WITHOUT: Part[] = ["entities", "dates", "quantities", "quotes", "keyphrases", "topics", "summary"];

/** The readings of words, worked out a paragraph at a time and kept for the words around. */
export class Readings {
  readonly #source: ReadingSource;
  #text = "";
  readonly #known = new Map<string, Promise<readonly Token[]>>();

  constructor(source: ReadingSource) {
    this.#source = source;
  }

  /**
   * The readings of a word other than the one chosen, the likeliest first.
   * @param text the text that the analysis indexes
   * @throws KhulasaError when the analyzer stopped; the next call asks anew
   */
  async others(word: Word, analysis: DecodedAnalysis, text: string): Promise<readonly Reading[]> {
    if (text !== this.#text) this.#known.clear();
    this.#text = text;
    const around = contextOf(word, analysis);
    const token = (await this.#tokens(around, text)).find(
      ({ start, end }) => start + around.start === word.start && end + around.start === word.end,
    );
    return (token?.readings ?? []).slice(1).filter(({ score }) => score >= LEAST_SCORE);
  }

  #tokens(around: Span, text: string): Promise<readonly Token[]> {
    const key = `${around.start}-${around.end}`;
    let tokens = this.#known.get(key);
    if (!tokens) {
      tokens = this.#source
        .analyzeJson(text.slice(around.start, around.end), { readings: READINGS, without: WITHOUT })
        .then((json) => (JSON.parse(json) as { tokens: Token[] }).tokens);
      this.#known.set(key, tokens);
      tokens.catch(() => this.#known.delete(key));
    }
    return tokens;
  }
}

/** What the word is read in: its paragraph; its sentence, or the word alone, where that is very long. */
function contextOf(word: Span, analysis: DecodedAnalysis): Span {
  const holding = (spans: readonly Span[]) => spans.find(({ start, end }) => start <= word.start && word.end <= end);
  const paragraph = holding(analysis.paragraphs);
  if (paragraph && paragraph.end - paragraph.start <= LONGEST) return paragraph;
  const sentence = holding(analysis.sentences);
  return sentence && sentence.end - sentence.start <= LONGEST ? sentence : word;
}
