import { LitElement, css, html } from "lit";
import type { Analysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";
import { mapOf } from "./map.ts";

/** The article at a glance: `<khulasa-article-map>`. A picture; the list of picks says and does the same. */
export class ArticleMap extends LitElement {
  static override properties = { language: { attribute: false }, analysis: { attribute: false }, lit: { attribute: false } };
  declare language: Language;
  declare analysis: Analysis;
  /** The pick that is lit up, by its place in the summary. */
  declare lit: number | undefined;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .map {
        display: flex;
        gap: 1px;
        block-size: 1.375rem;
        padding-block-end: 0.5rem;
      }
      .map > * {
        position: relative;
        min-inline-size: 1px;
        background: var(--khulasa-map-0);
        border-radius: 1px;
      }
      .step-1 {
        background: var(--khulasa-map-1) !important;
      }
      .step-2 {
        background: var(--khulasa-map-2) !important;
      }
      .step-3 {
        background: var(--khulasa-map-3) !important;
      }
      .step-4 {
        background: var(--khulasa-map-4) !important;
      }
      .pick {
        cursor: pointer;
      }
      .pick::after {
        content: "";
        position: absolute;
        inset-inline: 0;
        inset-block: calc(100% + 2px) auto;
        block-size: 4px;
        min-inline-size: 3px;
        border-radius: 1px;
        background: var(--khulasa-marker-strong);
      }
      .lit::after {
        block-size: 7px;
      }
      /* The colours are the picture. */
      @media (forced-colors: active) {
        .map {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  override render() {
    return html`
      <div class="map" role="img" aria-label=${this.language.text("summary.map")}>
        ${mapOf(this.analysis).map(
          ({ share, step, pick }) => html`<span
            class="step-${step} ${pick === undefined ? "" : "pick"} ${pick !== undefined && pick === this.lit ? "lit" : ""}"
            ${styleProperties({ "flex-grow": String(share * 1000) })}
            @click=${() => pick !== undefined && this.#jump(pick)}
          ></span>`,
        )}
      </div>
    `;
  }

  #jump(pick: number): void {
    this.dispatchEvent(new CustomEvent("khulasa-jump", { detail: pick, bubbles: true, composed: true }));
  }
}

customElements.define("khulasa-article-map", ArticleMap);
