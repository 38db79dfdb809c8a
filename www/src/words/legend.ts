import { LitElement, css, html } from "lit";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { className, classMark, classMarks } from "./class-mark.ts";
import { WORD_CLASSES, type WordClass } from "./word-class.ts";

/**
 * What the colours mean, and which are shown: `<khulasa-word-legend>`. Fires `khulasa-word-class` with the one class
 * to be shown, or none for all; `khulasa-word-step` to open the first card; `khulasa-word-list` to see all words.
 */
export class WordLegend extends LitElement {
  static override properties = {
    language: { attribute: false },
    only: { attribute: false },
  };
  declare language: Language;
  declare only: WordClass | undefined;

  static override styles = [
    controls,
    classMarks,
    css`
      :host {
        display: grid;
        gap: 0.25rem;
        font-size: 0.9375rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.1rem;
      }
      .classes button {
        min-block-size: 2.25rem;
        padding-inline: 0.35rem;
        border-radius: 6px;
        border: 1px solid transparent;
      }
      .classes button:hover {
        background: var(--khulasa-hover);
      }
      .classes button[aria-pressed="true"] {
        border-color: var(--khulasa-line-strong);
        background: var(--khulasa-sheet);
        font-weight: 600;
      }
      .dimmed .mark {
        background: none;
        text-decoration-color: transparent;
        color: var(--khulasa-ink-soft);
      }
      .all {
        padding-inline: 0.6rem;
        color: var(--khulasa-ink-soft);
      }
      .all[aria-pressed="true"] {
        color: var(--khulasa-ink);
      }
      .hint {
        color: var(--khulasa-ink-soft);
        font-size: 0.875rem;
        flex: 1 1 18rem;
      }
      @media (hover: none) {
        .keys {
          display: none;
        }
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
      }
    `,
  ];

  override render() {
    const { language, only } = this;
    const t = language.text.bind(language);
    return html`
      <div class="row classes" role="group" aria-label=${t("words.legend")}>
        <button type="button" class="all" aria-pressed=${only === undefined} title=${t("words.showAll")} @click=${() => this.#tell("khulasa-word-class", undefined)}>
          ${t("words.all")}
        </button>
        ${WORD_CLASSES.map((wordClass) => this.#class(wordClass))}
      </div>
      <div class="row">
        <p class="hint">${t("words.hint")} <span class="keys">${t("words.hintKeys")}</span></p>
        <div class="tools">
          <button type="button" class="quiet action" @click=${() => this.#tell("khulasa-word-step", undefined)}>${t("words.byStep")}</button>
          <button type="button" class="quiet action" @click=${() => this.#tell("khulasa-word-list", undefined)}>${t("words.table")}</button>
        </div>
      </div>
    `;
  }

  #class(wordClass: WordClass) {
    const pressed = this.only === wordClass;
    return html`
      <button
        type="button"
        class=${this.only && !pressed ? "dimmed" : ""}
        aria-pressed=${pressed}
        @click=${() => this.#tell("khulasa-word-class", pressed ? undefined : wordClass)}
      >
        ${classMark(wordClass, className(wordClass, this.language))}
      </button>
    `;
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define("khulasa-word-legend", WordLegend);

declare global {
  interface HTMLElementTagNameMap {
    "khulasa-word-legend": WordLegend;
  }
}
