import type { DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import { figures } from "../figures/figures-layer.ts";
import { names } from "../names/names-layer.ts";
import { keyphrases } from "../keyphrases/keyphrases-layer.ts";
import type { Places } from "../panels/panel.ts";
import { statements } from "../statements/statements-layer.ts";
import { importance } from "./importance.ts";
import type { Layer, LayerId, Pressable } from "./layer.ts";
import { type PaintedMarks, Painter } from "./painter.ts";
import { picks } from "./picks.ts";

/** The layers that are painted here. */
const LAYERS: readonly Layer[] = [picks, importance, names, statements, figures, keyphrases];

/** Layers that give whole sentences a ground: over them picks are underlined. */
const GROUNDS: readonly LayerId[] = ["importance", "statements"];

/** Above every layer. */
const PLACES_PRIORITY = 8;
const LIT_PRIORITY = 9;

/** What is marked in the text: the layers that are shown, the places of what is sought, and the one place that is lit up. */
export class Marking {
  readonly #painter = new Painter();
  /** What the reader switched on. */
  #switched: ReadonlySet<LayerId> = new Set<LayerId>();
  /** What the open panel brings with it. */
  #brought: LayerId | undefined = "picks";
  #shown: ReadonlySet<LayerId> = new Set<LayerId>(["picks"]);
  #lit: { readonly pick: number; readonly span: Span } | undefined;
  #places: Places | undefined;
  #paintedFor: readonly unknown[] = [];
  readonly #marksOf = new WeakMap<DecodedAnalysis, Map<LayerId, PaintedMarks[]>>();

  get shown(): ReadonlySet<LayerId> {
    return this.#shown;
  }

  /** The pick that is lit up, by its place in the summary. */
  get lit(): number | undefined {
    return this.#lit?.pick;
  }

  /** The thing whose places are marked. */
  get places(): Places | undefined {
    return this.#places;
  }

  /** The colours of words and those of anything else would hide each other: words stand alone, and give way to any other layer. */
  switchLayer(layer: LayerId): void {
    const switched = new Set(this.#switched);
    if (this.#shown.has(layer)) {
      switched.delete(layer);
      if (this.#brought === layer) this.#brought = undefined;
    } else {
      if (layer === "words") switched.clear();
      else switched.delete("words");
      if (layer === "words" || this.#brought === "words") this.#brought = undefined;
      switched.add(layer);
    }
    this.#show(switched);
  }

  /** Shows the layer of the panel that was opened in place of the former panel's. What the reader switched on stays. */
  bring(layer: LayerId): void {
    const switched = new Set(this.#switched);
    if (layer === "words") switched.clear();
    else switched.delete("words");
    this.#brought = layer;
    this.#show(switched);
  }

  #show(switched: ReadonlySet<LayerId>): void {
    this.#switched = switched;
    this.#shown = new Set(this.#brought ? [...switched, this.#brought] : switched);
  }

  /** Marks the places of a thing and lights one of them up; undefined puts all of it out. */
  seek(places: Places | undefined): void {
    this.#places = places;
    this.#lit = undefined;
  }

  /** What can be pressed at an offset: of what the shown layers mark there, the shortest. */
  thingAt(analysis: DecodedAnalysis, offset: number): Pressable | undefined {
    const found = this.#pressable(analysis).filter(({ start, end }) => start <= offset && offset <= end);
    return found.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  }

  /** What can be pressed in the text and comes first after an offset (step 1) or last before it (step −1). */
  thingFrom(analysis: DecodedAnalysis, offset: number, step: 1 | -1): Pressable | undefined {
    const all = this.#pressable(analysis);
    return step > 0 ? all.find(({ start }) => start >= offset) : all.findLast(({ start }) => start < offset);
  }

  #pressable(analysis: DecodedAnalysis): Pressable[] {
    return LAYERS.filter(({ id }) => this.#shown.has(id))
      .flatMap((layer) => layer.pressable?.(analysis) ?? [])
      .sort((a, b) => a.start - b.start);
  }

  light(pick: number, span: Span): void {
    this.#places = undefined;
    this.#lit = { pick, span };
  }

  unlight(): void {
    this.#lit = undefined;
    this.#places = undefined;
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
    const depends = [surface, analysis, this.#shown, this.#lit, this.#places, ...also];
    if (depends.every((value, index) => value === this.#paintedFor[index])) return;
    this.#paintedFor = depends;
    this.#painter.surface = surface;
    if (!analysis) this.#painter.show([], "");
    else if (surface.text === analysedText) this.#painter.show(this.#marks(analysis), analysedText);
  }

  #marks(analysis: DecodedAnalysis): PaintedMarks[] {
    const under = GROUNDS.some((layer) => this.#shown.has(layer));
    const marks = LAYERS.filter(({ id }) => this.#shown.has(id)).flatMap((layer) => {
      const own = this.#layerMarks(layer, analysis);
      return layer === picks && under ? own.map((each) => ({ ...each, highlight: "khulasa-pick-line" })) : own;
    });
    if (this.#lit) marks.push({ highlight: "khulasa-lit", spans: [this.#lit.span], priority: LIT_PRIORITY });
    if (this.#places) {
      const { spans, place } = this.#places;
      const here = spans[place];
      marks.push({ highlight: "khulasa-place", spans: [...spans].sort((a, b) => a.start - b.start), priority: PLACES_PRIORITY });
      marks.push({ highlight: "khulasa-lit", spans: here ? [here] : [], priority: LIT_PRIORITY });
    }
    return marks;
  }

  /** Made once for an analysis: switching a layer off and on again costs nothing. */
  #layerMarks(layer: Layer, analysis: DecodedAnalysis): PaintedMarks[] {
    const known = this.#marksOf.get(analysis) ?? new Map<LayerId, PaintedMarks[]>();
    this.#marksOf.set(analysis, known);
    let marks = known.get(layer.id);
    if (!marks) known.set(layer.id, (marks = layer.marks(analysis).map((each) => ({ ...each, priority: layer.priority }))));
    return marks;
  }
}
