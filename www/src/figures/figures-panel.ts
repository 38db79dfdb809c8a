import { css, html, nothing } from "lit";
import type { Quantity } from "../analyzer/index.ts";
import { csvOf } from "../exports/csv.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { contextLine, contextStyles } from "../panels/context-line.ts";
import { emptyPanel } from "../panels/empty.ts";
import { Growing } from "../panels/growing.ts";
import { say, showPlaces } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { contextOf, indexAt } from "../panels/sentence-at.ts";
import { controls } from "../styles/controls.ts";
import { offerFile } from "../words/offer-file.ts";
import { FIGURE_KINDS, type FigureKind, type FigureOrder, listFigures, valueInWords } from "./values.ts";

/** The columns by which the table may be ordered, and the order that each brings. */
const COLUMNS = [
  { order: "value", title: "figures.value" },
  { order: "kind", title: "figures.kind" },
  { order: "text", title: "figures.written" },
] as const satisfies readonly { order: FigureOrder; title: string }[];

/** The figures of the article: `<khulasa-figures-panel>`, a table with the sentence of each. */
export class FiguresPanel extends ArticlePanel {
  static override properties = {
    kind: { state: true },
    order: { state: true },
  };
  /** The one kind that is shown; all when undefined. */
  declare private kind: FigureKind | undefined;
  declare private order: FigureOrder;

  readonly #growing = new Growing(this);
  #listed: readonly number[] = [];

  static override styles = [
    controls,
    panelStyles,
    contextStyles,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
        table-layout: fixed;
      }
      th {
        text-align: start;
        font-weight: 600;
        font-size: 0.875rem;
        padding: 0;
        border-block-end: 1px solid var(--khulasa-line-strong);
      }
      th button {
        display: flex;
        align-items: center;
        gap: 0.35rem;
        min-block-size: 2.25rem;
        inline-size: 100%;
        color: var(--khulasa-ink-soft);
      }
      th button:hover,
      th[aria-sort="ascending"] button,
      th[aria-sort="descending"] button {
        color: var(--khulasa-ink);
      }
      th svg {
        visibility: hidden;
      }
      th[aria-sort="ascending"] svg,
      th[aria-sort="descending"] svg {
        visibility: visible;
      }
      th[aria-sort="ascending"] svg {
        transform: scaleY(-1);
      }
      td {
        vertical-align: baseline;
        padding: 0.55rem 0 0;
        padding-inline-end: 0.6rem;
        overflow-wrap: anywhere;
      }
      .value {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .where td {
        padding: 0 0 0.55rem;
        border-block-end: 1px solid var(--khulasa-line);
      }
      .where button {
        display: block;
        inline-size: 100%;
        padding: 0.15rem 0.5rem;
        margin-inline: -0.5rem;
        border-radius: 4px;
      }
      .where button:hover {
        background: var(--khulasa-hover);
      }
      mark {
        background: var(--khulasa-figure);
        color: var(--khulasa-ink);
      }
      .chosen td {
        background: var(--khulasa-hover);
      }
      tbody.chosen::before {
        display: none;
      }
    `,
  ];

  constructor() {
    super();
    this.order = "text";
  }

  override render() {
    const { language, analysis } = this;
    const t = language.text.bind(language);
    if (!analysis) return emptyPanel(t("figures.heading"), t("figures.empty"), this.state, language);
    const { quantities } = analysis;
    if (quantities.length === 0) return html`<header><h2>${t("figures.heading")}</h2></header><p class="explain">${t("figures.none")}</p>`;
    const { from, to } = this.#growing;
    return html`
      <header>
        <h2 id="heading">${t("figures.heading")}</h2>
        <button type="button" class="quiet action" @click=${this.#export}>${t("figures.export")}</button>
      </header>
      <div class="tools" role="group" aria-label=${language.translation.figures.kinds.label}>
        <button type="button" class="chip" aria-pressed=${!this.kind} @click=${() => this.#show(undefined)}>
          ${t("figures.all")} <span class="number">${language.number(quantities.length)}</span>
        </button>
        ${FIGURE_KINDS.map((kind) => this.#chip(kind, quantities.filter((quantity) => quantity.kind === kind).length))}
      </div>
      ${from > 0 ? html`<div data-edge="before"></div>` : nothing}
      <table aria-labelledby="heading">
        <thead>
          <tr>${COLUMNS.map((column) => this.#head(column))}</tr>
        </thead>
        ${this.#listed.slice(from, to).map((item) => this.#row(item))}
      </table>
      ${to < this.#listed.length ? html`<div data-edge="after"></div>` : nothing}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("text")) this.#growing.reset();
    if (!this.analysis) return;
    if (changed.has("chosen") && this.chosen !== undefined && this.kind && this.analysis.quantities[this.chosen]?.kind !== this.kind) this.kind = undefined;
    if (changed.has("analysis") || changed.has("kind") || changed.has("order")) this.#listed = listFigures(this.analysis.quantities, this.kind, this.order);
    if (this.chosen !== undefined) this.#growing.reach(this.#listed.indexOf(this.chosen));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("chosen") && this.chosen !== undefined) this.renderRoot.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }

  #chip(kind: FigureKind, count: number) {
    if (count === 0) return nothing;
    return html`
      <button type="button" class="chip" aria-pressed=${this.kind === kind} @click=${() => this.#show(this.kind === kind ? undefined : kind)}>
        ${this.language.translation.figures.kinds[kind]} <span class="number">${this.language.number(count)}</span>
      </button>
    `;
  }

  #head({ order, title }: (typeof COLUMNS)[number]) {
    const { language } = this;
    const sort = this.order !== order ? "none" : order === "value" ? "descending" : "ascending";
    const name = language.text(title);
    return html`
      <th scope="col" aria-sort=${sort}>
        <button type="button" title=${language.text("words.sortBy", { column: name })} @click=${() => this.#sort(order)}>
          ${name} <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10" fill="currentColor"><path d="M1 3h8L5 8z" /></svg>
        </button>
      </th>
    `;
  }

  #row(item: number) {
    const { language, text } = this;
    const { quantities, sentences } = this.analysis!;
    const quantity = quantities[item]!;
    const chosen = this.chosen === item;
    return html`
      <tbody class=${chosen ? "chosen" : ""}>
        <tr>
          <td class="value">${valueInWords(quantity, language)}</td>
          <td>${this.#what(quantity)}</td>
          <td><bdi class="arabic" lang="ar" translate="no">${shortened(text.slice(quantity.start, quantity.end))}</bdi></td>
        </tr>
        <tr class="where">
          <td colspan="3">
            <button type="button" aria-current=${chosen ? "true" : "false"} @click=${() => this.#jump(item)}>${contextLine(contextOf(text, sentences, quantity))}</button>
          </td>
        </tr>
      </tbody>
    `;
  }

  /** What is counted; where the analysis does not say, the kind of figure. */
  #what({ kind, noun }: Quantity) {
    return noun ? html`<bdi class="arabic" lang="ar" translate="no">${noun}</bdi>` : this.language.translation.figures.kinds[kind];
  }

  #show(kind: FigureKind | undefined): void {
    this.kind = kind;
    this.#growing.reset();
  }

  #sort(order: FigureOrder): void {
    this.order = order;
    this.#growing.reset();
  }

  #jump(item: number): void {
    const { start, end } = this.analysis!.quantities[item]!;
    showPlaces(this, { panel: "figures", item, label: shortened(this.text.slice(start, end)), spans: [{ start, end }], place: 0 });
  }

  #export(): void {
    const { language, text, analysis } = this;
    if (!analysis) return;
    const t = language.text.bind(language);
    const head = ["figures.kind", "figures.value", "figures.max", "figures.unit", "figures.noun", "figures.written", "exports.start", "exports.end", "exports.sentence"] as const;
    const rows = this.#listed.map((item) => {
      const { kind, value, max, unit, noun, start, end } = analysis.quantities[item]!;
      const sentence = indexAt(analysis.sentences, start);
      return [language.translation.figures.kinds[kind], value, max, unit, noun, text.slice(start, end), start, end, sentence + 1].map((cell) => String(cell ?? ""));
    });
    offerFile(new Blob([csvOf([head.map((key) => t(key)), ...rows])], { type: "text/csv;charset=utf-8" }), t("figures.fileName"));
    say(this, t("figures.exported"));
  }
}

/** Letters of a figure that are shown as it is written. */
const SHOWN = 80;

function shortened(written: string): string {
  const line = written.replace(/\s+/g, " ");
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

customElements.define("khulasa-figures-panel", FiguresPanel);
