import { css, html, nothing } from "lit";
import type { Analysis } from "../../../src/analyzer/contract.ts";
import type { CallOptions } from "../analyzer.ts";
import { ArticleElement } from "./article-element.ts";
import type { HostText } from "./host-text.ts";
import { type Mark, PaintedMarks, marksOf } from "./marks.ts";
import { inDigits, wordsFor } from "./words.ts";

/**
 * Marks names, dates and figures in the host's own text, and shows a card for the one that is pressed:
 * `<khulasa-annotate for="#story"></khulasa-annotate>`. The host's elements stay as they are.
 *
 * @customElement khulasa-annotate
 * @tagname khulasa-annotate
 * @fires khulasa-analysis - `{ analysis, text }` once the marks are there
 * @fires khulasa-mark - the mark that was pressed: `{ start, end, kind, title }`
 * @fires khulasa-empty - nothing to mark: no such element, or no Arabic in it
 * @fires khulasa-error - `{ error }`; nothing is marked then
 * @csspart card - the card
 * @csspart kind - what kind of thing it is
 * @csspart title - its name or value
 * @cssprop --khulasa-per - colour under people
 * @cssprop --khulasa-loc - colour under places
 * @cssprop --khulasa-org - colour under organisations
 * @cssprop --khulasa-misc - colour under other names
 * @cssprop --khulasa-date - colour under dates
 * @cssprop --khulasa-quantity - colour under figures
 */
export class KhulasaAnnotate extends ArticleElement {
  static override properties = { ...ArticleElement.properties, mark: { state: true } };
  declare private mark: Mark | undefined;
  #painted: PaintedMarks | undefined;
  #marks: readonly Mark[] = [];
  #listening: Element | undefined;

  static override styles = css`
    :host {
      display: contents;
    }
    [popover] {
      position: fixed;
      inset: auto;
      margin: 0;
      max-inline-size: min(20rem, 90vw);
      padding: 0.6rem 0.9rem;
      border: 1px solid light-dark(#b9beb8, #4d5551);
      border-radius: 8px;
      background: light-dark(#fdfdfb, #1b1f1d);
      color: light-dark(#191c1b, #e6e8e3);
      box-shadow: 0 4px 18px rgb(0 0 0 / 0.2);
      font-size: 1rem;
      line-height: 1.6;
    }
    .kind,
    .count {
      margin: 0;
      font-size: 0.8em;
      opacity: 0.85;
    }
    .title {
      margin: 0;
      font-weight: 600;
    }
  `;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(undefined);
  }

  protected override options(): CallOptions {
    return { without: ["summary", "keyphrases", "topics", "quotes"] };
  }

  protected override sightMark(): Element {
    // Without a box of its own, the article itself must come into view.
    return this.root() ?? this;
  }

  protected override show(article: HostText, analysis: Analysis): void {
    this.#painted?.remove();
    this.#marks = marksOf(analysis, article.text);
    this.#painted = new PaintedMarks(article, this.#marks);
    this.#listen(this.root());
  }

  protected override forget(): void {
    super.forget();
    this.#painted?.remove();
    this.#painted = undefined;
    this.#marks = [];
    this.mark = undefined;
  }

  override render() {
    const words = wordsFor(this);
    const { mark } = this;
    return html`
      <div popover="auto" part="card" dir=${words.direction} role="note">
        ${mark
          ? html`
              <p class="kind" part="kind">${words.types[mark.kind]}</p>
              <p class="title" part="title"><bdi lang="ar">${mark.title}</bdi></p>
              ${mark.mentions ? html`<p class="count">${words.mentions(inDigits(words, mark.mentions), mark.mentions === 1)}</p>` : nothing}
            `
          : nothing}
      </div>
    `;
  }

  #listen(target: Element | undefined): void {
    this.#listening?.removeEventListener("click", this.#pressed);
    this.#listening = target;
    target?.addEventListener("click", this.#pressed);
  }

  readonly #pressed = (event: Event): void => {
    const { clientX, clientY } = event as MouseEvent;
    const caret = caretAt(clientX, clientY);
    const offset = caret && this.article?.offsetAt(caret.node, caret.offset);
    if (offset === undefined || !getSelection()?.isCollapsed) return;
    const mark = this.#marks.findLast(({ start, end }) => start <= offset && offset <= end);
    if (!mark) return;
    this.mark = mark;
    this.dispatchEvent(new CustomEvent("khulasa-mark", { detail: mark, bubbles: true, composed: true }));
    void this.updateComplete.then(() => this.#place(clientX, clientY));
  };

  #place(x: number, y: number): void {
    const card = this.renderRoot.querySelector<HTMLElement>("[popover]");
    if (!card || typeof card.showPopover !== "function") return;
    card.hidePopover();
    card.showPopover();
    const { width, height } = card.getBoundingClientRect();
    const left = Math.min(Math.max(8, x - width / 2), innerWidth - width - 8);
    const below = y + 16 + height < innerHeight;
    card.style.setProperty("left", `${left}px`);
    card.style.setProperty("top", `${below ? y + 16 : Math.max(8, y - height - 16)}px`);
  }
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(x: number, y: number): Caret | undefined {
  const page = document as Document & {
    caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?(x: number, y: number): Range | null;
  };
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
