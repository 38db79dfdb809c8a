import { LitElement, css, html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import type { Places } from "../panels/panel.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";
import { cross, down, up } from "../words/shapes.ts";

/**
 * Which thing's places are marked in the text, and the way through them: `<khulasa-places>`. Fires `khulasa-step` with 1
 * for the next place, −1 for the one before, and 0 for no more of it.
 */
export class PlacesBar extends LitElement {
  static override properties = { language: { attribute: false }, places: { attribute: false }, covered: { attribute: false } };
  declare language: Language;
  declare places: Places;
  /** Pixels of the window's upper edge that the page's head covers. */
  declare covered: number;

  static override styles = [
    controls,
    css`
      /* Goes along with the text: places may be far from each other. */
      div {
        position: fixed;
        inset-inline: 0.5rem;
        inset-block-start: calc(var(--covered) + 0.5rem);
        z-index: 3;
        display: flex;
        align-items: center;
        inline-size: fit-content;
        max-inline-size: calc(100vw - 1rem);
        margin-inline: auto;
        padding: 0.3rem 0.5rem;
        border: 1px solid var(--khulasa-line-strong);
        border-radius: 8px;
        background: var(--khulasa-sheet);
        color: var(--khulasa-ink);
        box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
        font-size: 0.9375rem;
      }
      p {
        display: flex;
        gap: 0.5rem;
        min-inline-size: 0;
        padding-inline: 0.5rem 1rem;
        white-space: nowrap;
      }
      bdi {
        min-inline-size: 0;
        max-inline-size: 24rem;
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 600;
      }
      .which {
        flex: none;
        color: var(--khulasa-ink-soft);
        font-variant-numeric: tabular-nums;
      }
      button {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 2.25rem;
        block-size: 2.25rem;
        border-radius: 6px;
        color: var(--khulasa-ink-soft);
      }
      button:hover {
        background: var(--khulasa-hover);
        color: var(--khulasa-ink);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const { language, places } = this;
    const t = language.text.bind(language);
    const several = places.spans.length > 1;
    const values = { n: language.number(places.place + 1), total: language.number(places.spans.length) };
    return html`
      <div role="group" aria-label=${t("places.label")} ${styleProperties({ "--covered": `${this.covered}px` })}>
        <p>
          <bdi lang="ar" translate="no">${places.label}</bdi>
          ${several ? html`<span class="which">${t("places.which", values)}</span>` : nothing}
        </p>
        ${several
          ? html`${this.#button(t("places.previous"), up(), -1)} ${this.#button(t("places.next"), down(), 1, "next")}`
          : nothing}
        ${this.#button(t("places.end"), cross(), 0, "end")}
      </div>
    `;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(".next, .end")?.focus(options);
  }

  #button(label: string, shape: unknown, step: number, name = "") {
    return html`<button type="button" class=${name} aria-label=${label} title=${label} @click=${() => this.#tell(step)}>${shape}</button>`;
  }

  #tell(detail: number): void {
    this.dispatchEvent(new CustomEvent("khulasa-step", { detail }));
  }
}

customElements.define("khulasa-places", PlacesBar);

declare global {
  interface HTMLElementTagNameMap {
    "khulasa-places": PlacesBar;
  }
}
