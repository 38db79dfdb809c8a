import { LitElement, css, html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";
import { className, classMark, classMarks } from "./class-mark.ts";
import type { Occurrence } from "./occurrences.ts";
import { cross, down, up } from "./shapes.ts";
import { WORD_CLASSES, type WordClass } from "./word-class.ts";

/**
 * What the colours mean, and which are shown: `<khulasa-word-legend>`. Fires `khulasa-word-class` with the one class
 * to be shown, or none for all; `khulasa-word-step` to open the first card; `khulasa-word-table` to open the table;
 * `khulasa-occurrence` with 1, −1 or 0: the next place of the lemma sought, the one before, no more of it.
 */
export class WordLegend extends LitElement {
  static override properties = {
    language: { attribute: false },
    only: { attribute: false },
    occurrence: { attribute: false },
    covered: { attribute: false },
  };
  declare language: Language;
  declare only: WordClass | undefined;
  declare occurrence: Occurrence | undefined;
  /** Pixels of the window's upper edge that the page's head covers. */
  declare covered: number;

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
      /* Goes along with the text: the places of a lemma may be far from each other. */
      .found {
        position: fixed;
        inset-inline: 0.5rem;
        inset-block-start: calc(var(--covered) + 0.5rem);
        z-index: 3;
        inline-size: fit-content;
        max-inline-size: calc(100vw - 1rem);
        margin-inline: auto;
        flex-wrap: nowrap;
        padding: 0.3rem 0.5rem 0.3rem 0.5rem;
        border: 1px solid var(--khulasa-line-strong);
        border-radius: 8px;
        background: var(--khulasa-sheet);
        color: var(--khulasa-ink);
        box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
      }
      .found p {
        padding-inline: 0.5rem 1rem;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .found .tool {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 2.25rem;
        block-size: 2.25rem;
        border-radius: 6px;
        color: var(--khulasa-ink-soft);
      }
      .found .tool:hover {
        background: var(--khulasa-hover);
        color: var(--khulasa-ink);
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
          <button type="button" class="quiet action" @click=${() => this.#tell("khulasa-word-table", undefined)}>${t("words.table")}</button>
        </div>
      </div>
      ${this.#found()}
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

  #found() {
    const { language, occurrence } = this;
    if (!occurrence) return nothing;
    const { row, place } = occurrence;
    const values = { lemma: row.lemma, n: language.number(place + 1), total: language.number(row.count) };
    const button = (label: string, shape: unknown, step: number, name = "") =>
      html`<button type="button" class="tool ${name}" aria-label=${label} title=${label} @click=${() => this.#tell("khulasa-occurrence", step)}>${shape}</button>`;
    return html`
      <div class="row found" role="group" aria-label=${language.text("words.places")} ${styleProperties({ "--covered": `${this.covered}px` })}>
        <p>${language.text("words.occurrence", values)}</p>
        ${button(language.text("words.previousOccurrence"), up(), -1)} ${button(language.text("words.nextOccurrence"), down(), 1, "next")}
        ${button(language.text("words.endOccurrences"), cross(), 0)}
      </div>
    `;
  }

  /** Gives the focus to the line about a lemma's places. */
  focusPlaces(): void {
    this.renderRoot.querySelector<HTMLElement>(".next")?.focus({ preventScroll: true });
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
