import { LitElement, html, nothing } from "lit";
import type { DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import type { Pressable } from "../highlight/layer.ts";
import type { Marking } from "../highlight/marking.ts";
import type { Language } from "../language/language.ts";
import { say, showPlaces, showThing } from "../panels/panel.ts";
import { placeOf } from "../words/card-place.ts";
import { caretAtPoint, holds } from "../words/word-hits.ts";
import type { CardContent } from "./card-content.ts";
import { cardOf } from "./cards-of.ts";
import "./thing-card.ts";

/** Opens the card of what is pressed in the text: `<khulasa-cards>`. Words have cards of their own. */
export class Cards extends LitElement {
  static override properties = {
    language: { attribute: false },
    analysis: { attribute: false },
    analysedText: { attribute: false },
    surface: { attribute: false },
    laid: { type: Boolean },
    content: { state: true },
    place: { state: true },
  };
  declare language: Language;
  declare analysis: DecodedAnalysis | undefined;
  /** The text that the analysis indexes; while the reader types, not the one on the surface. */
  declare analysedText: string;
  declare surface: TextSurface;
  declare marking: Marking;
  /** How much of the window's upper edge is covered by what stays there. */
  declare covered: () => number;
  /** Whether the text is laid to its end. */
  declare laid: boolean;
  /** The open card. */
  declare private content: CardContent | undefined;
  /** Which of its places was pressed. */
  declare private place: number;

  #ends = new AbortController();
  /** What gets the focus back when the card closes. */
  #focusBefore: HTMLElement | undefined;

  constructor() {
    super();
    this.place = 0;
  }

  /** In the light DOM: a card may take its place from the window. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    document.addEventListener("click", (event) => this.#clicked(event), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ends.abort();
  }

  override render() {
    const { content } = this;
    if (!content) return nothing;
    return html`<khulasa-thing-card
      .language=${this.language}
      .content=${content}
      .place=${this.place}
      @khulasa-card-step=${(event: CustomEvent<number>) => this.#step(event.detail)}
      @khulasa-card-open=${() => this.#openPanel(content)}
      @khulasa-card-close=${() => this.close()}
    ></khulasa-thing-card>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("analysedText") || !this.analysis) this.content = undefined;
    else if (changed.has("language") && this.content) this.content = cardOf(this.content.thing, this.#source!);
  }

  protected override updated(): void {
    void this.#put();
  }

  /** Closes the card; the focus goes back to where it was before. */
  close(): void {
    const focused = this.#card?.matches(":focus-within");
    this.content = undefined;
    const before = this.#focusBefore;
    this.#focusBefore = undefined;
    if (focused) (before?.isConnected ? before : this.surface.element).focus({ preventScroll: true });
  }

  get #card() {
    return this.querySelector("khulasa-thing-card");
  }

  get #source() {
    const { analysis, analysedText, language } = this;
    return analysis && { analysis, text: analysedText, language };
  }

  /** The analysis, where its places are those of the text on the surface, and words do not have cards of their own. */
  get #current(): DecodedAnalysis | undefined {
    return this.laid && this.surface.text === this.analysedText && !this.marking.shown.has("words") ? this.analysis : undefined;
  }

  #clicked(event: MouseEvent): void {
    const target = event.composedPath()[0];
    const { element } = this.surface;
    if (!(target instanceof Element) || !element.contains(target)) {
      if (this.content && target instanceof Element && !event.composedPath().includes(this)) this.content = undefined;
      return;
    }
    const edited = target.closest("[contenteditable]");
    const analysis = this.#current;
    if (event.detail > 1 || (edited && edited !== element) || !analysis || document.getSelection()?.isCollapsed === false) {
      this.close();
      return;
    }
    const found = this.#thingAtPoint(analysis, event.clientX, event.clientY);
    if (!found) this.close();
    // Under a finger the card takes the focus, and a keyboard on the screen goes away.
    else this.#open(found, (event as PointerEvent).pointerType === "touch");
  }

  #thingAtPoint(analysis: DecodedAnalysis, x: number, y: number): Pressable | undefined {
    const caret = caretAtPoint(x, y);
    const offset = caret && this.surface.offsetAt(caret.node, caret.offset);
    const found = offset === undefined ? undefined : this.marking.thingAt(analysis, offset);
    const pressed = found && this.surface.rangesOf(found).some((range) => [...range.getClientRects()].some((rect) => holds(rect, x, y)));
    return pressed ? found : undefined;
  }

  /** With Alt and the arrow down the card of what stands at the caret opens, or of what comes after it. */
  #key(event: KeyboardEvent): void {
    const inText = this.surface.element.contains(event.target as Node);
    if (event.key === "Escape" && this.content && (inText || event.target === document.body)) {
      event.preventDefault();
      this.close();
    }
    if (!inText || event.key !== "ArrowDown" || !event.altKey || event.ctrlKey || event.metaKey) return;
    const analysis = this.#current;
    if (!analysis) return;
    const selection = document.getSelection();
    const at = selection?.focusNode ? (this.surface.offsetAt(selection.focusNode, selection.focusOffset) ?? 0) : 0;
    const found = this.marking.thingAt(analysis, at) ?? this.marking.thingFrom(analysis, at, 1);
    if (!found) return;
    event.preventDefault();
    this.#open(found, true);
  }

  #open(pressed: Pressable & Span, focus: boolean): void {
    const content = this.#source && cardOf(pressed, this.#source);
    if (!content) return;
    this.content = content;
    this.place = Math.max(0, content.spans.findIndex(({ start }) => start === pressed.start));
    if (focus) this.#focusBefore ??= this.surface.element;
    void this.updateComplete.then(async () => {
      const card = this.#card;
      await card?.updateComplete;
      if (!card) return;
      say(this, card.spoken());
      if (focus) card.focus({ preventScroll: true });
    });
  }

  #step(step: number): void {
    const { content } = this;
    if (!content) return;
    const { length } = content.spans;
    this.place = (this.place + step + length) % length;
    showPlaces(this, { ...content.thing, label: content.title, spans: content.spans, place: this.place, quiet: true });
  }

  #openPanel(content: CardContent): void {
    this.content = undefined;
    this.#focusBefore = undefined;
    showThing(this, content.thing);
  }

  /** Puts the card beside the place that it speaks of, once it has its size. */
  async #put(): Promise<void> {
    const card = this.#card;
    const span = this.content?.spans[this.place];
    const [range] = span ? this.surface.rangesOf(span) : [];
    if (!card || !range) return;
    await card.updateComplete;
    const { width, height } = card.getBoundingClientRect();
    const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeOf(range.getBoundingClientRect(), { width, height }, room);
    card.style.setProperty("left", `${left + window.scrollX}px`);
    card.style.setProperty("top", `${top + window.scrollY}px`);
  }
}

customElements.define("khulasa-cards", Cards);
