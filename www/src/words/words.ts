import { LitElement, css, html, nothing } from "lit";
import type { DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import type { Language } from "../language/language.ts";
import { type Places, showThing } from "../panels/panel.ts";
import { placeOf } from "./card-place.ts";
import "./card.ts";
import type { CardContent, OtherReadings, WordCard } from "./card.ts";
import type { Gloss, Glosses } from "./glosses.ts";
import "./legend.ts";
import { rowKeyOf } from "./lemmas.ts";
import { type ReadingSource, Readings } from "./readings.ts";
import type { WordClass } from "./word-class.ts";
import { firstVisibleWord, wordAtCaret, wordAtPoint } from "./word-hits.ts";
import { WordPainting } from "./word-painting.ts";
import { type Word, wordFrom } from "./words-of.ts";

const NOWHERE: readonly Span[] = [];

/**
 * Single words in the text: `<khulasa-words>`, with the legend, the marks and the card of a word. Fires
 * `khulasa-word` with the token whose card is opened, `khulasa-word-class` with the one class that is to be shown or
 * none for all, `khulasa-word-list` to see all words in their panel, and `khulasa-say` with a sentence to be read out.
 */
export class Words extends LitElement {
  static override properties = {
    language: { attribute: false },
    analysis: { attribute: false },
    analysedText: { attribute: false },
    surface: { attribute: false },
    shown: { type: Boolean },
    laid: { type: Boolean },
    covered: { attribute: false },
    only: { attribute: false },
    places: { attribute: false },
    word: { state: true },
    others: { state: true },
    gloss: { state: true },
  };
  declare language: Language;
  declare analysis: DecodedAnalysis | undefined;
  /** The text that the analysis indexes; while the reader types, not the one on the surface. */
  declare analysedText: string;
  declare surface: TextSurface;
  /** Whether the layer is on. */
  declare shown: boolean;
  /** Whether the text is laid to its end. */
  declare laid: boolean;
  /** How much of the window's upper edge is covered by what stays there. */
  declare covered: () => number;
  /** Where other readings are asked for. */
  declare source: ReadingSource;
  /** Absent where the page has none. */
  declare glosses: Glosses | undefined;
  /** The one class that is shown; all when undefined. */
  declare only: WordClass | undefined;
  /** The thing whose places are marked in the text. */
  declare places: Places | undefined;
  /** The word whose card is open. */
  declare private word: Word | undefined;
  declare private others: OtherReadings;
  declare private gloss: Gloss | undefined;

  readonly #painting = new WordPainting();
  #readings: Readings | undefined;
  /** What gets the focus back when the card closes; undefined while the card never had it. */
  #focusBefore: HTMLElement | undefined;
  #ends = new AbortController();

  static override styles = css`
    :host {
      display: block;
    }
    khulasa-word-legend {
      padding-block: 0.25rem 0.75rem;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  constructor() {
    super();
    this.shown = false;
    this.laid = true;
    this.analysedText = "";
    this.others = "coming";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    document.addEventListener("click", (event) => this.#clicked(event), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
    document.addEventListener("selectionchange", () => this.#caretMoved(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ends.abort();
    this.#painting.clear();
  }

  override render() {
    if (!this.shown || !this.analysis) return nothing;
    return html`
      <khulasa-word-legend
        .language=${this.language}
        .only=${this.only}
        @khulasa-word-class=${(event: CustomEvent<WordClass | undefined>) => this.#tell("khulasa-word-class", event.detail)}
        @khulasa-word-step=${() => this.#beginSteps()}
        @khulasa-word-list=${() => this.#tell("khulasa-word-list")}
      ></khulasa-word-legend>
      ${this.word
        ? html`<khulasa-word-card
            .language=${this.language}
            .content=${this.#content(this.word)}
            @khulasa-card-step=${(event: CustomEvent<1 | -1>) => this.#step(event.detail)}
            @khulasa-card-open=${() => this.#openRow()}
            @khulasa-card-close=${() => this.close()}
          ></khulasa-word-card>`
        : nothing}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Another text: what was open belongs to the former one. The same text analysed anew has the same words.
    if (changed.has("analysedText") || !this.shown || !this.analysis) this.#forget();
  }

  protected override updated(): void {
    const { surface, analysis, analysedText, shown, laid, only, places, word: current } = this;
    this.#painting.paint({ surface, analysis, analysedText, shown, laid, only, elsewhere: places?.spans ?? NOWHERE, current });
    void this.#place();
  }

  /** Closes the card; the focus goes back to where it was before. */
  close(): void {
    const { word } = this;
    if (!word) return;
    const before = this.#focusBefore;
    const focused = this.#card?.matches(":focus-within");
    this.word = undefined;
    this.#focusBefore = undefined;
    if (!focused) return;
    (before?.isConnected ? before : this.surface.element).focus({ preventScroll: true });
    if (before === this.surface.element) this.#putCaret(word);
  }

  get #card(): WordCard | null {
    return this.renderRoot.querySelector("khulasa-word-card");
  }

  /** Whether the words on the surface are those of the analysis. */
  get #current(): DecodedAnalysis | undefined {
    return this.shown && this.laid && this.surface.text === this.analysedText ? this.analysis : undefined;
  }

  #content(word: Word): CardContent {
    const analysis = this.analysis!;
    const [following] = analysis.tokensBetween(word.index + 1, word.index + 2);
    const first = following?.kind === "word" ? following.segments[0] : undefined;
    return {
      word,
      written: this.analysedText.slice(word.start, word.end),
      after: first,
      gloss: this.gloss ?? (() => undefined),
      others: this.others,
      hasNext: wordFrom(analysis, word.index, 1) !== undefined,
      hasPrevious: wordFrom(analysis, word.index, -1) !== undefined,
      listed: rowKeyOf(word) !== undefined,
    };
  }

  #forget(): void {
    this.word = undefined;
    this.#focusBefore = undefined;
  }

  // Opening cards

  #open(word: Word, focus: boolean): void {
    this.word = word;
    this.others = "coming";
    this.#scrollTo(word);
    this.#tell("khulasa-word", word.index);
    void this.#ask(word);
    void this.updateComplete.then(async () => {
      const card = this.#card;
      if (!card) return;
      await card.updateComplete;
      this.#say(card.spoken());
      if (!focus || card.matches(":focus-within")) return;
      this.#focusBefore ??= deepFocus();
      card.focus({ preventScroll: true });
    });
  }

  async #ask(word: Word): Promise<void> {
    void this.glosses?.open().then((gloss) => (this.gloss = gloss));
    this.#readings ??= new Readings(this.source);
    const others: OtherReadings = await this.#readings.others(word, this.analysis!, this.analysedText).catch(() => "failed" as const);
    if (this.word === word) this.others = others;
  }

  #step(step: 1 | -1): void {
    const next = this.word && this.#current && wordFrom(this.#current, this.word.index, step);
    if (next) this.#open(next, true);
  }

  /** Opens the card of the word at the caret, or of the first one in sight. */
  #beginSteps(): void {
    const analysis = this.#current;
    if (!analysis) return;
    const word = wordAtCaret(this.surface, analysis) ?? firstVisibleWord(this.surface, analysis, this.covered()) ?? wordFrom(analysis, -1, 1);
    if (word) this.#open(word, true);
    else this.#say(this.language.text("words.noWord"));
  }

  #clicked(event: MouseEvent): void {
    const target = event.composedPath()[0];
    const { element } = this.surface;
    if (!(target instanceof Element) || !element.contains(target)) return;
    // A second press begins to edit a paragraph of a long text, or selects a word; in a paragraph being edited the
    // letters are not those of the analysis.
    const edited = target.closest("[contenteditable]");
    if (event.detail > 1 || (edited && edited !== element)) {
      this.close();
      return;
    }
    const analysis = this.#current;
    if (!analysis || document.getSelection()?.isCollapsed === false) return;
    const word = wordAtPoint(this.surface, analysis, event.clientX, event.clientY);
    if (!word) this.close();
    // Under a finger the card takes the focus, and a keyboard on the screen goes away.
    else this.#open(word, (event as PointerEvent).pointerType === "touch");
  }

  #key(event: KeyboardEvent): void {
    const inText = this.surface.element.contains(event.target as Node);
    if (event.key === "Escape" && this.word && (inText || event.target === document.body)) this.close();
    if (!inText || event.key !== "ArrowDown" || !event.altKey || event.ctrlKey || event.metaKey || !this.#current) return;
    event.preventDefault();
    this.#beginSteps();
  }

  /** While a card is open, it follows the caret through the text. */
  #caretMoved(): void {
    const analysis = this.#current;
    if (!this.word || !analysis || deepFocus() !== this.surface.element || !document.getSelection()?.isCollapsed) return;
    const word = wordAtCaret(this.surface, analysis);
    if (word && word.index !== this.word.index) this.#open(word, false);
  }

  #putCaret(word: Word): void {
    const [range] = this.surface.rangesOf(word);
    if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  /** The word in the list of all words, in place of its card. */
  #openRow(): void {
    const { word } = this;
    this.word = undefined;
    this.#focusBefore = undefined;
    if (word) showThing(this, { panel: "words", item: word.index });
  }

  // What is seen

  /** Puts the card beside its word, once it has its size. */
  async #place(): Promise<void> {
    const { word } = this;
    const card = this.#card;
    const [range] = word ? this.surface.rangesOf(word) : [];
    if (!card || !word || !range) return;
    await card.updateComplete;
    const { width, height } = card.getBoundingClientRect();
    const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeOf(range.getBoundingClientRect(), { width, height }, room);
    card.style.setProperty("left", `${left + window.scrollX}px`);
    card.style.setProperty("top", `${top + window.scrollY}px`);
  }

  /** Brings a word into the part of the window that neither the page's head nor a card at its foot covers. */
  #scrollTo(word: Word): void {
    const rect = this.surface.rangesOf(word)[0]?.getBoundingClientRect();
    const foot = matchMedia("(max-width: 40rem)").matches ? 0.56 * window.innerHeight : 0;
    if (!rect || (rect.top >= this.covered() && rect.bottom <= window.innerHeight - foot - 8)) return;
    const room = window.innerHeight - this.covered() - foot;
    window.scrollBy({ top: rect.top - this.covered() - room / 3, behavior: "instant" });
  }

  #say(sentence: string): void {
    this.#tell("khulasa-say", sentence);
  }

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** What has the focus, through shadow roots. */
function deepFocus(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}

customElements.define("khulasa-words", Words);
