import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Keyphrase, Topic } from "../analyzer/index.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { emptyPanel } from "../panels/empty.ts";
import { say, showPlaces } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { controls } from "../styles/controls.ts";
import { styleProperties } from "../styles/style-properties.ts";
import { hashtag } from "./hashtag.ts";

/** What the phrases are copied as. */
type Form = "list" | "tags";
const COPIED = { list: "keyphrases.copied", tags: "keyphrases.tagsCopied" } as const;

/** What the article is about: `<khulasa-keyphrases-panel>`, its topics and its keyphrases, each with its places. */
export class KeyphrasesPanel extends ArticlePanel {
  static override properties = {
    copied: { state: true },
  };
  /** The form that was copied just now. */
  declare private copied: Form | undefined;
  #copiedTimer = 0;

  static override styles = [
    controls,
    panelStyles,
    css`
      .copying {
        display: flex;
        flex-wrap: wrap;
        margin-inline: -0.7rem;
      }
      .topics {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        font-size: 0.9375rem;
      }
      .topics li {
        padding: 0.1rem 0.7rem;
        border-radius: 1rem;
        background: var(--khulasa-note);
      }
      .phrase {
        display: grid;
        grid-template-columns: 1.75rem minmax(0, 1fr) 3rem minmax(1.25rem, auto);
        align-items: baseline;
        gap: 0 0.75rem;
        inline-size: 100%;
        min-block-size: 2.75rem;
        padding-block: 0.25rem;
      }
      .rank {
        color: var(--khulasa-accent);
        font-variant-numeric: tabular-nums;
      }
      .phrase .number {
        text-align: end;
      }
      /* Where the page is read, not where Arabic begins: beside its number no phrase would stand under another. */
      .phrase bdi {
        justify-self: start;
      }
      .phrase:hover {
        background: var(--khulasa-hover);
      }
      .weight {
        align-self: center;
        block-size: 4px;
        border-radius: 2px;
        background: var(--khulasa-line);
      }
      .weight::before {
        content: "";
        display: block;
        block-size: 100%;
        inline-size: var(--weight);
        border-radius: inherit;
        background: var(--khulasa-map-4);
      }
      @media (forced-colors: active) {
        .weight::before {
          background: CanvasText;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.copied = undefined;
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
          ? html`<div class="copying">
              <button type="button" class="quiet action" @click=${() => this.#copy("list", keyphrases)}>${t(this.copied === "list" ? COPIED.list : "keyphrases.copy")}</button>
              <button type="button" class="quiet action" @click=${() => this.#copy("tags", keyphrases)}>${t(this.copied === "tags" ? COPIED.tags : "keyphrases.copyTags")}</button>
            </div>`
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
        <span class="rank" aria-hidden="true">${language.number(item + 1)}</span>
        <bdi class="arabic" lang="ar" translate="no">${text}</bdi>
        <span class="weight" aria-hidden="true" ${styleProperties({ "--weight": `${Math.max(2, Math.round(score * 100))}%` })}></span>
        <span class="number"><span aria-hidden="true">${language.number(mentions.length)}</span><span class="hidden">${language.count("times", mentions.length)}</span></span>
      </button>
    </li>`;
  }

  /** Marks the places of a phrase and goes to the first. */
  #show(item: number): void {
    const { text, mentions } = this.analysis!.keyphrases[item]!;
    if (mentions.length > 0) showPlaces(this, { panel: "keyphrases", item, label: text, spans: mentions, place: 0 });
  }

  async #copy(form: Form, keyphrases: readonly Keyphrase[]): Promise<void> {
    const list = form === "tags" ? keyphrases.map(({ text }) => hashtag(text)).join(" ") : keyphrases.map(({ text }) => text).join(this.language.text("exports.separator"));
    this.copied = await navigator.clipboard.writeText(list).then(
      () => form,
      () => undefined,
    );
    say(this, this.language.text(this.copied ? COPIED[form] : "keyphrases.copyFailed"));
    clearTimeout(this.#copiedTimer);
    this.#copiedTimer = window.setTimeout(() => (this.copied = undefined), 2500);
  }
}

customElements.define("khulasa-keyphrases-panel", KeyphrasesPanel);
