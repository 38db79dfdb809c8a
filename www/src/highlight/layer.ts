import type { Analysis, Span } from "../analyzer/index.ts";
import type { Thing } from "../panels/panel.ts";

/** The spans that one named highlight paints, ordered by their start. */
export interface Marks {
  /** The name in `::highlight(…)`. */
  readonly highlight: string;
  readonly spans: readonly Span[];
}

/** Where a thing stands that has a card: it can be pressed in the text. */
export type Pressable = Span & Thing;

/** Something that can be shown over the text: the reader switches layers on and off. */
export interface Layer {
  readonly id: LayerId;
  /** Where two layers paint one place, the higher one is seen. */
  readonly priority: number;
  marks(analysis: Analysis): readonly Marks[];
  /** What can be pressed where the layer is shown, ordered by start. */
  pressable?(analysis: Analysis): readonly Pressable[];
}

/** The layers in the order of their switches. `words` paints by itself: it has a legend, cards and a table besides. */
export const LAYER_IDS = ["picks", "importance", "names", "statements", "figures", "keyphrases", "words"] as const;
export type LayerId = (typeof LAYER_IDS)[number];
