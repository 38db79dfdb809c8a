import { LitElement, css, html } from "lit";
import type { Stats } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";

/** What a count needs of the analysis; without one, words alone can be counted. */
export type Counted = Pick<Stats, "words" | "readingSeconds"> & Partial<Pick<Stats, "sentences" | "paragraphs">>;

/** At the contract's 180 words a minute. */
export function countedWithoutAnalysis(words: number): Counted {
  return { words, readingSeconds: Math.round(words / 3) };
}

/** How long the article is, in words, sentences, paragraphs and minutes: `<khulasa-counts>`. */
export class Counts extends LitElement {
  static override properties = { language: { attribute: false }, counted: { attribute: false } };
  declare language: Language;
  declare counted: Counted;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.25rem;
      }
      .words {
        color: var(--khulasa-ink);
        font-weight: 600;
      }
    `,
  ];

  override render() {
    const { language, counted } = this;
    const { words, sentences, paragraphs, readingSeconds } = counted;
    return html`
      <ul aria-label=${language.text("counts.label")}>
        <li class="words">${language.count("words", words)}</li>
        ${sentences === undefined ? "" : html`<li>${language.count("sentences", sentences)}</li>`}
        ${paragraphs === undefined ? "" : html`<li>${language.count("paragraphs", paragraphs)}</li>`}
        <li>${language.text("counts.reading", { time: language.duration(readingSeconds) })}</li>
      </ul>
    `;
  }
}

customElements.define("khulasa-counts", Counts);
