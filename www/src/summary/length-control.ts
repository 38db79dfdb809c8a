import { LitElement, css, html } from "lit";
import type { Stats } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";
import { type SummaryLength, boundsOf, clamp } from "./length.ts";

/** How long the summary is: `<khulasa-length>`. Fires `khulasa-length` with a `SummaryLength` as its detail. */
export class LengthControl extends LitElement {
  static override properties = { language: { attribute: false }, length: { attribute: false }, stats: { attribute: false }, patient: { type: Boolean } };
  declare language: Language;
  declare length: SummaryLength;
  declare stats: Stats;
  /** Whether to wait until the slider is let go: an analysis of this text takes long. */
  declare patient: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 0.35rem;
        font-size: 0.875rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.25rem 1rem;
      }
      output {
        font-weight: 600;
        color: var(--khulasa-ink);
      }
      .units {
        display: flex;
        border: 1px solid var(--khulasa-line-strong);
        border-radius: 6px;
      }
      .units button {
        padding: 0.3rem 0.7rem;
        min-block-size: 2rem;
        border-radius: 5px;
        color: var(--khulasa-ink-soft);
      }
      .units button:hover {
        color: var(--khulasa-ink);
      }
      .units button[aria-pressed="true"] {
        background: var(--khulasa-accent);
        color: var(--khulasa-on-accent);
      }
      @media (forced-colors: active) {
        .units button[aria-pressed="true"] {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
      input {
        appearance: none;
        inline-size: 100%;
        block-size: 1.75rem;
        margin: 0;
        background: none;
        cursor: pointer;
      }
      input::-webkit-slider-runnable-track {
        block-size: 2px;
        background: linear-gradient(to right, var(--khulasa-accent) var(--share), var(--khulasa-line-strong) var(--share));
        border-radius: 1px;
      }
      input::-moz-range-track {
        block-size: 2px;
        background: linear-gradient(to right, var(--khulasa-accent) var(--share), var(--khulasa-line-strong) var(--share));
        border-radius: 1px;
      }
      input:dir(rtl)::-webkit-slider-runnable-track {
        background: linear-gradient(to left, var(--khulasa-accent) var(--share), var(--khulasa-line-strong) var(--share));
      }
      input:dir(rtl)::-moz-range-track {
        background: linear-gradient(to left, var(--khulasa-accent) var(--share), var(--khulasa-line-strong) var(--share));
      }
      input::-webkit-slider-thumb {
        appearance: none;
        inline-size: 1.15rem;
        block-size: 1.15rem;
        margin-block-start: calc((2px - 1.15rem) / 2);
        border-radius: 50%;
        border: 3px solid var(--khulasa-accent);
        background: var(--khulasa-sheet);
      }
      input::-moz-range-thumb {
        box-sizing: border-box;
        inline-size: 1.15rem;
        block-size: 1.15rem;
        border-radius: 50%;
        border: 3px solid var(--khulasa-accent);
        background: var(--khulasa-sheet);
      }
    `,
  ];

  override render() {
    const { language, length } = this;
    const { unit } = length;
    const bounds = boundsOf(unit, this.stats);
    const amount = clamp(length[unit], bounds);
    const words = language.count(unit, amount);
    return html`
      <div class="row">
        <output for="length" aria-live="off">${words}</output>
        <div class="units" role="group" aria-label=${language.text("summary.lengthIn")}>
          ${this.#unit("sentences", language.text("summary.inSentences"))} ${this.#unit("words", language.text("summary.inWords"))}
        </div>
      </div>
      <input
        id="length"
        type="range"
        aria-label=${language.text("summary.length")}
        aria-valuetext=${words}
        min=${bounds.least}
        max=${bounds.most}
        step=${bounds.step}
        .value=${String(amount)}
        ${styleProperties({ "--share": `${(100 * (amount - bounds.least)) / Math.max(1, bounds.most - bounds.least)}%` })}
        ?disabled=${bounds.least === bounds.most}
        @input=${(event: Event) => this.#slid(event, !this.patient)}
        @change=${(event: Event) => this.#slid(event, true)}
      />
    `;
  }

  #unit(unit: SummaryLength["unit"], label: string) {
    const pressed = this.length.unit === unit;
    return html`<button type="button" aria-pressed=${pressed} @click=${() => this.#tell({ ...this.length, unit })}>${label}</button>`;
  }

  #slid(event: Event, tell: boolean): void {
    const amount = Number((event.target as HTMLInputElement).value);
    if (tell) this.#tell({ ...this.length, [this.length.unit]: amount });
    else this.length = { ...this.length, [this.length.unit]: amount };
  }

  #tell(detail: SummaryLength): void {
    this.dispatchEvent(new CustomEvent("khulasa-length", { detail, bubbles: true, composed: true }));
  }
}

customElements.define("khulasa-length", LengthControl);
