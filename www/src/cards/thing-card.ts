import { LitElement, css, html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import { nameMarks } from "../names/name-mark.ts";
import { controls } from "../styles/controls.ts";
import { card } from "../words/card.styles.ts";
import { cross, left, right } from "../words/shapes.ts";
import type { CardContent } from "./card-content.ts";

/**
 * What is known of one thing in the text: `<khulasa-thing-card>`. Fires `khulasa-card-step` with 1 for its next place in
 * the text and −1 for the one before, `khulasa-card-open` to see it in its panel, and `khulasa-card-close`.
 */
export class ThingCard extends LitElement {
  static override properties = { language: { attribute: false }, content: { attribute: false }, place: { attribute: false } };
  declare language: Language;
  declare content: CardContent;
  /** The place that was pressed. */
  declare place: number;

  static override styles = [
    controls,
    nameMarks,
    card,
    css`
      h2 {
        font-size: 1.25rem;
        display: -webkit-box;
        -webkit-line-clamp: 4;
        -webkit-box-orient: vertical;
        overflow: hidden;
      }
      header {
        align-items: flex-start;
      }
      .kind {
        margin-block-start: -0.6rem;
        color: var(--khulasa-ink-soft);
        font-size: 0.875rem;
      }
      .foot {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        margin-inline: -0.7rem;
        margin-block-end: -0.4rem;
      }
      .steps {
        align-items: center;
        font-size: 0.875rem;
        color: var(--khulasa-ink-soft);
        font-variant-numeric: tabular-nums;
      }
      dd .name {
        display: inline-block;
        margin-inline-end: 0.35rem;
      }
    `,
  ];

  override render() {
    const { language, content, place } = this;
    const { title, kind, facts, spans } = content;
    const t = language.text.bind(language);
    const values = { n: language.number(place + 1), total: language.number(spans.length) };
    return html`
      <section role="dialog" tabindex="-1" aria-label=${t("cards.of", { title })} @keydown=${this.#key}>
        <header>
          <h2 lang="ar" dir="rtl" translate="no">${title}</h2>
          <button type="button" class="tool close" aria-label=${t("cards.close")} @click=${() => this.#tell("khulasa-card-close")}>${cross()}</button>
        </header>
        <p class="kind">${kind}</p>
        ${facts.length > 0 ? html`<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>` : nothing}
        <div class="foot">
          <button type="button" class="quiet action" @click=${() => this.#tell("khulasa-card-open")}>${t("cards.open")}</button>
          ${spans.length > 1
            ? html`<!-- The text runs from right to left in either language of the page, and so do its arrows. -->
                <div class="steps" dir="rtl">
                  <button type="button" class="tool" aria-label=${t("cards.previous")} title=${t("cards.previous")} @click=${() => this.#tell("khulasa-card-step", -1)}>${right()}</button>
                  <span dir=${language.direction}>${t("places.which", values)}</span>
                  <button type="button" class="tool" aria-label=${t("cards.next")} title=${t("cards.next")} @click=${() => this.#tell("khulasa-card-step", 1)}>${left()}</button>
                </div>`
            : nothing}
        </div>
      </section>
    `;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>("section")?.focus(options);
  }

  /** The card in one sentence, to be read out. */
  spoken(): string {
    const facts = [...this.renderRoot.querySelectorAll("dt")].map((name) => `${name.textContent}: ${name.nextElementSibling?.textContent?.trim() ?? ""}`);
    return [this.content.title, this.renderRoot.querySelector(".kind")?.textContent?.trim(), ...facts].filter(Boolean).join(". ");
  }

  /** Arrow keys go the way the text does: left is onward. */
  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") this.#tell("khulasa-card-close");
    else if (event.key === "ArrowLeft" && this.content.spans.length > 1) this.#tell("khulasa-card-step", 1);
    else if (event.key === "ArrowRight" && this.content.spans.length > 1) this.#tell("khulasa-card-step", -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #tell(type: string, detail?: number): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define("khulasa-thing-card", ThingCard);

declare global {
  interface HTMLElementTagNameMap {
    "khulasa-thing-card": ThingCard;
  }
}
