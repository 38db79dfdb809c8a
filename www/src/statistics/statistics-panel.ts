import { css, html, nothing } from "lit";
import type { Span, Stats } from "../analyzer/index.ts";
import { chartStyles } from "../charts/chart.styles.ts";
import { saveChart } from "../charts/save-chart.ts";
import { fileNameOf } from "../exports/source.ts";
import { ArticlePanel } from "../panels/article-panel.ts";
import { emptyPanel } from "../panels/empty.ts";
import { showPlaces } from "../panels/panel.ts";
import { panelStyles } from "../panels/panel.styles.ts";
import { controls } from "../styles/controls.ts";
import { type Bar, barChart } from "./bar-chart.ts";
import { placesOfLemma, sentenceLengthBars, shareBars } from "./measures.ts";

/** What the contract takes reading time for. */
const WORDS_A_MINUTE = 180;

/** How the article reads, in numbers: `<khulasa-statistics-panel>`. */
export class StatisticsPanel extends ArticlePanel {
  static override styles = [
    controls,
    panelStyles,
    chartStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        margin: 0;
      }
      dt,
      dd {
        margin: 0;
        padding-block: 0.4rem;
        border-block-end: 1px solid var(--khulasa-line);
      }
      dd {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      dt small {
        display: block;
        color: var(--khulasa-ink-soft);
        font-size: 0.875rem;
        line-height: 1.6;
      }
      svg.chart .bar {
        fill: var(--khulasa-map-4);
      }
      .lemmas {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
      }
      @media (forced-colors: active) {
        svg.chart .bar {
          fill: CanvasText;
        }
      }
    `,
  ];

  override render() {
    const { language, analysis } = this;
    const t = language.text.bind(language);
    if (!analysis) return emptyPanel(t("statistics.heading"), t("statistics.empty"), this.state, language);
    const { stats } = analysis;
    return html`
      <header><h2>${t("statistics.heading")}</h2></header>
      ${this.#facts(stats)} ${this.#lengths(stats)} ${this.#shares(stats)} ${this.#lemmas(stats)}
    `;
  }

  #facts({ words, sentences, paragraphs, characters, readingSeconds, readability, lexicalDiversity }: Stats) {
    const { language } = this;
    const t = language.text.bind(language);
    const fact = (name: string, value: string, note?: string) => html`<dt>${name}${note ? html`<small>${note}</small>` : nothing}</dt>
      <dd>${value}</dd>`;
    return html`<dl>
      ${fact(t("statistics.reading"), language.duration(readingSeconds), t("statistics.readingNote", { words: language.number(WORDS_A_MINUTE) }))}
      ${fact(t("statistics.words"), language.number(words))} ${fact(t("statistics.sentences"), language.number(sentences))}
      ${fact(t("statistics.paragraphs"), language.number(paragraphs))} ${fact(t("statistics.characters"), language.number(characters))}
      ${readability ? fact(t("statistics.readability"), language.number(readability.score), t("statistics.readabilityNote", { least: language.number(0), most: language.number(100) })) : nothing}
      ${lexicalDiversity
        ? fact(t("statistics.diversity"), language.percent(lexicalDiversity.value), t("statistics.diversityNote", { window: language.number(lexicalDiversity.window) }))
        : nothing}
    </dl>`;
  }

  #lengths({ sentenceLength }: Stats) {
    if (!sentenceLength) return nothing;
    const { language } = this;
    const { mean, median, longest } = sentenceLength;
    const description = language.text("statistics.lengthsNote", {
      mean: language.number(mean),
      median: language.number(median),
      longest: language.count("words", longest),
    });
    return this.#chart("lengths", language.text("statistics.lengths"), description, sentenceLengthBars(sentenceLength, language));
  }

  #shares({ partsOfSpeech = [] }: Stats) {
    if (partsOfSpeech.length === 0) return nothing;
    const { language } = this;
    return this.#chart("shares", language.text("statistics.shares"), language.text("statistics.sharesNote"), shareBars(partsOfSpeech, language));
  }

  #chart(id: string, title: string, description: string, bars: readonly Bar[]) {
    const { language } = this;
    return html`<figure id=${id}>
      <h3>${title}</h3>
      ${barChart(bars, { title, description }, language)}
      <figcaption>
        <span>${description}</span>
        <button type="button" class="link" aria-label=${language.text("statistics.saveLabel", { chart: title })} @click=${() => this.#save(id, title)}>
          ${language.text("statistics.save")}
        </button>
      </figcaption>
    </figure>`;
  }

  #lemmas({ frequentLemmas = [] }: Stats) {
    if (frequentLemmas.length === 0) return nothing;
    const { language } = this;
    return html`<section>
      <h3 id="lemmas">${language.text("statistics.lemmas")}</h3>
      <ul class="lemmas" aria-labelledby="lemmas">
        ${frequentLemmas.map(
          ({ lemma, count }, item) => html`<li>
            <button type="button" class="chip" aria-pressed=${this.chosen === item} @click=${() => this.#show(item, lemma)}>
              <bdi class="arabic" lang="ar" translate="no">${lemma}</bdi> <span class="number">${language.number(count)}</span>
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #show(item: number, lemma: string): void {
    const spans: Span[] = placesOfLemma(this.analysis!, lemma);
    if (spans.length > 0) showPlaces(this, { panel: "statistics", item, label: lemma, spans, place: 0 });
  }

  #save(id: string, title: string): void {
    const figure = this.renderRoot.querySelector(`#${id}`);
    if (figure) saveChart(figure, fileNameOf(title, ".svg"));
  }
}

customElements.define("khulasa-statistics-panel", StatisticsPanel);
