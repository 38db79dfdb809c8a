import { LitElement, html, nothing } from "lit";
import type { Reading, Segment } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { card } from "./card.styles.ts";
import { classMark, classMarks } from "./class-mark.ts";
import type { Gloss } from "./glosses.ts";
import { describe, inOneLine } from "./grammar.ts";
import type { Following } from "./particles.ts";
import { cross, left, right } from "./shapes.ts";
import { classOf } from "./word-class.ts";
import type { Word } from "./words-of.ts";

/** The readings of a word beside the chosen one: on their way, there, or not to be had. */
export type OtherReadings = readonly Reading[] | "coming" | "failed";

export interface CardContent {
  readonly word: Word;
  /** The word as it stands in the text, with its marks. */
  readonly written: string;
  /** What stands after it. */
  readonly after: Following;
  readonly gloss: Gloss;
  readonly others: OtherReadings;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** Whether it is in the list of all words. */
  readonly listed: boolean;
}

/**
 * All that is known of one word: `<khulasa-word-card>`. Fires `khulasa-card-step` with 1 for the next word of the
 * text and −1 for the one before, `khulasa-card-open` to see it among all words, and `khulasa-card-close`.
 */
export class WordCard extends LitElement {
  static override properties = { language: { attribute: false }, content: { attribute: false } };
  declare language: Language;
  declare content: CardContent;

  static override styles = [controls, classMarks, card];

  override render() {
    const { language, content } = this;
    const { word, written, hasNext, hasPrevious } = content;
    const t = language.text.bind(language);
    return html`
      <section role="dialog" tabindex="-1" aria-label=${t("words.cardOf", { word: written })} @keydown=${this.#key}>
        <header>
          <h2 lang="ar" dir="rtl" translate="no">${written}</h2>
          <!-- The text runs from right to left in either language of the page, and so do its arrows. -->
          <div class="steps" dir="rtl">
            <button type="button" class="tool" ?disabled=${!hasPrevious} aria-label=${t("words.previous")} @click=${() => this.#step(-1)}>${right()}</button>
            <button type="button" class="tool" ?disabled=${!hasNext} aria-label=${t("words.next")} @click=${() => this.#step(1)}>${left()}</button>
          </div>
          <button type="button" class="tool close" aria-label=${t("words.close")} @click=${this.#close}>${cross()}</button>
        </header>
        ${this.#pieces(word.segments)} ${this.#facts()} ${this.#others()}
        ${content.listed ? html`<div class="foot"><button type="button" class="quiet action" @click=${() => this.dispatchEvent(new CustomEvent("khulasa-card-open"))}>${t("words.openRow")}</button></div>` : nothing}
      </section>
    `;
  }

  /** Gives the card the focus. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>("section")?.focus(options);
  }

  /** The word in one sentence, to be read out. */
  spoken(): string {
    const { language, content } = this;
    const { word, written, after } = content;
    const stem = Math.max(0, word.segments.findIndex((segment) => segment.stem));
    const pieces = word.segments.map((segment, index) => `${segment.form ?? written} (${describe(word.segments, index, after, language).kind})`);
    const sentences = [
      language.text("words.announced", { word: written, description: inOneLine(describe(word.segments, stem, after, language), language) }),
      pieces.length > 1 && language.text("words.announcedPieces", { pieces: language.list(pieces) }),
      word.lemma && language.text("words.announcedLemma", { lemma: word.lemma }),
      word.root && language.text("words.announcedRoot", { root: word.root }),
    ];
    return sentences.filter(Boolean).join(". ");
  }

  /** Where a word has clitics, each part by itself: its letters as they are written alone. */
  #pieces(segments: readonly Segment[]) {
    if (segments.length < 2) return nothing;
    const { language, content } = this;
    return html`
      <ol class="pieces ${segments.length > 3 ? "many" : ""}" dir="rtl" aria-label=${language.text("words.pieces")}>
        ${segments.map((segment, index) => {
          const wordClass = classOf(segment);
          const { kind, features } = describe(segments, index, content.after, language);
          const form = segment.form ?? "";
          return html`
            <li>
              <span class="form" lang="ar" translate="no">${wordClass ? classMark(wordClass, form) : form}</span>
              <span class="kind" dir="auto">${kind}</span>
              ${wordClass === "pronoun" && features[0] ? html`<span class="kind" dir="auto">${features[0]}</span>` : nothing}
            </li>
          `;
        })}
      </ol>
    `;
  }

  #facts() {
    const { language, content } = this;
    const { word, after } = content;
    const gloss = word.gloss ?? content.gloss(word);
    const stem = Math.max(0, word.segments.findIndex((segment) => segment.stem));
    const { kind, features } = describe(word.segments, stem, after, language);
    const wordClass = classOf(word.segments[stem] ?? word);
    const shown = wordClass && wordClass !== "pronoun" ? features : features.slice(word.segments.length > 1 ? 1 : 0);
    return html`
      <dl>
        <dt>${language.text("words.partOfSpeech")}</dt>
        <dd>${wordClass ? classMark(wordClass, kind) : kind}</dd>
        ${shown.length > 0 ? fact(language.text("words.features"), shown.join(language.translation.grammar.separator)) : nothing}
        ${word.lemma ? fact(language.text("words.lemma"), arabic(word.lemma)) : nothing}
        ${word.root ? fact(language.text("words.root"), arabic(word.root, "root")) : nothing}
        ${word.pattern ? fact(language.text("words.pattern"), arabic(word.pattern)) : nothing}
        ${gloss ? fact(language.text("words.gloss"), html`<span lang="en" dir="ltr">${gloss}</span>`) : nothing}
      </dl>
    `;
  }

  #others() {
    const { language, content } = this;
    const { others } = content;
    return html`
      <div class="others">
        <h3>${language.text("words.otherReadings")}</h3>
        ${others === "coming"
          ? html`<p class="quietly">${language.text("words.readingsComing")}</p>`
          : others === "failed"
            ? html`<p class="quietly">${language.text("words.readingsFailed")}</p>`
            : others.length === 0
              ? html`<p class="quietly">${language.text("words.noOther")}</p>`
              : html`<ul>${others.map((reading) => this.#reading(reading))}</ul>`}
      </div>
    `;
  }

  #reading(reading: Reading) {
    const { language, content } = this;
    const { segments, score, lemma } = reading;
    const gloss = content.gloss(reading);
    // What means the same as the chosen reading need not say so.
    const tellsMore = gloss !== undefined && gloss !== content.gloss(content.word);
    const stem = Math.max(0, segments.findIndex((segment) => segment.stem));
    const described = inOneLine(describe(segments, stem, content.after, language), language);
    const forms = segments.map(({ form }) => form).join(" + ");
    return html`
      <li>
        <span><bdi class="arabic" lang="ar" dir="rtl" translate="no">${forms}${lemma === forms ? nothing : html` <span class="quietly">(${lemma})</span>`}</bdi></span>
        <span class="share"
          ><span aria-hidden="true">${language.percent(score)}</span
          ><span class="hidden">${language.text("words.likelihoodOf", { percent: language.percent(score) })}</span></span
        >
        <span class="what">${described}${tellsMore ? html`<br /><bdi lang="en" dir="ltr">${gloss}</bdi>` : nothing}</span>
      </li>
    `;
  }

  /** Arrow keys go the way the text does: left is onward. */
  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") this.#step(1);
    else if (event.key === "ArrowRight") this.#step(-1);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(detail: 1 | -1): void {
    this.dispatchEvent(new CustomEvent("khulasa-card-step", { detail }));
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent("khulasa-card-close"));
  }
}

const fact = (name: string, value: unknown) => html`<dt>${name}</dt><dd>${value}</dd>`;

const arabic = (text: string, name = "") => html`<bdi class="arabic ${name}" lang="ar" dir="rtl" translate="no">${text}</bdi>`;

customElements.define("khulasa-word-card", WordCard);
