import { css, html, nothing, svg } from "lit";
import { chartStyles } from "../charts/chart.styles.ts";
import { saveChart } from "../charts/save-chart.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { contextLine, contextStyles } from "../panels/context-line.ts";
import { emptyPanel } from "../panels/empty.ts";
import { Growing } from "../panels/growing.ts";
import { say, showPlaces } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { contextOf } from "../panels/sentence-at.ts";
import { controls } from "../styles/controls.ts";
import { type Mark, type TimeLine, WIDTH, layOut } from "./layout.ts";
import { type Dated, datesByKind, partialInWords, stretchInWords } from "./when.ts";

type Kind = "placed" | "partial" | "relative";

/** A row of the list: a heading, or one date. */
type Row = { readonly heading: Kind; readonly count: number } | { readonly dated: Dated; readonly kind: Kind };

/** When things happen: `<khulasa-timeline-panel>`, a line of time and a list of all dates. */
export class TimelinePanel extends ArticlePanel {
  static override properties = {
    at: { state: true },
  };
  /** The mark that the keyboard is at. */
  declare private at: number;

  readonly #growing = new Growing(this);
  #rows: readonly Row[] = [];
  #line: TimeLine | undefined;

  static override styles = [
    controls,
    panelStyles,
    contextStyles,
    chartStyles,
    css`
      .mark {
        fill: var(--khulasa-date);
        stroke: var(--khulasa-date-line);
        stroke-width: 1.5;
      }
      .picked .mark {
        fill: var(--khulasa-lit);
      }
      svg.chart .picked text {
        font-weight: 700;
      }
      .stem {
        stroke: var(--khulasa-line);
        stroke-width: 1;
      }
      h3 {
        padding-block: 0.75rem 0.25rem;
        color: var(--khulasa-ink-soft);
      }
      .date {
        display: grid;
        grid-template-columns: minmax(0, 9.5rem) minmax(0, 1fr);
        gap: 0.15rem 0.9rem;
        inline-size: 100%;
        padding: 0.5rem 0.5rem;
        margin-inline: -0.5rem;
        border-radius: 4px;
        align-items: baseline;
      }
      .date:hover {
        background: var(--khulasa-hover);
      }
      .when {
        font-weight: 600;
      }
      .none {
        font-weight: 400;
        color: var(--khulasa-ink-soft);
      }
      mark {
        background: var(--khulasa-date);
        color: var(--khulasa-ink);
      }
      @media (max-width: 30rem) {
        .date {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.at = 0;
  }

  override render() {
    const { language, analysis } = this;
    const t = language.text.bind(language);
    if (!analysis) return emptyPanel(t("timeline.heading"), t("timeline.empty"), this.state, language);
    if (analysis.dates.length === 0) return html`<header><h2>${t("timeline.heading")}</h2></header><p class="explain">${t("timeline.none")}</p>`;
    const { from, to } = this.#growing;
    return html`
      <header>
        <h2>${t("timeline.heading")}</h2>
        ${this.#line ? html`<button type="button" class="quiet action" @click=${this.#save}>${t("charts.save")}</button>` : nothing}
      </header>
      ${this.#line ? this.#chart(this.#line) : nothing}
      ${from > 0 ? html`<div data-edge="before"></div>` : nothing}
      <div class="list">${this.#rows.slice(from, to).map((row) => ("heading" in row ? this.#heading(row.heading, row.count) : this.#row(row.dated, row.kind)))}</div>
      ${to < this.#rows.length ? html`<div data-edge="after"></div>` : nothing}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("text")) {
      this.#growing.reset();
      this.at = 0;
    }
    if (!this.analysis) return;
    if (changed.has("analysis") || changed.has("language")) {
      const kinds = datesByKind(this.analysis.dates);
      this.#rows = (["placed", "partial", "relative"] as const).flatMap((kind) =>
        kinds[kind].length === 0 ? [] : [{ heading: kind, count: kinds[kind].length }, ...kinds[kind].map((dated) => ({ dated, kind }))],
      );
      const line = kinds.placed.length > 1 ? layOut(kinds.placed, this.language) : undefined;
      // A single date is no line: the list tells it better.
      this.#line = line && line.marks.length + line.earlier + line.later > 1 ? line : undefined;
    }
    if (this.chosen !== undefined) this.#growing.reach(this.#rows.findIndex((row) => "dated" in row && row.dated.item === this.chosen));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("chosen") && this.chosen !== undefined) this.renderRoot.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }

  #chart(line: TimeLine) {
    const { language } = this;
    const { marks, ticks, height, earlier, later } = line;
    const base = height - 34;
    const beyond = [
      earlier > 0 && language.text("timeline.earlier", { dates: language.count("dates", earlier) }),
      later > 0 && language.text("timeline.later", { dates: language.count("dates", later) }),
    ].filter(Boolean);
    return html`
      <figure>
        <svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-labelledby="title desc" @keydown=${this.#key}>
          <title id="title">${language.text("timeline.title")}</title>
          <desc id="desc">${this.#description(line)}</desc>
          ${marks.map(({ x, width, y }) => svg`<line class="stem" x1=${round(x + width / 2)} x2=${round(x + width / 2)} y1=${y} y2=${base} />`)}
          <line class="axis" x1="0" x2=${WIDTH} y1=${base} y2=${base} />
          ${ticks.map(({ x, label }) => svg`<line class="axis" x1=${round(x)} x2=${round(x)} y1=${base} y2=${base + 5} /><text class="tick" x=${round(x)} y=${base + 24} text-anchor="middle" direction=${language.direction}>${label}</text>`)}
          ${marks.map((mark, index) => this.#mark(mark, index))}
        </svg>
        ${beyond.length > 0 ? html`<figcaption>${beyond.join(" ")}</figcaption>` : nothing}
      </figure>
    `;
  }

  #mark({ stretch, items, label, x, width, y, labelX, labelEnds }: Mark, index: number) {
    const { language } = this;
    const words = stretchInWords(stretch, language);
    const picked = items.includes(this.chosen ?? -1);
    // What ends a label is on the side that the page is read towards.
    return svg`
      <g class=${picked ? "picked" : ""} role="button" tabindex=${index === this.at ? 0 : -1} data-at=${index} aria-pressed=${picked}
        aria-label=${items.length > 1 ? `${words}, ${language.count("times", items.length)}` : words}
        @click=${() => this.#choose(index)}>
        <rect class="ring" x=${round(x - 3)} y=${y - 9} width=${round(width + 6)} height="18" rx="6" />
        <rect class="mark" x=${round(x)} y=${y - 6} width=${round(width)} height="12" rx="6" />
        ${label ? svg`<text x=${round(labelX)} y=${y + 5} text-anchor=${labelEnds ? "end" : "start"} direction=${language.direction}>${label}</text>` : nothing}
      </g>
    `;
  }

  #description({ marks }: TimeLine): string {
    const { language } = this;
    const first = marks[0];
    const last = marks.at(-1);
    if (!first || !last) return "";
    return language.text("timeline.desc", {
      dates: language.count("dates", marks.reduce((sum, { items }) => sum + items.length, 0)),
      from: stretchInWords(first.stretch, language),
      to: stretchInWords(last.stretch, language),
    });
  }

  #heading(kind: Kind, count: number) {
    const { language } = this;
    return html`<h3>${language.text(`timeline.${kind}`)} <span class="number">${language.number(count)}</span></h3>`;
  }

  #row({ item, stretch }: Dated, kind: Kind) {
    const { language, text } = this;
    const { dates, sentences } = this.analysis!;
    const date = dates[item]!;
    const chosen = this.chosen === item;
    const when = stretch ? stretchInWords(stretch, language) : kind === "partial" ? partialInWords(date.value!, language) : undefined;
    const context = contextLine(contextOf(text, sentences, date));
    return html`
      <div class="row ${chosen ? "chosen" : ""}">
        <button type="button" class="date" aria-current=${chosen ? "true" : "false"} @click=${() => this.#jump([item])}>
          <span class="when ${when ? "" : "none"}">${when ?? language.text("timeline.unplaced")}</span>
          ${context}
        </button>
      </div>
    `;
  }

  #key(event: KeyboardEvent): void {
    const count = this.#line?.marks.length ?? 0;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#choose(this.at);
      return;
    }
    const onward = this.language.direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = this.language.direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const to = { [onward]: this.at + 1, [back]: this.at - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(count - 1, to));
    void this.updateComplete.then(() => this.renderRoot.querySelector<SVGElement>(`[data-at="${this.at}"]`)?.focus());
  }

  #choose(index: number): void {
    this.at = index;
    const mark = this.#line?.marks[index];
    if (mark) this.#jump(mark.items);
  }

  #jump(items: readonly number[]): void {
    const spans = items.map((item) => this.analysis!.dates[item]!).map(({ start, end }) => ({ start, end }));
    const [first] = spans;
    if (!first) return;
    showPlaces(this, { panel: "timeline", item: items[0]!, label: this.text.slice(first.start, first.end).replace(/\s+/g, " ").slice(0, 80), spans, place: 0 });
  }

  #save(): void {
    saveChart(this.renderRoot, this.language.text("timeline.fileName"));
    say(this, this.language.text("charts.saved"));
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

customElements.define("khulasa-timeline-panel", TimelinePanel);
