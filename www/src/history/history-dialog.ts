import { css, html, nothing, svg } from "lit";
import { live } from "lit/directives/live.js";
import { Dialog } from "../dialog/dialog.ts";
import { searchField } from "../search/search-field.ts";
import { folded } from "../words/fold.ts";
import type { HistoryStore, KeptArticle, KhulasaStorageError, StorageFailure } from "./store.ts";

/** Articles shown at once; a search finds the others. */
const SHOWN = 60;

/**
 * The articles that were read here: `<khulasa-history>`. Off until asked for. Fires `khulasa-open-kept` with a
 * KeptArticle, and `khulasa-forgotten` when all are deleted.
 */
export class HistoryDialog extends Dialog {
  static override properties = {
    ...Dialog.properties,
    store: { attribute: false },
    wanted: { state: true },
    articles: { state: true },
    search: { state: true },
    failure: { state: true },
    asking: { state: true },
  };
  declare store: HistoryStore;
  declare private wanted: boolean;
  declare private articles: readonly KeptArticle[];
  declare private search: string;
  declare private failure: StorageFailure | undefined;
  /** Whether the reader is asked if all shall be deleted. */
  declare private asking: boolean;

  static override styles = [
    ...Dialog.styles,
    css`
      .articles li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 0.5rem;
        border-block-end: 1px solid var(--khulasa-line);
      }
      .article {
        padding-block: 0.5rem;
        min-block-size: 3rem;
        inline-size: 100%;
        border-radius: 4px;
      }
      .article:hover .title {
        text-decoration: underline;
      }
      .title {
        display: block;
        font: 600 1.0625rem/1.7 var(--khulasa-reading);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    this.wanted = false;
    this.articles = [];
    this.search = "";
    this.failure = undefined;
    this.asking = false;
  }

  override open(): void {
    this.failure = undefined;
    this.asking = false;
    this.search = "";
    this.wanted = this.store.wanted;
    if (this.wanted) void this.#try(() => this.#load());
    super.open();
  }

  protected override button() {
    const label = this.language.text("history.button");
    return html`<button type="button" class="quiet" title=${label} aria-label=${label} @click=${this.open}>
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">
        ${svg`<circle cx="10" cy="10" r="7" /><path d="M10 6v4l2.5 2" />`}
      </svg>
    </button>`;
  }

  protected override heading(): string {
    return this.language.text("history.heading");
  }

  protected override whenClosed(): void {
    // No texts are held while nobody looks at them.
    this.articles = [];
  }

  protected override content() {
    const t = this.language.text.bind(this.language);
    return html`
      ${this.failure ? html`<p class="failure" role="alert">${t(`history.${this.failure}`)}</p>` : nothing}
      <label><input type="checkbox" .checked=${live(this.wanted)} @change=${this.#switch} />${t("history.want")}</label>
      <p class="soft">${t(this.wanted ? "history.onNote" : "history.offNote")}</p>
      ${this.wanted ? this.#list() : nothing}
    `;
  }

  #list() {
    const { language, articles } = this;
    const t = language.text.bind(language);
    if (articles.length === 0) return html`<p>${t("history.empty")}</p>`;
    const sought = folded(this.search.trim());
    const found = sought ? articles.filter(({ text, title }) => folded(title).includes(sought) || folded(text).includes(sought)) : articles;
    return html`
      ${searchField({ label: t("history.search"), value: this.search, seek: (sought) => (this.search = sought) })}
      <p class="soft" role="status">${language.count("articles", found.length)}</p>
      <ul class="articles">
        ${found.slice(0, SHOWN).map((article) => this.#article(article))}
      </ul>
      <div class="row">
        ${this.asking
          ? html`<span>${t("history.sure")}</span>
              <button type="button" class="quiet action" @click=${this.#clear}>${t("history.yes")}</button>
              <button type="button" class="quiet" @click=${() => (this.asking = false)}>${t("history.no")}</button>`
          : html`<button type="button" class="quiet" @click=${() => (this.asking = true)}>${t("history.clear")}</button>`}
      </div>
    `;
  }

  #article(article: KeptArticle) {
    const { language } = this;
    const when = new Intl.DateTimeFormat(language.locale, { dateStyle: "medium", timeStyle: "short", calendar: "gregory" }).format(article.at);
    return html`<li>
      <button type="button" class="article" @click=${() => this.#pick(article)}>
        <bdi class="title">${article.title}</bdi>
        <span class="soft">${when} · ${language.count("words", article.words)}</span>
      </button>
      <button type="button" class="quiet" aria-label=${language.text("history.deleteLabel", { title: article.title })} @click=${() => this.#delete(article)}>
        ${language.text("history.delete")}
      </button>
    </li>`;
  }

  #switch(event: Event): void {
    const wanted = (event.target as HTMLInputElement).checked;
    void this.#try(async () => {
      if (wanted) await this.store.begin();
      else await this.store.end();
      this.wanted = wanted;
      this.dispatchEvent(new CustomEvent(wanted ? "khulasa-wanted" : "khulasa-forgotten", { bubbles: true, composed: true }));
      if (wanted) await this.#load();
    });
  }

  #pick(article: KeptArticle): void {
    this.close();
    this.dispatchEvent(new CustomEvent("khulasa-open-kept", { detail: article, bubbles: true, composed: true }));
  }

  #delete({ id, title }: KeptArticle): void {
    void this.#try(async () => {
      await this.store.delete(id);
      this.say(this.language.text("history.deleted", { title }));
      this.dispatchEvent(new CustomEvent("khulasa-forgotten", { bubbles: true, composed: true }));
      await this.#load();
      this.renderRoot.querySelector<HTMLElement>("input[type=search], input[type=checkbox]")?.focus();
    });
  }

  #clear(): void {
    void this.#try(async () => {
      await this.store.clear();
      this.asking = false;
      this.dispatchEvent(new CustomEvent("khulasa-forgotten", { bubbles: true, composed: true }));
      await this.#load();
    });
  }

  async #load(): Promise<void> {
    this.articles = await this.store.all();
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.failure = undefined;
    try {
      await work();
    } catch (thrown) {
      this.failure = (thrown as KhulasaStorageError).code;
      this.wanted = this.store.wanted;
      // The box shows what is, not what was asked for.
      this.requestUpdate();
    }
  }
}

customElements.define("khulasa-history", HistoryDialog);
