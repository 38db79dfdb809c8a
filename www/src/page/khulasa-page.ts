import { LitElement, html, nothing } from "lit";
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
import "../summary/summary-panel.ts";
import type { Glosses } from "../words/glosses.ts";
import "../words/words.ts";
import type { SummaryPanel } from "../summary/summary-panel.ts";
import { Announcer, resultSentence } from "./announcer.ts";
import { Companions } from "./companions.ts";
import { Intake } from "./intake.ts";
import { masthead } from "./masthead.ts";
import { measurePainted } from "./measure.ts";
import { type Theme, applyLanguage, applyTheme, initialLanguage, nextTheme, otherLanguage } from "./preferences.ts";
import type { Session } from "./session.ts";
import { statusLine } from "./status-line.ts";

/** What is in sight where there is no room for both. */
type View = "text" | "summary";

/** The whole page: `<khulasa-page>`. In the light DOM, where engines agree on selections and highlights. */
export class KhulasaPage extends LitElement {
  static override properties = {
    language: { state: true },
    theme: { state: true },
    view: { state: true },
    announced: { state: true },
    dropping: { state: true },
  };
  declare private language: Language;
  declare private theme: Theme;
  declare private view: View;
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

  constructor(session: Session, glosses: Glosses) {
    super();
    this.#session = session;
    this.#glosses = glosses;
    this.#companions = new Companions({
      session,
      intake: this.#intake,
      notes: this.#notes,
      changed: () => this.requestUpdate(),
      digits: (digits) => {
        this.language = new Language(this.language.tag, digits);
      },
      say: (sentence) => this.#announcer.now(sentence),
    });
    this.language = initialLanguage(this.#companions.digits);
    this.theme = "auto";
    this.view = "text";
    this.announced = "";
    this.dropping = false;
    this.#article.editor.editable = false;
    applyLanguage(this.language);
    session.addEventListener("change", () => this.#sessionChanged());
    this.#article.addEventListener("text", () => session.setText(this.#article.text));
    this.#article.addEventListener("view", () => this.requestUpdate());
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#marking.unlight();
      this.requestUpdate();
    });
    acceptDrops({
      accepts: () => this.#accepts,
      hovered: (hovering) => {
        this.dropping = hovering;
      },
      file: (file) => void this.#intake.openFile(file),
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
      <a class="skip" href="#summary" @click=${this.#skip}>${t("page.skip")}</a>
      ${masthead(language, this.theme, { theme: () => this.#turnTheme(), language: () => this.#turnLanguage() }, this.#companions.preferences(language))}
      <main data-view=${this.view}>
        <div class="views" role="group" aria-label=${t("page.views")}>
          ${this.#viewButton("text", t("page.textView"))} ${this.#viewButton("summary", t("page.summaryView"))}
        </div>
        <section class="article" aria-label=${t("editor.toolbar")}>
          <div class="toolbar">
            <div class="actions">${this.#actions()} ${this.#companions.actions(language)}</div>
            ${analysis && canHighlight()
              ? html`<khulasa-layer-switch
                  .language=${language}
                  .layers=${LAYER_IDS}
                  .shown=${this.#marking.shown}
                  @khulasa-layer=${this.#switchLayer}
                ></khulasa-layer-switch>`
              : nothing}
          </div>
          <div class="notices">
            ${this.#notices().map((content) => html`<khulasa-notice .language=${language} .content=${content}></khulasa-notice>`)}
          </div>
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
        <aside id="summary" tabindex="-1" aria-label=${t("summary.heading")}>
          <khulasa-summary-panel
            .language=${language}
            .analysis=${analysis}
            .text=${analysedText}
            .length=${length}
            .lit=${this.#marking.lit}
            ?patient=${this.#article.isLong}
            .state=${this.#summaryState()}
            @khulasa-jump=${this.#jump}
            @khulasa-length=${(event: CustomEvent<SummaryLength>) => this.#session.setLength(event.detail)}
            @khulasa-copied=${(event: CustomEvent<boolean>) => this.#copied(event.detail)}
          ></khulasa-summary-panel>
        </aside>
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
    this.#marking.paint(surface, analysis, analysedText, [this.view, laying === undefined]);
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
    const { analysis, readiness, running } = this.#session;
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
    this.requestUpdate();
  }

  /** Text is accepted once everything is loaded, or known not to come. */
  get #accepts(): boolean {
    return this.#session.readiness.state !== "loading";
  }

  #summaryState(): SummaryPanel["state"] {
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
    this.view = "text";
    this.#marking.light(event.detail, pick);
    this.#announcer.now(this.language.text("announce.lit"));
    this.requestUpdate();
    void this.updateComplete.then(() => jumpTo(surface, pick, this.#covered()));
  }

  /** How much of the window's upper edge is covered by what stays there. */
  #covered(): number {
    return this.querySelector<HTMLElement>(".views")?.offsetHeight ?? 0;
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

  #viewButton(view: View, label: string) {
    return html`<button type="button" aria-pressed=${this.view === view} @click=${() => (this.view = view)}>${label}</button>`;
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
    this.view = "summary";
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("#summary")?.focus());
  }

  #copied(worked: boolean): void {
    this.#announcer.now(this.language.text(worked ? "summary.copied" : "summary.copyFailed"));
    if (worked) this.#notes.delete("copy");
    else this.#notes.set("copy", (language) => ({ kind: "failure", text: language.text("summary.copyFailed") }));
  }
}

customElements.define("khulasa-page", KhulasaPage);
