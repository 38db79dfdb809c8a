import { type TemplateResult, css, html, nothing } from "lit";
import type { AnalyzeOptions, ArticleAnalyzer, ArticleSpan, Digest, Span } from "../analyzer/index.ts";
import { Dialog } from "../dialog/dialog.ts";
import { NAME_TYPES, typesName } from "../exports/names.ts";
import { fileNameOf, inOneLine, titleOf } from "../exports/source.ts";
import { reasonsInWords } from "../summary/reasons.ts";
import { partialInWords, stretchInWords, stretchOf } from "../timeline/when.ts";
import { offerFile } from "../words/offer-file.ts";
import { digestBrief } from "./digest-brief.ts";
import type { ShelfArticle } from "./shelf.ts";

/** A place in one of the articles, and what it is called. */
export interface DigestPlace {
  /** The article's id on the shelf. */
  readonly article: number;
  readonly label: string;
  readonly span: Span;
}

/** Names of a kind, and dates, shown before the rest is asked for. */
const SHOWN = 24;

/**
 * What several articles tell together: `<khulasa-digest>`. Each pick, name and date leads to its place. Fires
 * `khulasa-digest-place` with a DigestPlace.
 */
export class DigestDialog extends Dialog {
  static override properties = {
    ...Dialog.properties,
    analyzer: { attribute: false },
    options: { attribute: false },
    articles: { attribute: false },
    digest: { state: true },
    failed: { state: true },
    copied: { state: true },
  };
  declare analyzer: ArticleAnalyzer;
  declare options: AnalyzeOptions;
  declare articles: readonly ShelfArticle[];
  declare private digest: Digest | undefined;
  declare private failed: boolean;
  declare private copied: boolean;
  /** The articles that the digest speaks of, by its numbers. */
  #told: readonly ShelfArticle[] = [];

  static override styles = [
    ...Dialog.styles,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: min(56rem, calc(100vw - 2rem));
      }
      .picks li,
      .only li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.1rem;
        padding-block: 0.6rem;
        border-block-end: 1px solid var(--khulasa-line);
      }
      .text {
        font: 400 1.125rem/1.9 var(--khulasa-reading);
        text-align: right;
      }
      .source {
        display: inline-flex;
        align-items: baseline;
        gap: 0.4em;
        min-block-size: 1.75rem;
        max-inline-size: 100%;
        color: var(--khulasa-accent);
      }
      .source:hover {
        text-decoration: underline;
        text-underline-offset: 0.35em;
      }
      .source bdi {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        min-inline-size: 0;
      }
      .badge {
        display: inline-grid;
        place-items: center;
        min-inline-size: 1.6rem;
        min-block-size: 1.6rem;
        padding-inline: 0.3rem;
        border: 1px solid var(--khulasa-line-strong);
        border-radius: 4px;
        font-size: 0.875rem;
        line-height: 1;
        color: var(--khulasa-ink);
      }
      button.badge:hover {
        background: var(--khulasa-hover);
      }
      dl {
        margin: 0;
        display: grid;
        grid-template-columns: minmax(6rem, auto) minmax(0, 1fr);
        gap: 0.35rem 1rem;
      }
      dt {
        color: var(--khulasa-ink-soft);
      }
      dd {
        margin: 0;
      }
      .items {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem 1.1rem;
      }
      .items li {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
      }
      .items bdi {
        font: 400 1.0625rem/1.8 var(--khulasa-reading);
      }
      @media (max-width: 30rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        dd {
          margin-block-end: 0.5rem;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.failed = false;
    this.copied = false;
  }

  override open(): void {
    super.open();
    void this.#load();
  }

  protected override button() {
    return nothing;
  }

  protected override heading(): string {
    return this.language.text("digest.heading");
  }

  protected override whenClosed(): void {
    this.digest = undefined;
  }

  protected override content(): TemplateResult {
    const t = this.language.text.bind(this.language);
    if (this.failed) {
      return html`<p class="failure" role="alert">${t("digest.failed")}</p>
        <div class="row"><button type="button" class="quiet action" @click=${() => this.#load()}>${t("failure.retry")}</button></div>`;
    }
    const { digest } = this;
    if (!digest) return html`<p role="status">${t("digest.coming")}</p>`;
    return html`
      <p class="soft">${this.language.count("articles", this.#told.length)}</p>
      ${this.#summary(digest)} ${this.#names(digest)} ${this.#timeline(digest)} ${this.#only(digest)}
    `;
  }

  async #load(): Promise<void> {
    this.digest = undefined;
    this.failed = false;
    this.copied = false;
    const told = this.articles.filter(({ text }) => text.trim() !== "");
    try {
      const digest = await this.analyzer.digest(this.#given(told), this.options);
      this.#told = told;
      this.digest = digest;
      this.say(this.language.text("digest.ready", { picks: this.language.count("sentences", digest.summary.picks.length) }));
    } catch {
      this.failed = true;
    }
  }

  #given(articles: readonly ShelfArticle[]) {
    return articles.map(({ text }, index) => ({ id: `${index + 1}: ${titleOf({ text, language: this.language })}`, text }));
  }

  #summary({ summary }: Digest) {
    const { language } = this;
    if (summary.picks.length === 0) return html`<p>${language.text("summary.none")}</p>`;
    return html`<section>
      <h3>${language.text("summary.heading")}</h3>
      <ol class="picks">
        ${summary.picks.map((pick) => this.#pick(pick, reasonsInWords(pick.reasons, language)))}
      </ol>
      <div class="row">
        <button type="button" class="primary" @click=${() => this.#copy(summary.text)}>${language.text(this.copied ? "summary.copied" : "summary.copy")}</button>
        <button type="button" class="quiet action" @click=${this.#save}>${language.text("digest.save")}</button>
        <button type="button" class="quiet action" @click=${this.#saveJson}>${language.text("digest.saveJson")}</button>
        <button type="button" class="quiet action" @click=${this.#saveLines}>${language.text("digest.saveLines")}</button>
      </div>
    </section>`;
  }

  #pick(place: ArticleSpan, why: string) {
    return html`<li>
      <p class="text" lang="ar" dir="auto" translate="no">${this.#words(place)}</p>
      <div class="row">${this.#source(place)} ${why ? html`<span class="soft">${why}</span>` : nothing}</div>
    </li>`;
  }

  #names({ entities }: Digest) {
    const { language } = this;
    if (entities.length === 0) return nothing;
    return html`<section>
      <h3>${language.text("digest.names")}</h3>
      <dl>
        ${NAME_TYPES.map((type) => {
          const names = entities.filter((entity) => entity.type === type).slice(0, SHOWN);
          return names.length === 0
            ? nothing
            : html`<dt>${typesName(type, language)}</dt>
                <dd><ul class="items">${names.map(({ name, mentions }) => html`<li><bdi lang="ar" translate="no">${name}</bdi>${this.#badges(name, mentions)}</li>`)}</ul></dd>`;
        })}
      </dl>
    </section>`;
  }

  #timeline({ timeline }: Digest) {
    if (timeline.length === 0) return nothing;
    return html`<section>
      <h3>${this.language.text("digest.timeline")}</h3>
      <dl>
        ${timeline.map(({ value, mentions }) => {
          const written = this.#words(mentions[0]!);
          const stretch = stretchOf(value);
          return html`<dt>${stretch ? stretchInWords(stretch, this.language) : partialInWords(value, this.language)}</dt>
            <dd class="items"><bdi lang="ar" translate="no">${written}</bdi>${this.#badges(written, mentions)}</dd>`;
        })}
      </dl>
    </section>`;
  }

  #only({ only }: Digest) {
    const { language } = this;
    if (only.length === 0) return nothing;
    return html`<section class="only">
      <h3>${language.text("digest.only")}</h3>
      <ul>
        ${only.flatMap(({ article, picks }) => picks.map((pick) => this.#pick({ ...pick, article }, "")))}
      </ul>
    </section>`;
  }

  /** A number for each article that has it, leading to the first place there. */
  #badges(label: string, mentions: readonly ArticleSpan[]) {
    const first = new Map<number, ArticleSpan>();
    for (const mention of mentions) if (!first.has(mention.article)) first.set(mention.article, mention);
    return [...first.values()].map(
      (place) => html`<button
        type="button"
        class="badge"
        aria-label=${this.language.text("digest.showIn", { label, n: this.language.number(place.article + 1) })}
        @click=${() => this.#go(place, label)}
      >
        ${this.language.number(place.article + 1)}
      </button>`,
    );
  }

  /** Where a pick is from, leading there. */
  #source(place: ArticleSpan) {
    const { language } = this;
    const title = titleOf({ text: this.#told[place.article]?.text ?? "", language });
    return html`<button type="button" class="source" @click=${() => this.#go(place, inOneLine(this.#words(place)).slice(0, 60))}>
      <span class="badge" aria-hidden="true">${language.number(place.article + 1)}</span> <bdi>${title}</bdi>
    </button>`;
  }

  #words({ article, start, end }: ArticleSpan): string {
    return this.#told[article]?.text.slice(start, end) ?? "";
  }

  #go({ article, start, end }: ArticleSpan, label: string): void {
    const target = this.#told[article];
    if (!target) return;
    this.close();
    const detail: DigestPlace = { article: target.id, label, span: { start, end } };
    this.dispatchEvent(new CustomEvent("khulasa-digest-place", { detail, bubbles: true, composed: true }));
  }

  async #copy(text: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.say(this.language.text(this.copied ? "summary.copied" : "summary.copyFailed"));
  }

  #save(): void {
    if (!this.digest) return;
    const brief = digestBrief(this.digest, this.#told.map(({ text }) => text), this.language);
    this.#offer(brief, "text/markdown;charset=utf-8", ".md");
  }

  /** The digest with the analysis of each article. */
  async #saveJson(): Promise<void> {
    await this.#made(async () => {
      this.#offer(`${await this.analyzer.digestJson(this.#given(this.#told), this.options)}\n`, "application/json", ".json");
    });
  }

  /** The analysis of each article in a line. */
  async #saveLines(): Promise<void> {
    await this.#made(async () => {
      const lines: string[] = [];
      for (const { id, text } of this.#given(this.#told)) lines.push(`${await this.analyzer.analyzeJson(text, this.options, id)}\n`);
      this.#offer(lines.join(""), "application/jsonl", ".jsonl");
    });
  }

  async #made(make: () => Promise<void>): Promise<void> {
    try {
      await make();
    } catch {
      this.failed = true;
    }
  }

  #offer(content: string, type: string, suffix: string): void {
    offerFile(new Blob([content], { type }), fileNameOf(this.language.text("digest.heading"), suffix));
  }
}

customElements.define("khulasa-digest", DigestDialog);
