import { LitElement, html, nothing } from "lit";
import type { Analysis, Pick } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import "./article-map.ts";
import type { SummaryLength } from "./length.ts";
import "./length-control.ts";
import { picksOf } from "./picks-of.ts";
import { reasonsInWords } from "./reasons.ts";
import { panel } from "./summary-panel.styles.ts";

/**
 * The summary of an article: `<khulasa-summary-panel>`. Fires `khulasa-jump` with the place of a pick in the
 * summary, `khulasa-length` with a `SummaryLength`, and `khulasa-copied` with whether copying worked.
 */
export class SummaryPanel extends LitElement {
  static override properties = {
    language: { attribute: false },
    analysis: { attribute: false },
    text: { attribute: false },
    length: { attribute: false },
    lit: { attribute: false },
    patient: { type: Boolean },
    state: {},
    copied: { state: true },
  };
  declare language: Language;
  declare analysis: Analysis | undefined;
  /** The text that the analysis indexes. */
  declare text: string;
  declare length: SummaryLength;
  declare lit: number | undefined;
  declare patient: boolean;
  /** Why there is no analysis, where there is none: nothing to analyse, not yet done, or not possible. */
  declare state: "empty" | "busy" | "failed";
  declare private copied: boolean;
  #copiedTimer = 0;

  static override styles = [controls, panel];

  override render() {
    const { language, analysis } = this;
    if (!analysis) return this.#empty();
    const { ratio } = analysis.summary;
    const picks = picksOf(analysis);
    return html`
      <header>
        <h2>${language.text("summary.heading")}</h2>
        ${picks.length > 0
          ? html`<p class="share">${language.shareOfArticle(ratio)}</p>`
          : nothing}
      </header>
      ${picks.length === 0
        ? html`<p class="explain">${language.text("summary.none")}</p>`
        : html`
            <khulasa-article-map .language=${language} .analysis=${analysis} .lit=${this.lit}></khulasa-article-map>
            <khulasa-length .language=${language} .length=${this.length} .stats=${analysis.stats} ?patient=${this.patient}></khulasa-length>
            <ol class="picks">
              ${picks.map((pick, index) => this.#pick(pick, index))}
            </ol>
            <footer>
              <button type="button" class="copy" @click=${() => this.#copy(analysis.summary.text)}>
                ${language.text(this.copied ? "summary.copied" : "summary.copy")}
              </button>
            </footer>
          `}
    `;
  }

  #empty() {
    const { language } = this;
    const heading = html`<header><h2>${language.text("summary.heading")}</h2></header>`;
    if (this.state !== "empty") {
      const sentence = language.text(this.state === "busy" ? "summary.coming" : "summary.unavailable");
      return html`${heading}<p class="explain">${sentence}</p>`;
    }
    return html`
      ${heading}
      <p class="explain">${language.text("summary.empty")}</p>
      <ul class="points">
        ${language.translation.summary.emptyPoints.map((point) => html`<li>${point}</li>`)}
      </ul>
    `;
  }

  #pick(pick: Pick, index: number) {
    const { language } = this;
    const reasons = reasonsInWords(pick.reasons, language);
    const lit = this.lit === index;
    return html`
      <li class=${lit ? "lit" : ""}>
        <span class="number" aria-hidden="true">${language.number(index + 1)}</span>
        <p class="text" id="pick-${index}" lang="ar" dir="auto" translate="no" @click=${() => this.#clicked(index)}>
          ${shortened(this.text.slice(pick.start, pick.end))}
        </p>
        <div class="why">
          ${reasons ? html`<p class="reasons">${reasons}</p>` : nothing}
          <button
            type="button"
            class="jump"
            aria-current=${lit ? "true" : "false"}
            aria-describedby="pick-${index}"
            @click=${() => this.#jump(index)}
          >
            ${language.text("summary.jump")}
          </button>
        </div>
      </li>
    `;
  }

  /** A click on a pick jumps as its button does; a click that selects words of it does not. */
  #clicked(pick: number): void {
    if (document.getSelection()?.isCollapsed ?? true) this.#jump(pick);
  }

  #jump(pick: number): void {
    this.dispatchEvent(new CustomEvent("khulasa-jump", { detail: pick, bubbles: true, composed: true }));
  }

  async #copy(text: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.copied = copied;
    clearTimeout(this.#copiedTimer);
    this.#copiedTimer = window.setTimeout(() => {
      this.copied = false;
    }, 2500);
    this.dispatchEvent(new CustomEvent("khulasa-copied", { detail: copied, bubbles: true, composed: true }));
  }
}

/** Letters of a pick that are shown; a text without a full stop, or without a blank, is no sentence to read in a margin. */
const SHOWN = 1_500;

function shortened(pick: string): string {
  return pick.length > SHOWN ? `${pick.slice(0, SHOWN)}…` : pick;
}

customElements.define("khulasa-summary-panel", SummaryPanel);
