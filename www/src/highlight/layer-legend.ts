import { LitElement, css, html } from "lit";
import { typesName } from "../exports/names.ts";
import type { Language } from "../language/language.ts";
import { nameMarks, typeMark } from "../names/name-mark.ts";
import { NAME_TYPES } from "../names/types.ts";
import { controls } from "../styles/controls.ts";
import { STEPS } from "./importance.ts";
import type { LayerId } from "./layer.ts";
import { layerMarks } from "./layer-marks.ts";

/** What the marks of the shown layers mean: `<khulasa-layer-legend>`. Words have a legend of their own. */
export class LayerLegend extends LitElement {
  static override properties = { language: { attribute: false }, layers: { attribute: false }, shown: { attribute: false } };
  declare language: Language;
  declare layers: readonly LayerId[];
  declare shown: ReadonlySet<LayerId>;

  static override styles = [
    controls,
    nameMarks,
    layerMarks,
    css`
      :host {
        display: block;
        font-size: 0.875rem;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        padding-block-end: 0.75rem;
      }
      ul:empty {
        display: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.25rem 0.75rem;
        line-height: 2.1;
      }
      .step {
        display: inline-block;
        inline-size: 1.75rem;
        line-height: 1.6;
        text-align: center;
      }
      .steps {
        display: inline-flex;
        gap: 2px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const legends = this.layers.filter((layer) => this.shown.has(layer) && layer !== "words");
    // Without a blank between the tags, so that an empty list is :empty.
    return html`<ul aria-label=${this.language.text("layers.key")}>${legends.map((layer) => html`<li data-layer=${layer}>${this.#marks(layer)}</li>`)}</ul>`;
  }

  #marks(layer: LayerId): unknown {
    const { language } = this;
    const mark = (name: string, label: string) => html`<span class="layer-mark ${name}">${label}</span>`;
    switch (layer) {
      case "picks":
        return mark(this.shown.has("importance") || this.shown.has("statements") ? "pick-line" : "pick", language.text("layers.pick"));
      case "importance":
        return html`<span>${language.text("layers.least")}</span>
          <span class="steps" aria-hidden="true">${Array.from({ length: STEPS }, (_, step) => html`<span class="layer-mark step importance-${step + 1}">${language.number(step + 1)}</span>`)}</span>
          <span>${language.text("layers.most")}</span>`;
      case "names":
        return NAME_TYPES.map((type) => typeMark(type, typesName(type, language)));
      case "statements":
        return [mark("statement-direct", language.text("layers.direct")), mark("statement-indirect", language.text("layers.indirect")), mark("statement-cue", language.text("layers.cue"))];
      case "figures":
        return [mark("date", language.text("layers.date")), mark("figure", language.text("layers.figure"))];
      case "keyphrases":
        return mark("keyphrase", language.text("layers.keyphrase"));
      case "words":
        return undefined;
    }
  }
}

customElements.define("khulasa-layer-legend", LayerLegend);
