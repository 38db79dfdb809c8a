import type { Analysis, DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { LayerId } from "../highlight/layer.ts";
import type { Language, MessageKey } from "../language/language.ts";

export type PanelId = "summary" | "names" | "statements" | "timeline" | "figures" | "keyphrases" | "words" | "statistics" | "digest";

/** Why there is no analysis, where there is none: nothing to analyse, not yet done, or not possible. */
export type PanelState = "empty" | "busy" | "failed";

/** One panel beside the text; see "How to add a panel" in the page's README. */
export interface Panel {
  readonly id: PanelId;
  /** What its tab is called. */
  readonly title: MessageKey;
  /** How many things are in it, for its tab; undefined where counting says nothing. */
  readonly count?: (analysis: Analysis) => number;
  /** The custom element that shows it, a `PanelElement`. */
  readonly element: string;
  /** The layer that is shown in the text while the panel is open. */
  readonly layer?: LayerId;
  /** Whether it is there only now and then: the page says when, with `PanelHost.occasional`. */
  readonly occasional?: boolean;
  /** Makes the element known to the browser. */
  readonly load: () => Promise<unknown>;
}

/** What the page sets on the element of the open panel; each is there before the element is first rendered. */
export interface PanelElement extends HTMLElement {
  language: Language;
  analysis: DecodedAnalysis | undefined;
  /** The text that the analysis indexes. */
  text: string;
  state: PanelState;
  /** The thing of this panel that is chosen, here or in the text: its place in the analysis' list. */
  chosen: number | undefined;
}

/** One thing of the analysis: a panel that lists it, and its place in the analysis' list. */
export interface Thing {
  readonly panel: PanelId;
  readonly item: number;
}

/** Where a thing stands in the text, and at which of these places the reader is. */
export interface Places extends Thing {
  /** What it is called: «الأمم المتحدة». */
  readonly label: string;
  readonly spans: readonly Span[];
  /** Only marked where the text is covered by the panel: the reader is still busy with it. */
  readonly soft?: boolean;
  /** Asked for by a card, which itself leads from place to place. */
  readonly quiet?: boolean;
  /** Index of the present place in `spans`. */
  readonly place: number;
}

/** Asks the page to mark places of a thing in the text and to go to one of them. */
export function showPlaces(from: HTMLElement, detail: Places): void {
  from.dispatchEvent(new CustomEvent("khulasa-places", { detail, bubbles: true, composed: true }));
}

/** Asks the page to open the panel that lists a thing, at that thing. */
export function showThing(from: HTMLElement, detail: Thing): void {
  from.dispatchEvent(new CustomEvent("khulasa-thing", { detail, bubbles: true, composed: true }));
}

/** Has a sentence read out to those who do not see the page. */
export function say(from: HTMLElement, detail: string): void {
  from.dispatchEvent(new CustomEvent("khulasa-say", { detail, bubbles: true, composed: true }));
}
