import { css, html, nothing } from "lit";
import type { Analysis, Pick } from "../../../src/analyzer/contract.ts";
import type { CallOptions } from "../analyzer.ts";
import { ArticleElement } from "./article-element.ts";
import type { HostText } from "./host-text.ts";
import { wordsFor } from "./words.ts";

/**
 * A gist box over any article: `<khulasa-summary for="#story" sentences="3">`.
 *
 * @customElement khulasa-summary
 * @tagname khulasa-summary
 * @fires khulasa-analysis - `{ analysis, text }` once the summary is there
 * @fires khulasa-empty - nothing to summarize: no such element, or no Arabic in it
 * @fires khulasa-error - `{ error }`: code or model missing, WebAssembly forbidden …; the box then shows nothing
 * @csspart box - the box
 * @csspart heading - its heading
 * @csspart list - the list of sentences
 * @csspart sentence - one sentence; pressing it shows its place in the article
 * @csspart note - the line that says how the summary came about
 * @cssprop --khulasa-box-ground - ground of the box
 * @cssprop --khulasa-box-ink - its text
 * @cssprop --khulasa-box-line - its edge
 * @cssprop --khulasa-box-accent - heading and markers
 */
export class KhulasaSummary extends ArticleElement {
  static override properties = { ...ArticleElement.properties, sentences: { type: Number, reflect: true } };
  /** Sentences of the summary, 1 to 20; three when left out. */
  declare sentences: number;

  constructor() {
    super();
    this.sentences = 3;
  }

  static override styles = css`
    :host {
      display: block;
      contain: content;
    }
    :host([hidden]),
    :host([state="failed"]),
    :host([state="empty"]) {
      display: none;
    }
    section {
      box-sizing: border-box;
      padding: 1rem 1.25rem;
      border: 1px solid var(--khulasa-box-line, light-dark(#c9cec8, #4d5551));
      border-inline-start: 4px solid var(--khulasa-box-accent, light-dark(#0b5a52, #7fcabd));
      border-radius: 6px;
      background: var(--khulasa-box-ground, light-dark(#f7f8f5, #1b1f1d));
      color: var(--khulasa-box-ink, light-dark(#191c1b, #e6e8e3));
      min-block-size: 6rem;
    }
    h2 {
      margin: 0 0 0.5rem;
      font-size: 1.05em;
      color: var(--khulasa-box-accent, light-dark(#0b5a52, #7fcabd));
    }
    ul {
      margin: 0;
      padding-inline-start: 1.1em;
    }
    li + li {
      margin-block-start: 0.45em;
    }
    li::marker {
      color: var(--khulasa-box-accent, light-dark(#0b5a52, #7fcabd));
    }
    button {
      display: inline;
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      line-height: 1.7;
      color: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      text-decoration: underline;
      text-underline-offset: 0.25em;
    }
    button:focus-visible {
      outline: 2px solid currentColor;
      outline-offset: 2px;
    }
    p {
      margin: 0.75rem 0 0;
      font-size: 0.8em;
      opacity: 0.85;
    }
    @media (prefers-reduced-motion: no-preference) {
      :host([state="working"]) .working {
        animation: breathe 1.6s ease-in-out infinite alternate;
      }
    }
    @keyframes breathe {
      to {
        opacity: 0.4;
      }
    }
  `;

  override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (changed.has("sentences") && changed.get("sentences") !== undefined && this.state === "done") void this.refresh();
  }

  protected override options(): CallOptions {
    const wanted = Number.isFinite(this.sentences) ? Math.trunc(this.sentences) : 3;
    return { summarySentences: Math.min(20, Math.max(1, wanted)) };
  }

  protected override show(_article: HostText, _analysis: Analysis): void {}

  override render() {
    const words = wordsFor(this);
    const { analysis, article } = this;
    return html`
      <section part="box" dir=${words.direction} aria-busy=${this.state === "working"}>
        <h2 part="heading">${words.summary}</h2>
        ${analysis && article
          ? html`
              <ul part="list" lang="ar" dir="rtl">
                ${analysis.summary.picks.map(
                  (pick) => html`
                    <li><button part="sentence" type="button" @click=${() => this.#jump(pick)}>${article.text.slice(pick.start, pick.end)}</button></li>
                  `,
                )}
              </ul>
              <p part="note">${words.made}</p>
            `
          : html`<p class="working" role="status">${this.state === "working" ? words.working : nothing}</p>`}
      </section>
    `;
  }

  /** Scrolls to the sentence and selects it: the reader sees where the article says so. */
  #jump(pick: Pick): void {
    const range = this.article?.rangeOf(pick.start, pick.end);
    if (!range) return;
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "smooth" });
  }
}
