import { LitElement, html, nothing } from "lit";
import type { DigestPlace } from "../digest/digest-panel.ts";
import { Article } from "../editor/article.ts";
import { acceptDrops } from "../editor/drop-target.ts";
import { countWords } from "../editor/word-count.ts";
import "../failure/notice.ts";
import { Notes } from "../failure/notes.ts";
import { noticesOf } from "../failure/notices.ts";
import { LAYER_IDS, type LayerId } from "../highlight/layer.ts";
import "../highlight/layer-legend.ts";
import "../highlight/layer-switch.ts";
import { Marking } from "../highlight/marking.ts";
import { canHighlight } from "../highlight/painter.ts";
import { Language } from "../language/language.ts";
import { type Counted, countedWithoutAnalysis } from "../statistics/counts.ts";
import type { SummaryLength } from "../summary/length.ts";
import "../panels/panel-host.ts";
import type { PanelId, PanelState, Places, Thing } from "../panels/panel.ts";
import "../places/places-bar.ts";
import type { Glosses } from "../words/glosses.ts";
import type { WordClass } from "../words/word-class.ts";
import "../words/words.ts";
import { Announcer, resultSentence } from "./announcer.ts";
import { articleActions } from "./article-actions.ts";
import { Companions } from "./companions.ts";
import { Intake } from "./intake.ts";
import { LineJoining } from "./line-joining.ts";
import { masthead } from "./masthead.ts";
import { measurePainted } from "./measure.ts";
import { applyLanguage, initialLanguage, otherLanguage } from "./preferences.ts";
import type { Session } from "./session.ts";
import { statusLine } from "./status-line.ts";
import { Whereabouts } from "./whereabouts.ts";

/** The panels that come and go. */
const SEVERAL: readonly PanelId[] = ["digest"];
const NONE: readonly PanelId[] = [];

/** The whole page: `<khulasa-page>`. In the light DOM, where engines agree on selections and highlights. */
export class KhulasaPage extends LitElement {
  static override properties = {
    language: { state: true },
    wordClass: { state: true },
    announced: { state: true },
    dropping: { state: true },
  };
  declare private language: Language;
  /** The one class of words that is shown in the text and listed; all when undefined. */
  declare private wordClass: WordClass | undefined;
  declare private announced: string;
  declare private dropping: boolean;

  readonly #session: Session;
  readonly #glosses: Glosses;
  readonly #article = new Article();
  readonly #marking = new Marking();
  readonly #notes = new Notes(() => this.requestUpdate());
  readonly #intake = new Intake(this.#article, this.#notes);
  readonly #whereabouts: Whereabouts;
  readonly #companions: Companions;
  readonly #announcer = new Announcer((sentence) => {
    this.announced = sentence;
  });
  #analysis: Session["analysis"];
  #analysedText = "";
  #analysedUpTo: number | undefined;
  #blankCount: { readonly text: string; readonly words: number } | undefined;

  constructor(session: Session, glosses: Glosses) {
    super();
    this.#session = session;
    this.#glosses = glosses;
    this.#whereabouts = new Whereabouts({
      page: this,
      session,
      marking: this.#marking,
      surface: () => this.#article.surface,
      language: () => this.language,
      say: (sentence) => this.#announcer.now(sentence),
      changed: () => {
        this.requestUpdate();
        return this.updateComplete;
      },
    });
    new LineJoining(this.#article, this.#notes);
    this.#companions = new Companions({
      session,
      article: this.#article,
      intake: this.#intake,
      notes: this.#notes,
      changed: () => this.requestUpdate(),
      digits: (digits) => {
        this.language = new Language(this.language.tag, digits);
      },
      say: (sentence) => this.#announcer.now(sentence),
      openDigest: () => void this.#whereabouts.goToPanel("digest"),
      show: (label, span) => this.#whereabouts.show(label, span),
    });
    this.language = initialLanguage(this.#companions.digits);
    this.wordClass = undefined;
    this.announced = "";
    this.dropping = false;
    this.#article.editor.editable = false;
    applyLanguage(this.language);
    session.addEventListener("change", () => this.#sessionChanged());
    this.#article.addEventListener("text", () => session.setText(this.#article.text));
    this.#article.addEventListener("view", () => this.requestUpdate());
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.#whereabouts.forget();
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
    const where = this.#whereabouts;
    const say = (event: CustomEvent<string>) => this.#announcer.now(event.detail);
    const seek = (event: CustomEvent<Places>) => where.seek(event.detail);
    const openThing = (event: CustomEvent<Thing>) => where.openThing(event.detail);
    const showClass = (event: CustomEvent<WordClass | undefined>) => (this.wordClass = event.detail);
    return html`
      <a class="skip" href="#panels" @click=${this.#skip}>${t("page.skip")}</a>
      ${masthead(language, this.#companions.theme, { theme: () => this.#companions.turnTheme(), language: () => this.#turnLanguage() }, this.#companions.preferences(language))}
      <main ?data-raised=${where.raised}>
        <section class="article" aria-label=${t("editor.toolbar")}>
          <div class="toolbar">
            <div class="actions">${articleActions(this.#article, this.#intake, !this.#accepts, language)} ${this.#companions.actions(language)}</div>
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
              ></khulasa-layer-switch>
              <khulasa-layer-legend .language=${language} .layers=${LAYER_IDS} .shown=${this.#marking.shown}></khulasa-layer-legend>`
            : nothing}
          <khulasa-words
            .language=${language}
            .analysis=${analysis}
            .analysedText=${analysedText}
            .surface=${this.#article.surface}
            .source=${this.#session.analyzer}
            .glosses=${this.#glosses}
            .covered=${() => where.covered}
            .only=${this.wordClass}
            .places=${this.#marking.places}
            ?shown=${this.#marking.shown.has("words")}
            ?laid=${this.#article.laying === undefined}
            @khulasa-word=${(event: CustomEvent<number>) => where.meet({ panel: "words", item: event.detail })}
            @khulasa-word-class=${showClass}
            @khulasa-word-list=${() => where.goToPanel("words")}
            @khulasa-thing=${openThing}
            @khulasa-say=${say}
          ></khulasa-words>
          <div class="sheet">
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
            .open=${where.panel}
            .occasional=${this.#companions.several ? SEVERAL : NONE}
            .chosen=${where.chosen}
            .extras=${{
              digest: this.#companions.digest,
              summary: { length, lit: this.#marking.lit, patient: this.#article.isLong },
              words: { glosses: this.#glosses, wordClass: this.wordClass },
            }}
            ?raised=${where.raised}
            @khulasa-panel=${(event: CustomEvent<PanelId | null>) => where.choosePanel(event.detail)}
            @khulasa-places=${seek}
            @khulasa-thing=${openThing}
            @khulasa-say=${say}
            @khulasa-word-class=${showClass}
            @khulasa-digest-place=${(event: CustomEvent<DigestPlace>) => void this.#companions.goTo(event.detail)}
            @khulasa-jump=${(event: CustomEvent<number>) => where.jump(event.detail)}
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
          .covered=${() => where.covered}
          ?laid=${this.#article.laying === undefined}
          @khulasa-places=${seek}
          @khulasa-thing=${openThing}
          @khulasa-say=${say}
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
    if (!this.#companions.several) this.#whereabouts.leave("digest");
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

  // What the session says

  #sessionChanged(): void {
    const { analysis, analysedText, analysedUpTo, readiness, running } = this.#session;
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
    if (analysedText !== this.#analysedText || analysedUpTo !== this.#analysedUpTo) {
      // What was chosen belongs to the former text, or to its beginning alone.
      this.#analysedText = analysedText;
      this.#analysedUpTo = analysedUpTo;
      this.#whereabouts.forget();
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
    const { analysis, analysedUpTo, text } = this.#session;
    if (analysis && analysedUpTo === undefined) return analysis.stats;
    // A book takes a while to count, and its progress is shown many times a second.
    if (this.#blankCount?.text !== text) this.#blankCount = { text, words: countWords(text) };
    return countedWithoutAnalysis(this.#blankCount.words);
  }

  #notices() {
    const { readiness, failure, cancelled, analyzer, analysis, analysedText, analysedUpTo, text } = this.#session;
    const { isLong, laying } = this.#article;
    const state = {
      loadFailure: readiness.state === "failed" ? readiness : undefined,
      runFailure: failure,
      cancelled,
      onMainThread: analyzer.thread === "main" && readiness.state === "ready",
      highlights: canHighlight(),
      longWords: isLong && laying === undefined ? this.#counted().words : undefined,
      wordsSoFar: analysedUpTo !== undefined && analysedText === text ? analysis?.stats.words : undefined,
      versions: analyzer.facts && { core: analyzer.facts.version, model: analyzer.facts.model },
      thread: analyzer.thread,
      letters: text.length,
      again: () => this.#session.again(),
    };
    return [...noticesOf(state, this.language), ...this.#notes.in(this.language)];
  }

  // What stands around the text

  #placesBar() {
    const { places } = this.#marking;
    if (!places || places.quiet) return nothing;
    return html`<khulasa-places .language=${this.language} .places=${places} .covered=${this.#whereabouts.covered} @khulasa-step=${({ detail }: CustomEvent<number>) => this.#whereabouts.step(detail)}></khulasa-places>`;
  }

  #switchLayer(event: CustomEvent<LayerId>): void {
    this.#marking.switchLayer(event.detail);
    this.requestUpdate();
  }

  #versions() {
    const facts = this.#session.analyzer.facts;
    if (!facts) return nothing;
    return html`<p class="versions"><bdi dir="ltr">Khulasa ${facts.version}</bdi><bdi dir="ltr">${facts.model}</bdi></p>`;
  }

  #turnLanguage(): void {
    this.language = new Language(otherLanguage(this.language.tag), this.#companions.digits);
    this.announced = "";
    applyLanguage(this.language);
  }

  #skip(event: Event): void {
    event.preventDefault();
    void this.#whereabouts.goToPanel();
  }

  #copied(worked: boolean): void {
    this.#announcer.now(this.language.text(worked ? "summary.copied" : "summary.copyFailed"));
    if (worked) this.#notes.delete("copy");
    else this.#notes.set("copy", (language) => ({ kind: "failure", text: language.text("summary.copyFailed") }));
  }
}

customElements.define("khulasa-page", KhulasaPage);
