import type { DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import { Painter } from "../highlight/painter.ts";
import type { WordClass } from "./word-class.ts";
import { wordMarks } from "./word-marks.ts";

/** What the marks of the words depend on. */
export interface PaintedWords {
  readonly surface: TextSurface;
  readonly analysis: DecodedAnalysis | undefined;
  readonly analysedText: string;
  readonly shown: boolean;
  readonly laid: boolean;
  readonly only: WordClass | undefined;
  /** Places that something else marks. */
  readonly elsewhere: readonly Span[];
  /** The word whose card is open. */
  readonly current: Span | undefined;
}

/** The marks of the words on the text, painted anew where what they depend on has changed. */
export class WordPainting {
  readonly #painter = new Painter();
  #painted: readonly unknown[] = [];

  paint({ surface, analysis, analysedText, shown, laid, only, elsewhere, current }: PaintedWords): void {
    const depends = [surface, analysis, shown, laid, only, elsewhere, current?.start];
    if (depends.every((value, index) => value === this.#painted[index])) return;
    // While the reader is ahead of the analysis, what is painted stays as it is.
    if (shown && analysis && surface.text !== analysedText) return;
    this.#painted = depends;
    this.#painter.surface = surface;
    if (!shown || !analysis) return this.#painter.show([], "");
    const found = new Set(elsewhere.map(({ start }) => start));
    this.#painter.show((visible) => wordMarks(analysis, visible, { only, found, current }), analysedText);
  }

  clear(): void {
    this.#painter.show([], "");
  }
}
