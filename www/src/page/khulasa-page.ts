import { LitElement, html, nothing } from "lit";
import type { Span } from "../analyzer/index.ts";
import { Article } from "../editor/article.ts";
import { acceptDrops } from "../editor/drop-target.ts";
import { countWords } from "../editor/word-count.ts";
import "../failure/notice.ts";
import { Notes } from "../failure/notes.ts";
import { noticesOf } from "../failure/notices.ts";
import { jumpTo } from "../highlight/jump.ts";
import { LAYER_IDS, type LayerId } from "../highlight/layer.ts";
import "../highlight/layer-switch.ts";
import { Marking } from "../highlight/marking.ts";
import { canHighlight } from "../highlight/painter.ts";
import { Language } from "../language/language.ts";
import { type Counted, countedWithoutAnalysis } from "../statistics/counts.ts";
import type { SummaryLength } from "../summary/length.ts";
import "../panels/panel-host.ts";
import type { PanelHost } from "../panels/panel-host.ts";
import { type PanelId, type PanelState, type Places, type Thing } from "../panels/panel.ts";
import { panelOf } from "../panels/registry.ts";
import "../places/places-bar.ts";
import type { Glosses } from "../words/glosses.ts";
import "../words/words.ts";
import { Announcer, resultSentence } from "./announcer.ts";
import { Companions } from "./companions.ts";
import { Intake } from "./intake.ts";
import { masthead } from "./masthead.ts";
import { measurePainted } from "./measure.ts";
import { type Theme, applyLanguage, applyTheme, initialLanguage, nextTheme, otherLanguage } from "./preferences.ts";
import type { Session } from "./session.ts";
import { statusLine } from "./status-line.ts";

/** Pixels under the window's upper edge where the line about the places stands. */
const PLACES_HEIGHT = 56;

/** The whole page: `<khulasa-page>`. In the light DOM, where engines agree on selections and highlights. */
export class KhulasaPage extends LitElement {
  static override properties = {
    language: { state: true },
    theme: { state: true },
    panel: { state: true },
    raised: { state: true },
    chosen: { state: true },
    announced: { state: true },
    dropping: { state: true },
  };
  declare private language: Language;
  declare private theme: Theme;
  /** The open panel. */
  declare private panel: PanelId;
  /** Whether the panel is up, where panels are sheets over the text. */
  declare private raised: boolean;
  /** What the reader chose last, in a panel or in the text. */
  declare private chosen: Thing | undefined;
  declare private announced: string;
  declare private dropping: boolean;

  readonly #session: Session;
  readonly #glosses: Glosses;
  readonly #article = new Article();
  readonly #marking = new Marking();
  readonly #notes = new Notes(() => this.requestUpdate());
  readonly #intake = new Intake(this.#article, this.#notes);
  readonly #companions: Companions;
  readonly #announcer = new Announcer((sentence) => {
    this.announced = sentence;
  });
  #analysis: Session["analysis"];
  #analysedText = "";

  constructor(session: Session, glosses: Glosses) {
    super();
    this.#session = session;
    this.#glosses = glosses;
    this.#companions = new Companions({
      page: this,
      session,
      article: this.#article,
      intake: this.#intake,
      notes: this.#notes,
      changed: () => this.requestUpdate(),
      digits: (digits) => {
        this.language = new Language(this.language.tag, digits);
      },
      say: (sentence) => this.#announcer.now(sentence),
      show: (label, span) => this.#showPlace(label, span),
    });
    this.language = initialLanguage(this.#companions.digits);
    this.theme = "auto";
    this.panel = "summary";
    this.raised = false;
    this.chosen = undefined;
    this.announced = "";
    this.dropping = false;
    this.#article.editor.editable = false;
    applyLanguage(this.language);
    session.addEventListener("change", () => this.#sessionChanged());
    this.#article.addEventListener("text", () => session.setText(this.#article.text));
    this.#article.addEventListener("view", () => this.requestUpdate());
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      this.chosen = undefined;
      this.#marking.unlight();
      this.requestUpdate();
    });
    acceptDrops({
      accepts: () => this.#accepts,
      hovered: (hovering) => {
        this.dropping = hovering;
      },
      files: (dropped) => void this.#intake.openFiles(dropped),
      text: (text, { target, clientX, clientY }) => {
        const { editor } = this.#article;
        if (editor.contains(target as Node)) editor.dropAt(text, clientX, clientY);
      },
    });
  }

  /** The page is its own render root. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const { language } = this;
    const t = language.text.bind(language);
    const { analysis, analysedText, length, running } = this.#session;
    return html`
      <a class="skip" href="#panels" @click=${this.#skip}>${t("page.skip")}</a>
      ${masthead(language, this.theme, { theme: () => this.#turnTheme(), language: () => this.#turnLanguage() }, this.#companions.preferences(language))}
      <main ?data-raised=${this.raised}>
        <section class="article" aria-label=${t("editor.toolbar")}>
          <div class="toolbar">
            <div class="actions">${this.#actions()} ${this.#companions.actions(language)}</div>
          </div>
          ${this.#companions.shelf(language)}
          <div class="notices">
            ${this.#notices().map((content) => html`<khulasa-notice .language=${language} .content=${content}></khulasa-notice>`)}
          </div>
          ${analysis && canHighlight()
            ? html`<khulasa-layer-switch
                .language=${language}
                .layers=${LAYER_IDS}
                .shown=${this.#marking.shown}
                @khulasa-layer=${this.#switchLayer}
              ></khulasa-layer-switch>`
            : nothing}
          <khulasa-words
            .language=${language}
            .analysis=${analysis}
            .analysedText=${analysedText}
            .surface=${this.#article.surface}
            .source=${this.#session.analyzer}
            .glosses=${this.#glosses}
            .covered=${() => this.#covered()}
            ?shown=${this.#marking.shown.has("words")}
            ?laid=${this.#article.laying === undefined}
            @khulasa-say=${(event: CustomEvent<string>) => this.#announcer.now(event.detail)}
          ></khulasa-words>
          <div class="sheet" data-layers=${[...this.#marking.shown].join(" ")}>
            ${this.#article.surface.element}
            <div class="status">
              ${statusLine(
                {
                  readiness: this.#session.readiness,
                  running,
                  laying: this.#article.laying,
                  counted: () => (this.#session.text === "" ? undefined : this.#counted()),
                  cancel: () => this.#session.cancel(),
                },
                language,
              )}
            </div>
          </div>
        </section>
        <aside aria-label=${t("panels.label")}>
          <khulasa-panels
            id="panels"
            .language=${language}
            .analysis=${analysis}
            .text=${analysedText}
            .state=${this.#panelState()}
            .open=${this.panel}
            .chosen=${this.chosen}
            .extras=${{ summary: { length, lit: this.#marking.lit, patient: this.#article.isLong } }}
            ?raised=${this.raised}
            @khulasa-panel=${(event: CustomEvent<PanelId | null>) => this.#choosePanel(event.detail)}
            @khulasa-places=${(event: CustomEvent<Places>) => this.#seek(event.detail)}
            @khulasa-thing=${(event: CustomEvent<Thing>) => this.#openThing(event.detail)}
            @khulasa-say=${(event: CustomEvent<string>) => this.#announcer.now(event.detail)}
            @khulasa-jump=${this.#jump}
            @khulasa-length=${(event: CustomEvent<SummaryLength>) => this.#session.setLength(event.detail)}
            @khulasa-copied=${(event: CustomEvent<boolean>) => this.#copied(event.detail)}
          ></khulasa-panels>
        </aside>
        ${this.#placesBar()}
        <khulasa-cards
          .language=${language}
          .analysis=${analysis}
          .analysedText=${analysedText}
          .surface=${this.#article.surface}
          .marking=${this.#marking}
          .covered=${() => this.#covered()}
          ?laid=${this.#article.laying === undefined}
          @khulasa-places=${(event: CustomEvent<Places>) => this.#seek(event.detail)}
          @khulasa-thing=${(event: CustomEvent<Thing>) => this.#openThing(event.detail)}
          @khulasa-say=${(event: CustomEvent<string>) => this.#announcer.now(event.detail)}
        ></khulasa-cards>
      </main>
      <footer class="colophon">
        <p>${t("page.privacy")}</p>
        ${this.#companions.colophon(language)} ${this.#versions()}
      </footer>
      <p class="hidden" role="status">${this.announced}</p>
      ${this.dropping ? html`<div class="drop" aria-hidden="true"><p>${t("editor.drop")}</p></div>` : nothing}
    `;
  }

  protected override willUpdate(): void {
    const { language } = this;
    const { editor, longText } = this.#article;
    editor.describe({
      label: language.text("editor.label"),
      placeholder: language.text("editor.placeholder"),
      hint: language.text("editor.placeholderHint"),
    });
    longText.describe({ label: language.text("longText.label"), edit: language.text("longText.edit") });
  }

  /** Marks are painted after every rendering that changed what they depend on, before the frame is shown. */
  protected override updated(): void {
    const { analysis, analysedText } = this.#session;
    const { surface, laying, changedAt } = this.#article;
    this.#marking.paint(surface, analysis, analysedText, [laying === undefined]);
    if (analysis && analysis !== this.#analysis) measurePainted(changedAt);
    this.#analysis = analysis;
  }

  #editParagraph(): void {
    const { longText } = this.#article;
    if (longText.editing) longText.finishEditing();
    else longText.editVisible();
  }

  // What the session says

  #sessionChanged(): void {
    const { analysis, analysedText, readiness, running } = this.#session;
    const { editor } = this.#article;
    if (this.#accepts !== editor.editable) {
      editor.editable = this.#accepts;
      if (readiness.state === "ready") this.#announcer.now(this.language.text("announce.ready"));
    }
    if (!running && analysis && analysis !== this.#analysis) {
      this.#marking.keepLit(analysis);
      this.#announcer.later(resultSentence(analysis, this.language));
    }
    if (!analysis) this.#marking.unlight();
    if (analysedText !== this.#analysedText) {
      // What was chosen belongs to the former text.
      this.#analysedText = analysedText;
      this.chosen = undefined;
      this.#marking.seek(undefined);
    }
    this.requestUpdate();
  }

  /** Text is accepted once everything is loaded, or known not to come. */
  get #accepts(): boolean {
    return this.#session.readiness.state !== "loading";
  }

  #panelState(): PanelState {
    const { readiness, running, failure, cancelled, text } = this.#session;
    if (running) return "busy";
    return text !== "" && (readiness.state === "failed" || failure || cancelled) ? "failed" : "empty";
  }

  #counted(): Counted {
    const { analysis, text } = this.#session;
    return analysis ? analysis.stats : countedWithoutAnalysis(countWords(text));
  }

  #notices() {
    const { readiness, failure, cancelled, analyzer } = this.#session;
    const { isLong, laying } = this.#article;
    const state = {
      loadFailure: readiness.state === "failed" ? readiness : undefined,
      runFailure: failure,
      cancelled,
      onMainThread: analyzer.thread === "main" && readiness.state === "ready",
      highlights: canHighlight(),
      longWords: isLong && laying === undefined ? this.#counted().words : undefined,
      again: () => this.#session.again(),
    };
    return [...noticesOf(state, this.language), ...this.#notes.in(this.language)];
  }

  // Picks and marks

  #jump(event: CustomEvent<number>): void {
    const { analysis, analysedText } = this.#session;
    const pick = analysis?.summary.picks[event.detail];
    const { surface } = this.#article;
    if (!pick || surface.text !== analysedText) return;
    this.raised = false;
    this.chosen = undefined;
    this.#marking.light(event.detail, pick);
    this.#announcer.now(this.language.text("announce.lit"));
    this.requestUpdate();
    void this.updateComplete.then(() => jumpTo(surface, pick, this.#covered()));
  }

  /** Lights up a place that something other than a panel leads to. */
  #showPlace(label: string, span: Span): void {
    this.#seek({ panel: "summary", item: -1, label, spans: [span], place: 0 });
  }

  /** How much of the window's upper edge is covered by what stays there. */
  #covered(): number {
    return 0;
  }

  // Panels, and what they have in common with the text

  get #panels(): PanelHost | null {
    return this.querySelector("khulasa-panels");
  }

  /** @param panel null puts the sheet down */
  #choosePanel(panel: PanelId | null): void {
    this.raised = panel !== null;
    if (panel) this.#open(panel);
  }

  #open(panel: PanelId): void {
    const { layer } = panelOf(panel);
    if (layer && (panel !== this.panel || !this.#marking.shown.has(layer))) this.#marking.bring(layer);
    this.panel = panel;
  }

  /** Opens the panel that lists a thing, there. */
  #openThing(thing: Thing): void {
    this.raised = true;
    this.#open(thing.panel);
    this.chosen = { ...thing };
    void this.updateComplete.then(() => this.#panels?.focus({ preventScroll: true }));
  }

  /** Marks the places of a thing, and goes to one of them. */
  #seek(places: Places): void {
    const { surface } = this.#article;
    const span = places.spans[places.place];
    if (!span || surface.text !== this.#session.analysedText) return;
    // A sheet would cover the place: it goes down, and the focus with it.
    const covers = this.raised && !this.#panels?.besideText;
    if (covers && places.soft) {
      this.chosen = { panel: places.panel, item: places.item };
      return;
    }
    this.raised = false;
    this.#marking.seek(places);
    this.chosen = { panel: places.panel, item: places.item };
    const { language } = this;
    const values = { label: places.label, n: language.number(places.place + 1), total: language.number(places.spans.length) };
    this.#announcer.now(places.spans.length > 1 ? language.text("places.announced", values) : language.text("places.announcedOne", values));
    if (places.quiet) {
      this.requestUpdate();
      void this.updateComplete.then(() => jumpTo(surface, span, this.#covered()));
      return;
    }
    void this.updateComplete.then(() => {
      const bar = this.querySelector("khulasa-places");
      if (covers) bar?.focus({ preventScroll: true });
      jumpTo(surface, span, this.#covered() + PLACES_HEIGHT);
    });
  }

  #placesBar() {
    const { places } = this.#marking;
    if (!places || places.quiet) return nothing;
    const step = ({ detail }: CustomEvent<number>) => {
      const { length } = places.spans;
      if (detail !== 0) return this.#seek({ ...places, place: (places.place + detail + length) % length });
      this.#marking.seek(undefined);
      this.chosen = undefined;
      this.requestUpdate();
      this.#article.surface.element.focus({ preventScroll: true });
    };
    return html`<khulasa-places .language=${this.language} .places=${places} .covered=${this.#covered()} @khulasa-step=${step}></khulasa-places>`;
  }

  #switchLayer(event: CustomEvent<LayerId>): void {
    this.#marking.switchLayer(event.detail);
    this.requestUpdate();
  }

  // What stands around the text

  #actions() {
    const t = this.language.text.bind(this.language);
    const { isLong, longText } = this.#article;
    const closed = !this.#accepts;
    return html`
      <button type="button" class="quiet" ?disabled=${closed} @click=${() => this.#intake.chooseFile()}>${t("editor.open")}</button>
      ${this.#session.text === ""
        ? html`<button type="button" class="quiet action" ?disabled=${closed} @click=${() => this.#intake.showExample()}>${t("editor.example")}</button>`
        : html`<button type="button" class="quiet" @click=${() => this.#intake.replace("")}>${t("editor.clear")}</button>`}
      ${isLong
        ? html`<button type="button" class="quiet" @mousedown=${(event: Event) => event.preventDefault()} @click=${this.#editParagraph}>
            ${t(longText.editing ? "longText.done" : "longText.edit")}
          </button>`
        : nothing}
    `;
  }

  #versions() {
    const facts = this.#session.analyzer.facts;
    if (!facts) return nothing;
    return html`<p class="versions"><bdi dir="ltr">Khulasa ${facts.version}</bdi><bdi dir="ltr">${facts.model}</bdi></p>`;
  }

  #turnTheme(): void {
    this.theme = nextTheme(this.theme);
    applyTheme(this.theme);
  }

  #turnLanguage(): void {
    this.language = new Language(otherLanguage(this.language.tag), this.#companions.digits);
    this.announced = "";
    applyLanguage(this.language);
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.raised = true;
    void this.updateComplete.then(() => this.#panels?.focus());
  }

  #copied(worked: boolean): void {
    this.#announcer.now(this.language.text(worked ? "summary.copied" : "summary.copyFailed"));
    if (worked) this.#notes.delete("copy");
    else this.#notes.set("copy", (language) => ({ kind: "failure", text: language.text("summary.copyFailed") }));
  }
}

customElements.define("khulasa-page", KhulasaPage);
