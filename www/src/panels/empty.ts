import { html } from "lit";
import type { Language } from "../language/language.ts";
import type { PanelState } from "./panel.ts";

/** What a panel says where there is no analysis. @param what what it will hold, one sentence */
export function emptyPanel(heading: string, what: string, state: PanelState, language: Language) {
  const sentence = state === "busy" ? language.text("panels.coming") : state === "failed" ? language.text("panels.unavailable") : what;
  return html`<header><h2>${heading}</h2></header><p class="explain">${sentence}</p>`;
}
