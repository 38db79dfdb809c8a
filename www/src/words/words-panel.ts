import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Span } from "../analyzer/index.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { detailsStyles } from "../panels/details.styles.ts";
import { emptyPanel } from "../panels/empty.ts";
import { Growing } from "../panels/growing.ts";
import { say, showPlaces } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { searchField } from "../search/search-field.ts";
import { controls } from "../styles/controls.ts";
import { className, classMark, classMarks } from "./class-mark.ts";
import { lemmaFile } from "./csv.ts";
import type { Family } from "./families.ts";
import type { Glosses } from "./glosses.ts";
import { lemmaDetails } from "./lemma-details.ts";
import { ORDERS, type Order } from "./lemma-order.ts";
import { type LemmaRow, rowKeyOf } from "./lemmas.ts";
import { offerFile } from "./offer-file.ts";
import { Slices } from "./slices.ts";
import { Vocabulary } from "./vocabulary.ts";
import { WORD_CLASSES, type WordClass } from "./word-class.ts";
import { wordsPanelStyles } from "./words-panel.styles.ts";

/** Places of a word that are shown at first, and that one press adds. */
const PLACES = 8;

/**
 * The words of the article by lemma: `<khulasa-words-panel>`, as a list or in families of one root. `chosen` is a
 * token: its row is opened. Fires `khulasa-word-class` with the class that the list is narrowed to.
 */
export class WordsPanel extends ArticlePanel {
  static override properties = {
    glosses: { attribute: false },
    wordClass: { attribute: false },
    view: { state: true },
    search: { state: true },
    order: { state: true },
    opened: { state: true },
    places: { state: true },
  };
  /** Absent where the page has none. */
  declare glosses: Glosses | undefined;
  /** The one class that is listed, here and in the text; all when undefined. */
  declare wordClass: WordClass | undefined;
  declare private view: "list" | "families";
  declare private search: string;
  declare private order: Order;
  /** The key of the row whose details are shown. */
  declare private opened: string | undefined;
  /** How many of its places are. */
  declare private places: number;

  readonly #vocabulary = new Vocabulary(this);
  readonly #growing = new Growing(this);
  /** A row that is to be brought to sight once it is there. */
  #sought: string | undefined;

  static override styles = [controls, panelStyles, classMarks, detailsStyles, wordsPanelStyles];

  constructor() {
    super();
    this.view = "list";
    this.search = "";
    this.order = "frequency";
    this.places = PLACES;
  }

  override render() {
    const { language, analysis } = this;
    const t = language.text.bind(language);
    if (!analysis) return emptyPanel(t("words.tableHeading"), t("words.panelEmpty"), this.state, language);
    const { all, rows, settled } = this.#vocabulary;
    if (settled && all.length === 0) return html`<header><h2>${t("words.tableHeading")}</h2></header><p class="explain">${t("words.panelNone")}</p>`;
    return html`
      <header>
        <h2 id="heading">${t("words.tableHeading")}</h2>
        <div class="tools views" role="group" aria-label=${t("words.view")}>
          ${(["list", "families"] as const).map(
            (view) => html`<button type="button" class="quiet" aria-pressed=${this.view === view} @click=${() => this.#see(view)}>${t(`words.${view}`)}</button>`,
          )}
        </div>
      </header>
      ${this.#tools()}
      <div class="tools found">
        <p class="soft" role="status">${this.#state()}</p>
        <button type="button" class="quiet action push" ?disabled=${rows.length === 0} @click=${this.#export}>${t("words.export")}</button>
      </div>
      ${settled && rows.length === 0
        ? html`<p class="explain">${t("words.nothingFound")}</p>`
        : this.view === "list"
          ? this.#list(rows)
          : this.#families(this.#vocabulary.families)}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("text")) {
      this.opened = undefined;
      this.#growing.reset();
    }
    if (this.analysis) this.#vocabulary.read(this.analysis, this.text, this.glosses, this.language);
    if (changed.has("chosen") && this.chosen !== undefined && this.analysis) this.#openToken(this.chosen);
    if (changed.has("wordClass") && this.#sought === undefined) this.#growing.reset();
    const { search, wordClass, order } = this;
    this.#vocabulary.choose({ search, wordClass, order }, this.language);
    if (this.opened === undefined) return;
    const listed = this.view === "list" ? this.#vocabulary.rows : this.#vocabulary.families;
    const at = listed.findIndex((item) => ("key" in item ? item.key === this.opened : item.rows.some(({ key }) => key === this.opened)));
    if (at >= 0 && this.#sought !== undefined) this.#growing.reach(at);
  }

  protected override updated(): void {
    if (this.#sought === undefined) return;
    const row = this.renderRoot.querySelector(".chosen");
    if (!row || this.#sought !== this.opened) return;
    this.#sought = undefined;
    row.scrollIntoView({ block: "nearest" });
  }

  /** What was chosen in the text is listed, whatever the list was narrowed to. */
  #openToken(index: number): void {
    const [token] = index < 0 ? [] : this.analysis!.tokensBetween(index, index + 1);
    const key = token && rowKeyOf(token);
    if (!key || key === this.opened) return;
    this.opened = key;
    this.places = PLACES;
    this.#sought = key;
    const row = this.#vocabulary.row(key);
    if (!row || this.#vocabulary.rows.includes(row)) return;
    this.search = "";
    if (this.wordClass && this.wordClass !== row.wordClass) this.#narrow(undefined);
    if (this.view === "families" && !row.root) this.view = "list";
  }

  #tools() {
    const { language } = this;
    const t = language.text.bind(language);
    return html`
      <div class="tools">
        ${searchField({ label: t("words.search"), hint: t("words.searchHint"), value: this.search, seek: (sought) => this.#seek(sought) })}
        <select aria-label=${t("words.partOfSpeech")} @change=${(event: Event) => this.#narrow(WORD_CLASSES.find((name) => name === (event.target as HTMLSelectElement).value))}>
          <option value="" ?selected=${!this.wordClass}>${t("words.anyClass")}</option>
          ${WORD_CLASSES.map((name) => html`<option value=${name} ?selected=${name === this.wordClass}>${className(name, language)}</option>`)}
        </select>
        ${this.view === "list"
          ? html`<select aria-label=${t("words.order")} @change=${(event: Event) => this.#sort((event.target as HTMLSelectElement).value as Order)}>
              ${ORDERS.map((order) => html`<option value=${order} ?selected=${order === this.order}>${language.translation.words.by[order]}</option>`)}
            </select>`
          : nothing}
      </div>
    `;
  }

  #state(): string {
    const { language } = this;
    const { counted, sorting, rows, times, families } = this.#vocabulary;
    if (counted !== undefined) return language.text("words.counting", { percent: language.percent(counted) });
    if (sorting) return language.text("words.sorting");
    if (this.view === "families") return language.text("words.inFamilies", { lemmas: language.count("lemmas", families.reduce((sum, family) => sum + family.rows.length, 0)), roots: language.count("roots", families.length) });
    return language.text("words.found", { lemmas: language.count("lemmas", rows.length), times: language.count("times", times) });
  }

  #list(rows: readonly LemmaRow[]) {
    return this.#grown(rows, (shown) => html`<ul class="rows" aria-labelledby="heading">${repeat(shown, ({ key }) => key, (row) => this.#guarded(row, true))}</ul>`);
  }

  #families(families: readonly Family[]) {
    if (families.length === 0) return html`<p class="explain">${this.language.text("words.noFamilies")}</p>`;
    return this.#grown(
      families,
      (shown) => html`<ul class="families" aria-label=${this.language.text("words.families")}>${repeat(shown, ({ root }) => root, (family) => this.#family(family))}</ul>`,
    );
  }

  #grown<Item>(items: readonly Item[], list: (shown: readonly Item[]) => unknown) {
    const { from, to } = this.#growing;
    return html`
      ${from > 0 ? html`<div data-edge="before"></div>` : nothing} ${list(items.slice(from, to))}
      ${to < items.length ? html`<div data-edge="after"></div>` : nothing}
    `;
  }

  #family({ root, rows, count }: Family) {
    const { language } = this;
    const label = language.text("words.showFamily", { root, times: language.count("times", count) });
    return html`<li>
      <button type="button" class="family" title=${label} @click=${() => this.#markAll(root, rows)}>
        <bdi class="arabic root" lang="ar" translate="no">${root}</bdi>
        <span class="number">${language.count("lemmas", rows.length)}</span>
        <span class="number times">${language.count("times", count)}</span>
      </button>
      <ul class="rows">${repeat(rows, ({ key }) => key, (row) => this.#guarded(row, false))}</ul>
    </li>`;
  }

  /** Of thousands of rows only those are rendered anew that are others than before. */
  #guarded(row: LemmaRow, withRoot: boolean) {
    const opened = this.opened === row.key;
    return guard([row, this.language, withRoot, opened && [this.places, this.#vocabulary.analysis]].flat(), () => this.#row(row, withRoot));
  }

  #row(row: LemmaRow, withRoot: boolean) {
    const { language } = this;
    const opened = this.opened === row.key;
    return html`
      <li class=${opened ? "chosen" : ""}>
        <button type="button" class="word-row" aria-expanded=${opened} @click=${() => this.#open(opened ? undefined : row)}>
          <span class="head">
            <bdi class="arabic lemma" lang="ar" translate="no">${row.lemma}</bdi>
            ${withRoot && row.root ? html`<bdi class="arabic root" lang="ar" translate="no">${row.root}</bdi>` : nothing}
          </span>
          <span class="class">${classMark(row.wordClass, className(row.wordClass, language))}</span>
          <span class="number count"><span aria-hidden="true">${language.number(row.count)}</span><span class="hidden">${language.count("times", row.count)}</span></span>
          ${row.gloss ? html`<bdi class="gloss" lang="en" dir="ltr">${row.gloss}</bdi>` : nothing}
        </button>
        ${opened ? this.#details(row) : nothing}
      </li>
    `;
  }

  #details(row: LemmaRow) {
    const { all, analysis, text } = this.#vocabulary;
    return lemmaDetails(
      {
        row,
        relatives: row.root && this.view === "list" ? all.filter(({ root, key }) => root === row.root && key !== row.key) : [],
        spans: this.#spans(row.tokens.slice(0, this.places)),
        sentences: analysis?.sentences ?? [],
        text,
      },
      this.language,
      {
        open: (relative) => this.#open(relative),
        jump: (place) => this.#show(row, place, false),
        more: () => (this.places += 5 * PLACES),
      },
    );
  }

  #spans(tokens: readonly number[]): Span[] {
    return tokens.flatMap((index) => this.#vocabulary.analysis!.tokensBetween(index, index + 1).map(({ start, end }) => ({ start, end })));
  }

  #open(row: LemmaRow | undefined): void {
    this.opened = row?.key;
    this.places = PLACES;
    if (!row) return;
    if (!this.#vocabulary.rows.includes(row)) {
      this.search = "";
      if (this.wordClass && this.wordClass !== row.wordClass) this.#narrow(undefined);
    }
    this.#sought = row.key;
    this.#show(row, 0, true);
  }

  /** Marks the places of a word and goes to one of them. */
  #show({ lemma, tokens }: LemmaRow, place: number, soft: boolean): void {
    showPlaces(this, { panel: "words", item: tokens[place]!, label: lemma, spans: this.#spans(tokens), place, soft });
  }

  /** Marks the places of a whole family. */
  #markAll(root: string, rows: readonly LemmaRow[]): void {
    const tokens = rows.flatMap((row) => row.tokens).sort((a, b) => a - b);
    showPlaces(this, { panel: "words", item: -1, label: root, spans: this.#spans(tokens), place: 0 });
  }

  #see(view: "list" | "families"): void {
    this.view = view;
    this.#growing.reset();
    this.#sought = this.opened;
  }

  #seek(search: string): void {
    this.search = search;
    this.#growing.reset();
  }

  #narrow(wordClass: WordClass | undefined): void {
    this.wordClass = wordClass;
    this.#growing.reset();
    this.dispatchEvent(new CustomEvent("khulasa-word-class", { detail: wordClass, bubbles: true, composed: true }));
  }

  #sort(order: Order): void {
    this.order = order;
    this.#growing.reset();
  }

  async #export(): Promise<void> {
    const { language } = this;
    const { rows } = this.#vocabulary;
    const file = await lemmaFile(rows, language, new Slices(new AbortController().signal));
    offerFile(file, language.text("words.fileName"));
    say(this, language.text("words.exported", { lemmas: language.count("lemmas", rows.length) }));
  }
}

customElements.define("khulasa-words-panel", WordsPanel);
