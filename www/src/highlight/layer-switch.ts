import { LitElement, css, html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { STEPS } from "./importance.ts";
import type { LayerId } from "./layer.ts";

/** Which layers are shown: `<khulasa-layer-switch>`. Fires `khulasa-layer` with the id of the one switched. */
export class LayerSwitch extends LitElement {
  static override properties = { language: { attribute: false }, layers: { attribute: false }, shown: { attribute: false } };
  declare language: Language;
  declare layers: readonly LayerId[];
  declare shown: ReadonlySet<LayerId>;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem;
      }
      [role="group"] {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      button[aria-pressed="true"] {
        color: var(--khulasa-ink);
      }
      .swatch {
        display: inline-flex;
        inline-size: 1.4rem;
        block-size: 0.85rem;
        border-radius: 2px;
        overflow: hidden;
        border: 1px solid var(--khulasa-line-strong);
      }
      button[aria-pressed="true"] .swatch {
        border-color: transparent;
      }
      button[aria-pressed="true"] .picks {
        background: var(--khulasa-marker);
      }
      .swatch i,
      .swatch b {
        flex: 1;
      }
      button[aria-pressed="true"] b:nth-child(1) {
        background: var(--khulasa-word-noun-line);
      }
      button[aria-pressed="true"] b:nth-child(2) {
        background: var(--khulasa-word-verb-line);
      }
      button[aria-pressed="true"] b:nth-child(3) {
        background: var(--khulasa-word-adjective-line);
      }
      button[aria-pressed="true"] i:nth-child(1) {
        background: var(--khulasa-map-1);
      }
      button[aria-pressed="true"] i:nth-child(2) {
        background: var(--khulasa-map-2);
      }
      button[aria-pressed="true"] i:nth-child(3) {
        background: var(--khulasa-map-3);
      }
      button[aria-pressed="true"] i:nth-child(4) {
        background: var(--khulasa-map-4);
      }
      .names {
        background: none;
        border: 0;
        border-radius: 0;
        border-block-end: 2px solid var(--khulasa-line-strong);
      }
      button[aria-pressed="true"] .names {
        background: var(--khulasa-name-PER);
        border-block-end: 2px solid var(--khulasa-name-PER-line);
      }
      button[aria-pressed="true"] .figures {
        background: var(--khulasa-figure);
        border-block: 1px solid var(--khulasa-figure-line);
      }
      button[aria-pressed="true"] .statements {
        background: var(--khulasa-statement);
        border-block-end: 1px solid var(--khulasa-statement-line);
      }
      .keyphrases {
        border: 0;
        border-block-end: 2px dashed var(--khulasa-line-strong);
        border-radius: 0;
      }
      button[aria-pressed="true"] .keyphrases {
        border-block-end: 2px dashed var(--khulasa-keyphrase-line);
      }
      @media (forced-colors: active) {
        .swatch {
          forced-color-adjust: none;
        }
        button[aria-pressed="true"] {
          outline: 1px solid ButtonText;
        }
      }
    `,
  ];

  override render() {
    return html`
      <div role="group" aria-label=${this.language.text("layers.label")}>
        ${this.layers.map((layer) => this.#layer(layer))}
      </div>
    `;
  }

  #layer(layer: LayerId) {
    const shown = this.shown.has(layer);
    return html`
      <button
        type="button"
        class="quiet"
        data-layer=${layer}
        aria-pressed=${shown}
        title=${layer === "importance" ? this.language.text("layers.legend") : nothing}
        @click=${() => this.#tell(layer)}
      >
        <span class="swatch ${layer}" aria-hidden="true">
          ${layer === "importance" ? Array.from({ length: STEPS }, () => html`<i></i>`) : nothing}
          ${layer === "words" ? Array.from({ length: 3 }, () => html`<b></b>`) : nothing}
        </span>
        ${this.language.text(`layers.${layer}`)}
      </button>
    `;
  }

  #tell(detail: LayerId): void {
    this.dispatchEvent(new CustomEvent("khulasa-layer", { detail, bubbles: true, composed: true }));
  }
}

customElements.define("khulasa-layer-switch", LayerSwitch);
