import { LitElement, css, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { titleOf } from "../exports/source.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { cross } from "../words/shapes.ts";
import type { Shelf, ShelfArticle } from "./shelf.ts";

/**
 * The articles that are read together: `<khulasa-shelf>`. Fires `khulasa-digest` when the reader wants to see what
 * they tell together.
 */
export class ShelfBar extends LitElement {
  static override properties = { language: { attribute: false }, shelf: { attribute: false }, articles: { attribute: false }, open: { attribute: false } };
  declare language: Language;
  declare shelf: Shelf;
  declare articles: readonly ShelfArticle[];
  declare open: number;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem;
        padding-block: 0.25rem 0.6rem;
        font-size: 0.9375rem;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        min-inline-size: 0;
      }
      li {
        display: flex;
        align-items: stretch;
        max-inline-size: 15rem;
        border: 1px solid var(--khulasa-line-strong);
        border-radius: 6px;
      }
      li[data-open] {
        border-color: var(--khulasa-accent);
        box-shadow: 0 -2px 0 0 var(--khulasa-accent) inset;
        background: var(--khulasa-sheet);
      }
      .article {
        display: flex;
        gap: 0.5em;
        min-inline-size: 0;
        min-block-size: 2.25rem;
        align-items: center;
        padding-inline: 0.7rem 0.3rem;
      }
      .article:hover,
      .remove:hover {
        background: var(--khulasa-hover);
      }
      .title {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .number {
        color: var(--khulasa-ink-soft);
      }
      .remove {
        display: grid;
        place-items: center;
        min-inline-size: 2.25rem;
        color: var(--khulasa-ink-soft);
      }
      .remove svg {
        inline-size: 14px;
      }
      .together {
        min-block-size: 2.25rem;
        padding-inline: 0.9rem;
        border-radius: 6px;
        background: var(--khulasa-accent);
        color: var(--khulasa-on-accent);
        font-weight: 600;
      }
      .together:hover {
        background: var(--khulasa-accent-strong);
      }
      button:disabled {
        opacity: 0.55;
        cursor: default;
      }
      @media (forced-colors: active) {
        li[data-open] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  override render() {
    const { language, articles } = this;
    const t = language.text.bind(language);
    const written = articles.filter(({ text }) => text.trim() !== "").length;
    return html`
      <ul aria-label=${t("digest.shelf")}>
        ${repeat(
          articles,
          ({ id }) => id,
          (article, index) => this.#article(article, index),
        )}
      </ul>
      <button type="button" class="quiet" ?disabled=${this.shelf.isFull} @click=${() => this.shelf.addEmpty()}>${t("digest.add")}</button>
      <button type="button" class="together" ?disabled=${written < 2} @click=${() => this.dispatchEvent(new CustomEvent("khulasa-digest"))}>${t("digest.together")}</button>
    `;
  }

  #article({ id, text }: ShelfArticle, index: number) {
    const { language } = this;
    const isOpen = id === this.open;
    const title = text.trim() ? titleOf({ text, language }) : language.text("digest.empty");
    const number = language.number(index + 1);
    return html`<li ?data-open=${isOpen}>
      <button type="button" class="article" aria-pressed=${isOpen} @click=${() => this.shelf.select(id)}>
        <span class="number">${number}</span> <bdi class="title">${title}</bdi>
      </button>
      <button type="button" class="remove" aria-label=${language.text("digest.remove", { n: number, title })} @click=${() => this.shelf.remove(id)}>${cross()}</button>
    </li>`;
  }
}

customElements.define("khulasa-shelf", ShelfBar);
