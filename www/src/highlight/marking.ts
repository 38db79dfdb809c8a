import type { DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import { importance } from "./importance.ts";
import type { Layer, LayerId } from "./layer.ts";
import { type PaintedMarks, Painter } from "./painter.ts";
import { picks } from "./picks.ts";

/** The layers that are painted here. */
const LAYERS: readonly Layer[] = [picks, importance];

/** Above every layer. */
const LIT_PRIORITY = 9;

/** What is marked in the text: the layers that are switched on, and the one sentence that is lit up. */
export class Marking {
  readonly #painter = new Painter();
  #shown: ReadonlySet<LayerId> = new Set<LayerId>(["picks"]);
  #lit: { readonly pick: number; readonly span: Span } | undefined;
  #paintedFor: readonly unknown[] = [];

  get shown(): ReadonlySet<LayerId> {
    return this.#shown;
  }

  /** The pick that is lit up, by its place in the summary. */
  get lit(): number | undefined {
    return this.#lit?.pick;
  }

  /** The colours of words and those of sentences would hide each other: words stand alone, and give way to any other layer. */
  switchLayer(layer: LayerId): void {
    const shown = new Set(this.#shown);
    if (!shown.delete(layer)) {
      if (layer === "words") shown.clear();
      else shown.delete("words");
      shown.add(layer);
    }
    this.#shown = shown;
  }

  light(pick: number, span: Span): void {
    this.#lit = { pick, span };
  }

  unlight(): void {
    this.#lit = undefined;
  }

  /** After another analysis a lit sentence stays lit where the summary still has it. */
  keepLit(analysis: DecodedAnalysis): void {
    const former = this.#lit?.span;
    if (!former) return;
    const pick = analysis.summary.picks.findIndex(({ start, end }) => start === former.start && end === former.end);
    if (pick < 0) this.unlight();
    else this.light(pick, former);
  }

  /**
   * Paints, where what the marks depend on has changed since the last time. While the reader is ahead of the
   * analysis, what is painted stays as it is.
   * @param also what else moves the marks: a text laid to its end, a view brought to sight
   */
  paint(surface: TextSurface, analysis: DecodedAnalysis | undefined, analysedText: string, also: readonly unknown[]): void {
    const depends = [surface, analysis, this.#shown, this.#lit, ...also];
    if (depends.every((value, index) => value === this.#paintedFor[index])) return;
    this.#paintedFor = depends;
    this.#painter.surface = surface;
    if (!analysis) this.#painter.show([], "");
    else if (surface.text === analysedText) this.#painter.show(this.#marks(analysis), analysedText);
  }

  #marks(analysis: DecodedAnalysis): PaintedMarks[] {
    const marks: PaintedMarks[] = LAYERS.filter(({ id }) => this.#shown.has(id)).flatMap((layer) =>
      layer.marks(analysis).map((each) => ({ ...each, priority: layer.priority })),
    );
    if (this.#lit) marks.push({ highlight: "khulasa-lit", spans: [this.#lit.span], priority: LIT_PRIORITY });
    return marks;
  }
}
