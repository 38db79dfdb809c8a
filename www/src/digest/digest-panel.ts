import { LitElement, html, nothing } from "lit";
import type { AnalyzeOptions, ArticleAnalyzer, ArticleSpan, DecodedAnalysis, Digest, Span } from "../analyzer/index.ts";
import { KhulasaError } from "../analyzer/index.ts";
import { fileNameOf, titleOf } from "../exports/source.ts";
import type { Language } from "../language/language.ts";
import "../page/progress-bar.ts";
import { type PanelElement, type PanelState, say } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { controls } from "../styles/controls.ts";
import { offerFile } from "../words/offer-file.ts";
import { digestBrief } from "./digest-brief.ts";
import { type DigestView, digestNames, digestOnly, digestSummary, digestTimeline } from "./digest-view.ts";
import { digestStyles } from "./digest.styles.ts";
import type { ShelfArticle } from "./shelf.ts";

/** A place in one of the articles, and what it is called. */
export interface DigestPlace {
  /** The article's id on the shelf. */
  readonly article: number;
  readonly label: string;
  readonly span: Span;
}

/** After a change of an article this long passes before all are read anew. */
const PAUSE_MS = 700;

/**
 * What several articles tell together: `<khulasa-digest-panel>`. Each pick, name and date leads to its place. Fires
 * `khulasa-digest-place` with a DigestPlace.
 */
export class DigestPanel extends LitElement implements PanelElement {
  static override properties = {
    language: { attribute: false },
    articles: { attribute: false },
    analyzer: { attribute: false },
    options: { attribute: false },
    digest: { state: true },
    share: { state: true },
    outcome: { state: true },
    copied: { state: true },
  };
  declare language: Language;
  declare articles: readonly ShelfArticle[];
  declare analyzer: ArticleAnalyzer;
  declare options: AnalyzeOptions;
  // It is not of one text.
  declare analysis: DecodedAnalysis | undefined;
  declare text: string;
  declare state: PanelState;
  declare chosen: number | undefined;
  declare private digest: Digest | undefined;
  /** How much of all articles is read, 0 to 1; undefined while nobody knows. */
  declare private share: number | undefined;
  declare private outcome: "running" | "done" | "cancelled" | "failed";
  declare private copied: boolean;
  /** The articles that the digest speaks of, by its numbers. */
  #told: readonly ShelfArticle[] = [];
  #timer = 0;
  #work = new AbortController();

  static override styles = [controls, panelStyles, digestStyles];

  constructor() {
    super();
    this.articles = [];
    this.outcome = "running";
    this.copied = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#work.abort();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has("articles") || sameTexts(this.articles, (changed.get("articles") as typeof this.articles | undefined) ?? [])) return;
    // At once where there is nothing to see yet; else once the reader pauses.
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#load(), this.digest ? PAUSE_MS : 0);
  }

  override render() {
    const { language, digest, outcome } = this;
    const t = language.text.bind(language);
    const heading = html`<header><h2>${t("digest.heading")}</h2></header>`;
    if (this.#written.length < 2) return html`${heading}<p class="explain">${t("digest.wanted")}</p>`;
    return html`
      ${heading}
      ${outcome === "running" ? this.#progress() : nothing}
      ${outcome === "failed" ? html`<p class="failure" role="alert">${t("digest.failed")}</p>` : nothing}
      ${outcome === "cancelled" ? html`<p class="explain" role="status">${t("digest.cancelled")}</p>` : nothing}
      ${outcome === "failed" || outcome === "cancelled"
        ? html`<div class="tools"><button type="button" class="quiet action" @click=${() => this.#load()}>${t("failure.retry")}</button></div>`
        : nothing}
      ${digest ? html`<div class=${outcome === "done" ? "" : "old"}>${this.#told.length > 0 ? this.#view(digest) : nothing}</div>` : nothing}
    `;
  }

  #progress() {
    const { language, share } = this;
    const label = share === undefined ? language.text("digest.coming") : language.text("digest.reading", { percent: language.percent(share) });
    return html`<khulasa-progress .language=${language} .label=${label} .share=${share} .cancel=${language.text("progress.cancel")} @khulasa-cancel=${() => this.#work.abort()}></khulasa-progress>`;
  }

  #view(digest: Digest) {
    const { language } = this;
    const t = language.text.bind(language);
    const view: DigestView = { digest, texts: this.#told.map(({ text }) => text), language, go: (place, label) => this.#go(place, label) };
    return html`
      <p class="soft">${language.count("articles", this.#told.length)}</p>
      ${digestSummary(view)}
      <div class="tools">
        <button type="button" class="quiet action" @click=${() => this.#copy(digest.summary.text)}>${t(this.copied ? "summary.copied" : "summary.copy")}</button>
        <button type="button" class="quiet action" @click=${this.#save}>${t("digest.save")}</button>
        <button type="button" class="quiet action" @click=${this.#saveJson}>${t("digest.saveJson")}</button>
        <button type="button" class="quiet action" @click=${this.#saveLines}>${t("digest.saveLines")}</button>
      </div>
      ${digestNames(view)} ${digestTimeline(view)} ${digestOnly(view)}
    `;
  }

  async #load(): Promise<void> {
    clearTimeout(this.#timer);
    this.#work.abort();
    const work = (this.#work = new AbortController());
    const current = () => work === this.#work && this.isConnected;
    this.outcome = "running";
    this.share = undefined;
    this.copied = false;
    const told = this.#written;
    if (told.length < 2) return;
    const progress = ({ done, total }: { done: number; total: number }) => {
      if (current() && total > 0) this.share = done / total;
    };
    try {
      const digest = await this.analyzer.digest(this.#given(told), this.options, progress, work.signal);
      if (!current()) return;
      this.#told = told;
      this.digest = digest;
      this.outcome = "done";
      say(this, this.language.text("digest.ready", { picks: this.language.count("sentences", digest.summary.picks.length) }));
    } catch (thrown) {
      if (!current()) return;
      const code = thrown instanceof KhulasaError ? thrown.code : "worker-died";
      // A newer text took the worker away: the articles are read behind it.
      if (code === "superseded") this.#timer = window.setTimeout(() => void this.#load(), PAUSE_MS);
      else this.outcome = code === "cancelled" ? "cancelled" : "failed";
    }
  }

  get #written(): readonly ShelfArticle[] {
    return this.articles.filter(({ text }) => text.trim() !== "");
  }

  #given(articles: readonly ShelfArticle[]) {
    return articles.map(({ text }, index) => ({ id: `${index + 1}: ${titleOf({ text, language: this.language })}`, text }));
  }

  #go({ article, start, end }: ArticleSpan, label: string): void {
    const target = this.#told[article];
    if (!target) return;
    const detail: DigestPlace = { article: target.id, label, span: { start, end } };
    this.dispatchEvent(new CustomEvent("khulasa-digest-place", { detail, bubbles: true, composed: true }));
  }

  async #copy(text: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    say(this, this.language.text(this.copied ? "summary.copied" : "summary.copyFailed"));
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
      this.outcome = "failed";
    }
  }

  #offer(content: string, type: string, suffix: string): void {
    offerFile(new Blob([content], { type }), fileNameOf(this.language.text("digest.heading"), suffix));
  }
}

/** An empty article beside the others tells nothing. */
function sameTexts(some: readonly ShelfArticle[], others: readonly ShelfArticle[]): boolean {
  const texts = (articles: readonly ShelfArticle[]) => articles.map(({ text }) => text).filter((text) => text.trim() !== "");
  const [a, b] = [texts(some), texts(others)];
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

customElements.define("khulasa-digest-panel", DigestPanel);
