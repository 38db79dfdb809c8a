import { LitElement, type PropertyDeclarations } from "lit";
import type { DecodedAnalysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import type { PanelElement, PanelState } from "./panel.ts";

/** A panel that shows the analysis of the article: what the page sets on each of them. */
export abstract class ArticlePanel extends LitElement implements PanelElement {
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    analysis: { attribute: false },
    text: { attribute: false },
    state: {},
    chosen: { attribute: false },
  };
  declare language: Language;
  declare analysis: DecodedAnalysis | undefined;
  declare text: string;
  declare state: PanelState;
  declare chosen: number | undefined;
}
