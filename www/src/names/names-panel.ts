import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { namesCsv } from "../exports/csv.ts";
import { typeName, typesName } from "../exports/names.ts";
import "../network/network-view.ts";
import { companions } from "../network/together.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { contextLine } from "../panels/context-line.ts";
import { detailsStyles } from "../panels/details.styles.ts";
import { emptyPanel } from "../panels/empty.ts";
import { Growing } from "../panels/growing.ts";
import { say, showPlaces } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { contextOf } from "../panels/sentence-at.ts";
import { searchField } from "../search/search-field.ts";
import { controls } from "../styles/controls.ts";
import { offerFile } from "../words/offer-file.ts";
import { nameMark, nameMarks, typeMark } from "./name-mark.ts";
import { NAME_ORDERS, type NameChoice, type NameOrder, listNames, otherSpellings } from "./names.ts";
import { namesStyles } from "./names-panel.styles.ts";
import { NAME_TYPES, type NameType } from "./types.ts";

/** Companions of a name that are shown. */
const COMPANIONS = 8;
/** Mentions of a name that are shown at first, and that one press adds. */
const MENTIONS = 12;
/** Spellings of a name that are shown. */
const SPELLINGS = 12;

/** The names of the article: `<khulasa-names-panel>`, as a list by kind or as a network of who appears with whom. */
export class NamesPanel extends ArticlePanel {
  static override properties = {
    choice: { state: true },
    view: { state: true },
    opened: { state: true },
    mentions: { state: true },
  };
  declare private choice: NameChoice;
  declare private view: "list" | "network";
  /** The name whose details are shown. */
  declare private opened: number | undefined;
  /** How many of its mentions are. */
  declare private mentions: number;

  readonly #growing = new Growing(this);
  #listed: readonly number[] = [];

  static override styles = [controls, panelStyles, nameMarks, detailsStyles, namesStyles];

  constructor() {
    super();
    this.choice = { type: undefined, search: "", order: "frequency" };
    this.view = "list";
    this.mentions = MENTIONS;
  }

  override render() {
    const { language, analysis } = this;
    const t = language.text.bind(language);
    if (!analysis) return emptyPanel(t("names.heading"), t("names.empty"), this.state, language);
    const { entities } = analysis;
    if (entities.length === 0) return html`<header><h2>${t("names.heading")}</h2></header><p class="explain">${t("names.none")}</p>`;
    return html`
      <header>
        <h2>${t("names.heading")}</h2>
        <div class="tools views" role="group" aria-label=${t("names.view")}>
          ${(["list", "network"] as const).map(
            (view) => html`<button type="button" class="quiet" aria-pressed=${this.view === view} @click=${() => (this.view = view)}>${t(`names.${view}`)}</button>`,
          )}
        </div>
      </header>
      <div class="tools" role="group" aria-label=${t("names.types")}>
        <button type="button" class="chip" aria-pressed=${!this.choice.type} @click=${() => this.#choose({ type: undefined })}>
          ${t("names.all")} <span class="number">${language.number(entities.length)}</span>
        </button>
        ${NAME_TYPES.map((type) => this.#typeChip(type, entities.filter((entity) => entity.type === type).length))}
      </div>
      ${this.view === "network"
        ? html`<khulasa-network
            .language=${language}
            .analysis=${analysis}
            .type=${this.choice.type}
            .chosen=${this.opened}
            @khulasa-name=${(event: CustomEvent<number>) => this.#open(event.detail)}
          ></khulasa-network>
          ${this.opened === undefined ? nothing : html`<div class="alone">${this.#title(this.opened)}${this.#details(this.opened)}</div>`}`
        : this.#list()}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("text")) {
      this.opened = undefined;
      this.#growing.reset();
    }
    if (changed.has("chosen") && this.chosen !== undefined && this.chosen !== this.opened) {
      this.opened = this.chosen;
      this.mentions = MENTIONS;
      // What was chosen in the text is listed, whatever the list was narrowed to.
      if (this.analysis && !listNames(this.analysis, this.choice).includes(this.chosen)) this.choice = { ...this.choice, type: undefined, search: "" };
    }
    if (!this.analysis) return;
    if (changed.has("analysis") || changed.has("choice")) this.#listed = listNames(this.analysis, this.choice);
    if (this.opened !== undefined) this.#growing.reach(this.#listed.indexOf(this.opened));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has("chosen") || this.chosen === undefined) return;
    this.renderRoot.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }

  #typeChip(type: NameType, count: number) {
    if (count === 0) return nothing;
    const pressed = this.choice.type === type;
    return html`
      <button type="button" class="chip" aria-pressed=${pressed} @click=${() => this.#choose({ type: pressed ? undefined : type })}>
        ${typeMark(type, typesName(type, this.language))} <span class="number">${this.language.number(count)}</span>
      </button>
    `;
  }

  #list() {
    const { language, choice } = this;
    const t = language.text.bind(language);
    const { from, to } = this.#growing;
    const shown = this.#listed.slice(from, to);
    return html`
      <div class="tools">
        ${searchField({ label: t("names.search"), value: choice.search, seek: (search) => this.#choose({ search }) })}
        <select aria-label=${t("names.order")} @change=${(event: Event) => this.#choose({ order: (event.target as HTMLSelectElement).value as NameOrder })}>
          ${NAME_ORDERS.map((order) => html`<option value=${order} ?selected=${order === choice.order}>${language.translation.names.by[order]}</option>`)}
        </select>
        <button type="button" class="quiet action push" @click=${this.#export}>${t("names.export")}</button>
      </div>
      ${this.#listed.length === 0 ? html`<p class="explain" role="status">${t("names.nothingFound")}</p>` : nothing}
      ${from > 0 ? html`<div data-edge="before"></div>` : nothing}
      <ul class="rows" aria-label=${t("names.heading")}>
        ${repeat(
          shown,
          (item) => item,
          (item) => this.#row(item),
        )}
      </ul>
      ${to < this.#listed.length ? html`<div data-edge="after"></div>` : nothing}
    `;
  }

  #row(item: number) {
    const { type, name, mentions } = this.analysis!.entities[item]!;
    const opened = this.opened === item;
    return html`
      <li class=${opened ? "chosen" : ""}>
        <button type="button" class="name-row" aria-expanded=${opened} @click=${() => this.#open(opened ? undefined : item)}>
          <span class="arabic">${nameMark(type, name)}</span>
          <span class="hidden">${typeName(type, this.language)}</span>
          <span class="number"><span aria-hidden="true">${this.language.number(mentions.length)}</span><span class="hidden">${this.language.count("mentions", mentions.length)}</span></span>
        </button>
        ${opened ? this.#details(item) : nothing}
      </li>
    `;
  }

  #title(item: number) {
    const { type, name } = this.analysis!.entities[item]!;
    return html`<h3 class="arabic">${nameMark(type, name)}</h3>`;
  }

  #details(item: number) {
    const { language, text } = this;
    const analysis = this.analysis!;
    const entity = analysis.entities[item]!;
    const t = language.text.bind(language);
    const spellings = otherSpellings(entity, text);
    const others = companions(analysis, item, "sentence").slice(0, COMPANIONS);
    const rest = entity.mentions.length - this.mentions;
    return html`
      <div class="details">
        <p class="soft">${typeName(entity.type, language)} · ${language.count("mentions", entity.mentions.length)}</p>
        ${spellings.length > 0
          ? html`<p><span class="soft">${t("names.spellings")}</span>
              <span class="arabic">${spellings.slice(0, SPELLINGS).map(({ written, times }, index) => html`${index > 0 ? "، " : ""}<bdi lang="ar" translate="no">${written}</bdi> <span class="number">${language.number(times)}</span>`)}</span></p>`
          : nothing}
        ${others.length > 0
          ? html`<div class="with" role="group" aria-label=${t("names.with")}>
              <span class="soft">${t("names.with")}</span>
              ${others.map((other) => this.#companion(other.entity, other.times))}
            </div>`
          : nothing}
        <ol class="mentions" aria-label=${t("names.mentions")}>
          ${entity.mentions.slice(0, this.mentions).map(
            (mention, place) => html`<li><button type="button" class="mention" @click=${() => this.#jump(item, place, false)}>${contextLine(contextOf(text, analysis.sentences, mention))}</button></li>`,
          )}
        </ol>
        ${rest > 0
          ? html`<button type="button" class="link" @click=${() => (this.mentions += 5 * MENTIONS)}>${t("names.moreMentions", { mentions: language.count("mentions", rest) })}</button>`
          : nothing}
      </div>
    `;
  }

  #companion(item: number, times: number) {
    const { type, name } = this.analysis!.entities[item]!;
    return html`<button type="button" class="companion" @click=${() => this.#open(item)}>${nameMark(type, name)}${times > 1 ? html` <span class="number">${this.language.number(times)}</span>` : nothing}</button>`;
  }

  #open(item: number | undefined): void {
    this.opened = item;
    this.mentions = MENTIONS;
    if (item === undefined) return;
    if (this.view === "list" && !this.#listed.includes(item)) this.#choose({ type: undefined, search: "" });
    this.#jump(item, 0, true);
    void this.updateComplete.then(() => this.renderRoot.querySelector(".chosen")?.scrollIntoView({ block: "nearest" }));
  }

  #jump(item: number, place: number, soft: boolean): void {
    const { name, mentions } = this.analysis!.entities[item]!;
    showPlaces(this, { panel: "names", item, label: name, spans: mentions, place, soft });
  }

  #choose(choice: Partial<NameChoice>): void {
    this.choice = { ...this.choice, ...choice };
    this.#growing.reset();
  }

  #export(): void {
    const { language, text, analysis } = this;
    if (!analysis) return;
    offerFile(new Blob([namesCsv({ language, text, analysis })], { type: "text/csv;charset=utf-8" }), language.text("names.fileName"));
    say(this, language.text("names.exported"));
  }
}

customElements.define("khulasa-names-panel", NamesPanel);
