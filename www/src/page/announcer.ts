import type { Analysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { picksOf } from "../summary/picks-of.ts";

/** Results are read out when the reader pauses, not at every letter. */
const PAUSE_MS = 900;

/** What screen readers are told, through a live region that the page shows to nobody else. */
export class Announcer {
  readonly #say: (sentence: string) => void;
  #timer = 0;
  #last = "";

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  /** Says it at once. */
  now(sentence: string): void {
    clearTimeout(this.#timer);
    this.#last = sentence;
    this.#say(sentence);
  }

  /** Says it when nothing else came for a while, and not twice in a row. */
  later(sentence: string): void {
    clearTimeout(this.#timer);
    if (sentence === this.#last) return;
    this.#timer = window.setTimeout(() => this.now(sentence), PAUSE_MS);
  }
}

/** An analysis in one sentence, to be read out. */
export function resultSentence(analysis: Analysis, language: Language): string {
  const { stats, summary } = analysis;
  const picks = picksOf(analysis);
  if (picks.length === 0) return language.text("announce.nothing");
  return language.text("announce.result", {
    words: language.count("words", stats.words),
    sentences: language.count("sentences", stats.sentences),
    picks: language.count("sentences", picks.length),
    share: language.shareOfArticle(summary.ratio),
  });
}
