import { css, html, nothing } from "lit";
import type { DecodedAnalysis } from "../analyzer/index.ts";
import { typeName } from "../exports/names.ts";
import { nameMark, nameMarks } from "../names/name-mark.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { emptyPanel } from "../panels/empty.ts";
import { Growing } from "../panels/growing.ts";
import { showPlaces, showThing } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { controls } from "../styles/controls.ts";
import { type Speaker, speakersOf } from "./speakers.ts";
import { piecesOf } from "./statements-layer.ts";

/** Letters of a statement that are shown; a text that is one quotation is no line to read in a margin. */
const SHOWN = 600;

type Kind = "direct" | "indirect";

/** A row of the list: a speaker's head, or one statement. */
type Row = { readonly speaker: Speaker } | { readonly quote: number };

/** Who says what: `<khulasa-statements-panel>`. */
export class StatementsPanel extends ArticlePanel {
  static override properties = {
    kind: { state: true },
  };
  /** The one kind that is shown; both when undefined. */
  declare private kind: Kind | undefined;

  readonly #growing = new Growing(this);
  #rows: readonly Row[] = [];
  #speakers = 0;

  static override styles = [
    controls,
    panelStyles,
    nameMarks,
    css`
      .speaker {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 1rem;
        padding-block: 1rem 0.25rem;
      }
      .speaker:not(:first-child) {
        margin-block-start: 0.5rem;
        border-block-start: 1px solid var(--khulasa-line-strong);
      }
      .speaker h3 {
        font: 700 1.1875rem/1.8 var(--khulasa-reading);
      }
      .said {
        display: grid;
        gap: 0.1rem;
        padding-block: 0.5rem;
      }
      .said button {
        display: block;
        inline-size: 100%;
        padding: 0.25rem 0.7rem;
        border-inline-start: 3px solid var(--khulasa-statement-line);
      }
      .said.indirect button {
        border-inline-start-style: dotted;
      }
      .said button:hover {
        background: var(--khulasa-hover);
      }
      .words {
        display: block;
        font: 400 1.125rem/1.9 var(--khulasa-reading);
        text-align: right;
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      .how {
        display: flex;
        gap: 0.5rem;
        padding-inline: 0.9rem;
        font-size: 0.8125rem;
        color: var(--khulasa-ink-soft);
      }
      [lang="ar"] .context {
        text-align: right;
      }
    `,
  ];

  override render() {
    const { language, analysis } = this;
    const t = language.text.bind(language);
    if (!analysis) return emptyPanel(t("statements.heading"), t("statements.empty"), this.state, language);
    const { quotes } = analysis;
    if (quotes.length === 0) return html`<header><h2>${t("statements.heading")}</h2></header><p class="explain">${t("statements.none")}</p>`;
    const { from, to } = this.#growing;
    return html`
      <header>
        <h2>${t("statements.heading")}</h2>
        <p class="soft">${language.count("speakers", this.#speakers)}</p>
      </header>
      ${this.kind || quotes.some(({ direct }) => direct !== quotes[0]!.direct) ? this.#kinds(quotes) : nothing}
      ${from > 0 ? html`<div data-edge="before"></div>` : nothing}
      <div class="list">
        ${this.#rows.slice(from, to).map((row) => ("quote" in row ? this.#statement(row.quote) : this.#speaker(row.speaker)))}
      </div>
      ${to < this.#rows.length ? html`<div data-edge="after"></div>` : nothing}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { analysis, text } = this;
    if (changed.has("text")) this.#growing.reset();
    if (!analysis) return;
    if (changed.has("chosen") && this.chosen !== undefined) {
      const direct = analysis.quotes[this.chosen]?.direct;
      if (this.kind && direct !== (this.kind === "direct")) this.kind = undefined;
    }
    if (changed.has("analysis") || changed.has("kind")) {
      const wanted = (quote: number) => !this.kind || analysis.quotes[quote]!.direct === (this.kind === "direct");
      const speakers = speakersOf(analysis, text)
        .map((speaker) => ({ ...speaker, quotes: speaker.quotes.filter(wanted) }))
        .filter(({ quotes }) => quotes.length > 0);
      this.#speakers = speakers.filter(({ name }) => name !== undefined).length;
      this.#rows = speakers.flatMap((speaker) => [{ speaker }, ...speaker.quotes.map((quote) => ({ quote }))]);
    }
    if (this.chosen !== undefined) this.#growing.reach(this.#rows.findIndex((row) => "quote" in row && row.quote === this.chosen));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("chosen") && this.chosen !== undefined) this.renderRoot.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }

  /** Where there is but one kind, there is nothing to choose. */
  #kinds(quotes: DecodedAnalysis["quotes"]) {
    const t = this.language.text.bind(this.language);
    return html`
      <div class="tools" role="group" aria-label=${t("statements.kinds")}>
        <button type="button" class="chip" aria-pressed=${!this.kind} @click=${() => this.#show(undefined)}>
          ${t("statements.all")} <span class="number">${this.language.number(quotes.length)}</span>
        </button>
        ${(["direct", "indirect"] as const).map((kind) => this.#chip(kind, quotes.filter(({ direct }) => direct === (kind === "direct")).length))}
      </div>
    `;
  }

  #chip(kind: Kind, count: number) {
    if (count === 0) return nothing;
    return html`
      <button type="button" class="chip" aria-pressed=${this.kind === kind} @click=${() => this.#show(this.kind === kind ? undefined : kind)}>
        ${this.language.text(`statements.${kind}`)} <span class="number">${this.language.number(count)}</span>
      </button>
    `;
  }

  #speaker({ entity, name, quotes }: Speaker) {
    const { language } = this;
    const type = entity === undefined ? undefined : this.analysis!.entities[entity]!.type;
    return html`
      <div class="speaker">
        <h3>
          ${name === undefined
            ? language.text("statements.nobody")
            : type
              ? html`<button type="button" title=${language.text("statements.openName")} @click=${() => showThing(this, { panel: "names", item: entity! })}>${nameMark(type, name)}</button>
                  <span class="hidden">${typeName(type, language)}</span>`
              : html`<bdi lang="ar" translate="no">${name}</bdi>`}
        </h3>
        <span class="number">${language.count("statements", quotes.length)}</span>
      </div>
    `;
  }

  #statement(item: number) {
    const { language, text } = this;
    const quote = this.analysis!.quotes[item]!;
    const said = piecesOf(quote)
      .map(({ start, end }) => text.slice(start, Math.min(end, start + SHOWN)).trim())
      .join(" … ");
    const words = said.length > SHOWN || quote.end - quote.start > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
    const cue = quote.cue && text.slice(quote.cue.start, quote.cue.end);
    return html`
      <div class="said ${quote.direct ? "direct" : "indirect"} ${this.chosen === item ? "chosen" : ""}">
        <button type="button" aria-current=${this.chosen === item ? "true" : "false"} @click=${() => this.#jump(item)}>
          <span class="words" lang="ar" dir="rtl" translate="no">${quote.direct ? `«${words}»` : words}</span>
        </button>
        <p class="how">
          <span>${language.text(quote.direct ? "statements.direct" : "statements.indirect")}</span>
          ${cue ? html`<span>·</span> <bdi lang="ar" translate="no">${cue}</bdi>` : nothing}
        </p>
      </div>
    `;
  }

  #show(kind: Kind | undefined): void {
    this.kind = kind;
    this.#growing.reset();
  }

  #jump(item: number): void {
    const quote = this.analysis!.quotes[item]!;
    const spans = piecesOf(quote);
    const label = this.text.slice(spans[0]!.start, spans[0]!.start + 60).replace(/\s+/g, " ").trim();
    showPlaces(this, { panel: "statements", item, label: spans[0]!.end - spans[0]!.start > 60 ? `${label}…` : label, spans, place: 0 });
  }
}

customElements.define("khulasa-statements-panel", StatementsPanel);
