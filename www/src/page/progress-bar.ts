import { LitElement, css, html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";

/** How far a long piece of work is: `<khulasa-progress>`. Fires `khulasa-cancel`. */
export class ProgressBar extends LitElement {
  static override properties = { language: { attribute: false }, label: {}, share: { type: Number }, cancel: {} };
  declare language: Language;
  declare label: string;
  /** 0 to 1; undefined while nobody knows. */
  declare share: number | undefined;
  /** What the button that ends the work says; no button without it. */
  declare cancel: string | undefined;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        color: var(--khulasa-ink-soft);
      }
      .track {
        flex: 1 1 6rem;
        min-inline-size: 4rem;
        max-inline-size: 14rem;
        block-size: 3px;
        border-radius: 2px;
        overflow: hidden;
        background: var(--khulasa-line-strong);
      }
      .bar {
        block-size: 100%;
        inline-size: 100%;
        background: var(--khulasa-accent);
        transform-origin: left;
      }
      :host(:dir(rtl)) .bar {
        transform-origin: right;
      }
      .unknown {
        animation: breathe 1.2s ease-in-out infinite alternate;
      }
      @keyframes breathe {
        from {
          opacity: 0.25;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .unknown {
          animation: none;
          opacity: 0.6;
        }
      }
    `,
  ];

  override render() {
    const { label, share, cancel } = this;
    const now = share === undefined ? nothing : Math.round(share * 100);
    return html`
      <span id="label">${label}</span>
      <div class="track" role="progressbar" aria-labelledby="label" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${now}>
        <div
          class="bar ${share === undefined ? "unknown" : ""}"
          ${styleProperties({ transform: share === undefined ? "none" : `scaleX(${share})` })}
        ></div>
      </div>
      ${cancel
        ? html`<button type="button" class="quiet action" @click=${() => this.dispatchEvent(new CustomEvent("khulasa-cancel"))}>
            ${cancel}
          </button>`
        : nothing}
    `;
  }
}

customElements.define("khulasa-progress", ProgressBar);
