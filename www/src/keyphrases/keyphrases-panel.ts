import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Keyphrase, Topic } from "../analyzer/index.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { emptyPanel } from "../panels/empty.ts";
import { say, showPlaces } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";

/** What the article is about: `<khulasa-keyphrases-panel>`, its topics and its keyphrases, each with its places. */
export class KeyphrasesPanel extends ArticlePanel {
  static override properties = {
    copied: { state: true },
  };
  declare private copied: boolean;
  #copiedTimer = 0;

  static override styles = [
    controls,
    panelStyles,
    css`
      .topics {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        color: var(--khulasa-ink-soft);
        font-size: 0.9375rem;
      }
      .phrase {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: baseline;
        gap: 0 1rem;
        inline-size: 100%;
        min-block-size: 2.75rem;
        padding-block: 0.35rem;
      }
      /* Where the page is read, not where Arabic begins: beside its number no phrase would stand under another. */
      .phrase bdi {
        justify-self: start;
      }
      .phrase:hover {
        background: var(--khulasa-hover);
      }
      .weight {
        grid-column: 1 / -1;
        block-size: 3px;
        inline-size: var(--weight);
        background: var(--khulasa-accent);
        border-radius: 2px;
      }
      @media (forced-colors: active) {
        .weight {
          background: CanvasText;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.copied = false;
  }

  override render() {
    const { language, analysis } = this;
    const t = language.text.bind(language);
    if (!analysis) return emptyPanel(t("keyphrases.heading"), t("keyphrases.empty"), this.state, language);
    const { keyphrases, topics } = analysis;
    return html`
      <header>
        <h2 id="heading">${t("keyphrases.heading")}</h2>
        ${keyphrases.length > 0
          ? html`<button type="button" class="quiet action" @click=${() => this.#copy(keyphrases)}>${t(this.copied ? "keyphrases.copied" : "keyphrases.copy")}</button>`
          : nothing}
      </header>
      ${this.#topics(topics)}
      ${keyphrases.length === 0
        ? html`<p class="explain">${t("keyphrases.none")}</p>`
        : html`<ol class="rows" aria-labelledby="heading">
            ${repeat(
              keyphrases,
              ({ text }) => text,
              (keyphrase, item) => this.#phrase(keyphrase, item),
            )}
          </ol>`}
    `;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("chosen") && this.chosen !== undefined) this.renderRoot.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  }

  #topics(topics: readonly Topic[]) {
    const { language } = this;
    if (topics.length === 0) return nothing;
    const names: Partial<Record<string, string>> = language.translation.keyphrases.topics;
    return html`<ul class="topics" aria-label=${language.text("keyphrases.topicsLabel")}>
      ${topics.map(({ label, score }) => html`<li>${names[label] ?? label} <span class="number">${language.percent(score)}</span></li>`)}
    </ul>`;
  }

  #phrase({ text, score, mentions }: Keyphrase, item: number) {
    const { language } = this;
    const chosen = this.chosen === item;
    return html`<li class=${chosen ? "chosen" : ""}>
      <button type="button" class="phrase" aria-current=${chosen ? "true" : "false"} title=${language.text("keyphrases.show")} @click=${() => this.#show(item)}>
        <bdi class="arabic" lang="ar" translate="no">${text}</bdi>
        <span class="number">${language.count("times", mentions.length)}</span>
        <span class="weight" aria-hidden="true" ${styleProperties({ "--weight": `${Math.max(2, Math.round(score * 100))}%` })}></span>
      </button>
    </li>`;
  }

  /** Marks the places of a phrase and goes to the first. */
  #show(item: number): void {
    const { text, mentions } = this.analysis!.keyphrases[item]!;
    if (mentions.length > 0) showPlaces(this, { panel: "keyphrases", item, label: text, spans: mentions, place: 0 });
  }

  async #copy(keyphrases: readonly Keyphrase[]): Promise<void> {
    const list = keyphrases.map(({ text }) => text).join(this.language.text("exports.separator"));
    this.copied = await navigator.clipboard.writeText(list).then(
      () => true,
      () => false,
    );
    say(this, this.language.text(this.copied ? "keyphrases.copied" : "keyphrases.copyFailed"));
    clearTimeout(this.#copiedTimer);
    this.#copiedTimer = window.setTimeout(() => (this.copied = false), 2500);
  }
}

customElements.define("khulasa-keyphrases-panel", KeyphrasesPanel);
