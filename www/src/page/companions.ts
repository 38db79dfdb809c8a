import { html, nothing } from "lit";
import type { Span } from "../analyzer/index.ts";
import type { DigestPlace } from "../digest/digest-panel.ts";
import { MOST_SHELVED, Shelf } from "../digest/shelf.ts";
import type { Article } from "../editor/article.ts";
import type { Notes } from "../failure/notes.ts";
import type { KeptArticle } from "../history/store.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Language } from "../language/language.ts";
import { INITIAL_SETTINGS, type Settings, type Theme, applySettings, keepSettings, keptSettings } from "../settings/settings.ts";
import { nextTheme } from "./preferences.ts";
import type { Intake } from "./intake.ts";
import type { Session } from "./session.ts";

type Later = typeof import("./later-elements.ts");

export interface Surroundings {
  /** The element that all stands in. */
  readonly session: Session;
  readonly article: Article;
  readonly intake: Intake;
  readonly notes: Notes;
  /** Something that is shown has changed. */
  readonly changed: () => void;
  /** The reader chose other digits. */
  readonly digits: (digits: "arab" | "latn" | undefined) => void;
  readonly say: (sentence: string) => void;
  /** Opens the panel of what several articles tell together. */
  readonly openDigest: () => void;
  /** Brings a place of the open article to sight. */
  readonly show: (label: string, span: Span) => void;
}

/**
 * What goes along with the article: other articles beside it, exports, links that hold it, the history, reading
 * settings, the page about privacy. They come after the page itself; each stands where the page puts it.
 */
export class Companions {
  readonly #around: Surroundings;
  #later: Later | undefined;
  #recorder: Recorder | undefined;
  readonly #shelf = new Shelf();
  #settings: Settings;
  #analysis: Session["analysis"];
  #language: Language | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#settings = keptSettings() ?? INITIAL_SETTINGS;
    applySettings(this.#settings);
    const { hash } = location;
    import("./later-elements.ts").then(
      (later) => {
        this.#arrived(later);
        void this.#openAddress(hash);
      },
      // Without them the article can be read and analysed all the same.
      () => undefined,
    );
    window.addEventListener("hashchange", () => void this.#openAddress(location.hash));
    around.session.addEventListener("change", () => this.#sessionChanged());
    const { article, intake, changed } = around;
    article.addEventListener("text", () => this.#shelf.write(article.text));
    this.#shelf.addEventListener("change", changed);
    this.#shelf.addEventListener("open", () => this.#opened());
    intake.beside = (texts) => this.#beside(texts);
  }

  /** The digits that the reader chose; undefined where they are the language's. */
  get digits(): "arab" | "latn" | undefined {
    return this.#settings.digits === "auto" ? undefined : this.#settings.digits;
  }

  get theme(): Theme {
    return this.#settings.theme;
  }

  /** The next theme; kept where the reader keeps settings. */
  turnTheme(): void {
    const settings = { ...this.#settings, theme: nextTheme(this.theme) };
    if (keptSettings()) keepSettings(settings);
    this.#set(settings);
  }

  /** Beside the buttons that bring texts in. */
  actions(language: Language) {
    this.#language = language;
    if (!this.#later) return nothing;
    const { session } = this.#around;
    const say = (event: CustomEvent<string>) => this.#around.say(event.detail);
    return html`
      <khulasa-export-menu
        .language=${language}
        .analysis=${session.analysis}
        .text=${session.analysedText}
        .analyzer=${session.analyzer}
        .options=${session.options}
        @khulasa-say=${say}
      ></khulasa-export-menu>
      ${this.#shelf.several || session.text.trim() === ""
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => this.#shelf.addEmpty()}>${language.text("digest.add")}</button>`}
      <khulasa-share .language=${language} .text=${session.text} @khulasa-say=${say}></khulasa-share>
    `;
  }

  /** Above the text: the articles, where there are several. */
  shelf(language: Language) {
    if (!this.#later || !this.#shelf.several) return nothing;
    return html`
      <khulasa-shelf
        .language=${language}
        .shelf=${this.#shelf}
        .articles=${this.#shelf.articles}
        .open=${this.#shelf.open}
        @khulasa-digest=${() => this.#around.openDigest()}
      ></khulasa-shelf>
    `;
  }

  /** Whether there are several articles, which then tell something together. */
  get several(): boolean {
    return this.#later !== undefined && this.#shelf.several;
  }

  /** What the digest's panel is given. */
  get digest() {
    const { analyzer, options } = this.#around.session;
    return { analyzer, options, articles: this.#shelf.articles };
  }

  /** Beside theme and language. */
  preferences(language: Language) {
    if (!this.#later || !this.#recorder) return nothing;
    return html`
      <khulasa-history
        .language=${language}
        .store=${this.#recorder.store}
        @khulasa-say=${(event: CustomEvent<string>) => this.#around.say(event.detail)}
        @khulasa-wanted=${() => this.#record()}
        @khulasa-forgotten=${() => this.#recorder?.forget()}
        @khulasa-open-kept=${(event: CustomEvent<KeptArticle>) => this.#openKept(event.detail)}
      ></khulasa-history>
      <khulasa-settings
        .language=${language}
        .settings=${this.#settings}
        @khulasa-settings=${(event: CustomEvent<Settings>) => this.#set(event.detail)}
      ></khulasa-settings>
    `;
  }

  /** Under the article. */
  colophon(language: Language) {
    return this.#later ? html`<khulasa-privacy .language=${language}></khulasa-privacy>` : nothing;
  }

  /** Another article of several is open: it has an undo of its own. */
  #opened(): void {
    const { article, notes } = this.#around;
    const open = this.#shelf.articles.find(({ id }) => id === this.#shelf.open);
    if (!open || open.text === article.text) return;
    article.editor.forgetHistory();
    article.set(open.text);
    article.editor.forgetHistory();
    notes.delete("replaced");
  }

  #beside(texts: readonly string[]): void {
    const { notes } = this.#around;
    // What is in the editor is on the shelf already, and stays there.
    const added = this.#shelf.addAll(texts);
    if (added === 0) return;
    notes.set("beside", (language) => ({
      kind: "note",
      text: language.text(added < texts.length ? "digest.tooMany" : "digest.added", { articles: language.count("articles", added < texts.length ? MOST_SHELVED : added) }),
    }));
  }

  /** Opens an article of several at a place, once it is analysed. */
  async goTo({ article, label, span }: DigestPlace): Promise<void> {
    const { session, show } = this.#around;
    this.#shelf.select(article);
    const text = this.#shelf.articles.find(({ id }) => id === article)?.text;
    const there = () => session.analysedText === text && !session.running;
    const gone = () => session.text !== text || session.failure !== undefined || session.cancelled;
    while (!there() && !gone()) await new Promise((resolve) => session.addEventListener("change", resolve, { once: true }));
    if (there()) show(label, span);
  }

  #arrived(later: Later): void {
    this.#later = later;
    const { notes, changed } = this.#around;
    this.#recorder = new later.Recorder((error) => {
      notes.set("history", (language) => ({ kind: "failure", text: language.text(`history.${error.code}`) }));
    });
    this.#record();
    changed();
  }

  #sessionChanged(): void {
    const { analysis, running } = this.#around.session;
    if (running || analysis === this.#analysis) return;
    this.#analysis = analysis;
    this.#record();
  }

  /** What is analysed now is kept, where the reader wants a history. */
  #record(): void {
    const { analysis, analysedText: text } = this.#around.session;
    if (!analysis || !this.#later || !this.#language) return;
    this.#recorder?.read({ text, title: this.#later.titleOf({ text, language: this.#language }), words: analysis.stats.words });
  }

  #openKept({ id, text }: KeptArticle): void {
    this.#around.intake.replace(text);
    this.#recorder?.continues(id, text);
  }

  /** An article in the address takes the place of what is there, as a file would. */
  async #openAddress(hash: string): Promise<void> {
    if (!this.#later?.holdsText(hash)) return;
    const { intake, notes } = this.#around;
    const text = await this.#later.textOfFragment(hash);
    if (text !== undefined) intake.replace(text);
    notes.set("shared", (language) =>
      text === undefined ? { kind: "failure", text: language.text("share.broken") } : { kind: "note", text: language.text("share.arrived") },
    );
  }

  #set(settings: Settings): void {
    this.#settings = settings;
    applySettings(settings);
    this.#around.digits(this.digits);
    this.#around.changed();
  }
}
