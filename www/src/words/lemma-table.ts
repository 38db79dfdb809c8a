import { LitElement, html, nothing, svg } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { DecodedAnalysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";
import { className, classMark, classMarks } from "./class-mark.ts";
import { lemmaFile } from "./csv.ts";
import { COLUMNS, type Column, INITIAL_ORDER, type Order, comparing, matching, pressed } from "./lemma-order.ts";
import { table } from "./lemma-table.styles.ts";
import { type LemmaRow, countLemmas } from "./lemmas.ts";
import { offerFile } from "./offer-file.ts";
import { cross } from "./shapes.ts";
import { Slices } from "./slices.ts";
import { sortInSlices } from "./sort.ts";
import { WORD_CLASSES, type WordClass } from "./word-class.ts";

/** Heights of a row in rem: one line, and two where there is no room for all columns in one. */
const ROW_WIDE = 3;
const ROW_NARROW = 4.25;
const NARROW = "(max-width: 40rem)";
/** Rows rendered above and below those in sight. */
const MARGIN = 6;
/** Forms of a lemma that are shown; the file has all. */
const FORMS_SHOWN = 12;

/**
 * The words of the text by lemma: `<khulasa-lemma-table>`, a dialog. Rows are made for what is in sight alone; what
 * takes long is done in slices. Fires `khulasa-lemma` with the row whose places the reader wants to see, and
 * `khulasa-exported` with the number of rows in the file.
 */
export class LemmaTable extends LitElement {
  static override properties = {
    language: { attribute: false },
    opened: { state: true },
    rows: { state: true },
    order: { state: true },
    search: { state: true },
    wordClass: { state: true },
    counted: { state: true },
    sorting: { state: true },
    first: { state: true },
    visible: { state: true },
  };
  declare language: Language;
  /** A closed table has no content: nothing of it is rendered while the reader types. */
  declare private opened: boolean;
  /** The rows that are shown, in order. */
  declare private rows: readonly LemmaRow[];
  declare private order: Order;
  declare private search: string;
  declare private wordClass: WordClass | undefined;
  /** The share that is counted; undefined when all is. */
  declare private counted: number | undefined;
  declare private sorting: boolean;
  /** The first row in sight, and how many are. */
  declare private first: number;
  declare private visible: number;

  #analysis: DecodedAnalysis | undefined;
  /** How often all rows together occur; counted when they change, not at every step of a scroll. */
  #times = 0;
  #rowHeight = 48;
  #all: readonly LemmaRow[] = [];
  #work = new AbortController();
  readonly #narrow = matchMedia(NARROW);

  static override styles = [controls, classMarks, table];

  constructor() {
    super();
    this.opened = false;
    this.rows = [];
    this.order = INITIAL_ORDER;
    this.search = "";
    this.wordClass = undefined;
    this.counted = undefined;
    this.sorting = false;
    this.first = 0;
    this.visible = 20;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow.addEventListener("change", this.#measureRow);
  }

  /** With the layer the table goes, and nothing may hold its rows. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow.removeEventListener("change", this.#measureRow);
    this.#work.abort();
  }

  /** Opens the table on an analysis; what was counted of the same one before is kept. */
  open(analysis: DecodedAnalysis): void {
    this.opened = true;
    this.#measureRow();
    void this.updateComplete.then(() => {
      const dialog = this.renderRoot.querySelector("dialog");
      if (!dialog?.open) dialog?.showModal();
      this.#scrolled();
    });
    if (analysis === this.#analysis) return;
    this.#analysis = analysis;
    this.#all = [];
    this.rows = [];
    void this.#begin(async (slices) => {
      this.counted = 0;
      const counted = await countLemmas(analysis, slices, (share) => {
        this.counted = share;
      });
      this.#all = await sortInSlices(counted, comparing(this.order, this.language), slices);
      this.counted = undefined;
      this.#filter();
    });
  }

  close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }

  override render() {
    if (!this.opened) return nothing;
    const t = this.language.text.bind(this.language);
    return html`
      <dialog aria-labelledby="heading" @close=${() => (this.opened = false)}>
        <header>
          <div>
            <h2 id="heading">${t("words.tableHeading")}</h2>
            <p class="note">${t("words.tableNote")}</p>
          </div>
          <button type="button" class="close" aria-label=${t("words.tableClose")} @click=${this.close}>
            ${cross()}
          </button>
        </header>
        <div class="tools">
          <input
            type="search"
            dir="auto"
            spellcheck="false"
            autocomplete="off"
            writingsuggestions="false"
            aria-label=${t("words.search")}
            placeholder=${t("words.searchHint")}
            .value=${this.search}
            @input=${(event: Event) => this.#narrowTo((event.target as HTMLInputElement).value, this.wordClass)}
          />
          <select
            aria-label=${t("words.partOfSpeech")}
            @change=${(event: Event) => this.#narrowTo(this.search, WORD_CLASSES.find((name) => name === (event.target as HTMLSelectElement).value))}
          >
            <option value="" ?selected=${!this.wordClass}>${t("words.anyClass")}</option>
            ${WORD_CLASSES.map((name) => html`<option value=${name} ?selected=${name === this.wordClass}>${className(name, this.language)}</option>`)}
          </select>
          <p class="state" role="status">${this.#state()}</p>
          <button type="button" class="export" ?disabled=${this.rows.length === 0} @click=${this.#export}>${t("words.export")}</button>
        </div>
        ${this.#table()}
      </dialog>
    `;
  }

  #state(): string {
    const { language } = this;
    if (this.counted !== undefined) return language.text("words.counting", { percent: language.percent(this.counted) });
    if (this.sorting) return language.text("words.sorting");
    return language.text("words.found", { lemmas: language.count("lemmas", this.rows.length), times: language.count("times", this.#times) });
  }

  #table() {
    const { language, rows, first } = this;
    const height = this.#rowHeight;
    const from = Math.max(0, first - MARGIN);
    const shown = rows.slice(from, first + this.visible + MARGIN);
    return html`
      <div
        class="scroll"
        role="table"
        tabindex="0"
        aria-labelledby="heading"
        aria-rowcount=${rows.length + 1}
        aria-colcount=${COLUMNS.length}
        @scroll=${this.#scrolled}
        ${styleProperties({ "--row": `${height}px` })}
      >
        <div role="rowgroup" class="head">
          <div role="row" aria-rowindex="1" class="columns">${COLUMNS.map((column) => this.#head(column))}</div>
        </div>
        <div role="rowgroup" class="space" ${styleProperties({ "block-size": `${rows.length * height}px` })}>
          <div class="window" role="presentation" ${styleProperties({ transform: `translateY(${from * height}px)` })}>
            ${repeat(
              shown,
              (row) => row,
              (row, index) => this.#row(row, from + index),
            )}
          </div>
        </div>
        ${rows.length === 0 && this.counted === undefined && !this.sorting ? html`<p class="none">${language.text("words.nothingFound")}</p>` : nothing}
      </div>
    `;
  }

  #head(column: Column) {
    const { order, language } = this;
    const name = language.text(`words.${column}`);
    const sort = order.column !== column ? "none" : order.descending ? "descending" : "ascending";
    return html`
      <div role="columnheader" class=${column} aria-sort=${sort}>
        <button type="button" title=${language.text("words.sortBy", { column: name })} @click=${() => this.#sort(pressed(order, column))}>
          ${name}
          <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10" fill="currentColor">${svg`<path d="M1 3h8L5 8z" />`}</svg>
        </button>
      </div>
    `;
  }

  #row(row: LemmaRow, index: number) {
    const { language } = this;
    const { lemma, root, wordClass, forms, count } = row;
    const label = language.text("words.showIn", { lemma, times: language.count("times", count) });
    const rest = forms.length > FORMS_SHOWN ? " …" : "";
    return html`
      <div role="row" class="line" aria-rowindex=${index + 2} @click=${() => this.#show(row)}>
        <div role="cell" class="lemma" lang="ar" dir="rtl" translate="no"><button type="button" title=${label}>${lemma}</button></div>
        <div role="cell" class="root" lang="ar" dir="auto" translate="no">${root}</div>
        <div role="cell" class="partOfSpeech">${classMark(wordClass, className(wordClass, language))}</div>
        <div role="cell" class="forms" lang="ar" dir="rtl" translate="no">${forms.slice(0, FORMS_SHOWN).join("، ")}${rest}</div>
        <div role="cell" class="count">${language.number(count)}</div>
      </div>
    `;
  }

  readonly #measureRow = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#rowHeight = Math.round(rem * (this.#narrow.matches ? ROW_NARROW : ROW_WIDE));
    this.requestUpdate();
  };

  #scrolled(): void {
    const scroll = this.renderRoot.querySelector(".scroll");
    if (!scroll) return;
    this.first = Math.floor(scroll.scrollTop / this.#rowHeight);
    this.visible = Math.ceil(scroll.clientHeight / this.#rowHeight);
  }

  #sort(order: Order): void {
    this.order = order;
    void this.#begin(async (slices) => {
      this.sorting = true;
      this.#all = await sortInSlices(this.#all, comparing(order, this.language), slices);
      this.sorting = false;
      this.#filter();
    });
  }

  #narrowTo(search: string, wordClass: WordClass | undefined): void {
    this.search = search;
    this.wordClass = wordClass;
    if (this.counted === undefined && !this.sorting) this.#filter();
  }

  #filter(): void {
    this.rows = matching(this.#all, this.search, this.wordClass);
    this.#times = this.rows.reduce((sum, { count }) => sum + count, 0);
    this.renderRoot.querySelector(".scroll")?.scrollTo({ top: 0 });
    this.first = 0;
  }

  #show(row: LemmaRow): void {
    this.close();
    this.dispatchEvent(new CustomEvent("khulasa-lemma", { detail: row }));
  }

  async #export(): Promise<void> {
    const { rows, language } = this;
    const file = await lemmaFile(rows, language, new Slices(new AbortController().signal));
    offerFile(file, language.text("words.fileName"));
    this.dispatchEvent(new CustomEvent("khulasa-exported", { detail: rows.length }));
  }

  /** Begins work in slices; what was under way is ended. */
  async #begin(work: (slices: Slices) => Promise<void>): Promise<void> {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    try {
      await work(new Slices(signal));
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    }
  }
}

customElements.define("khulasa-lemma-table", LemmaTable);
