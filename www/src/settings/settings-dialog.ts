import { css, html, nothing, svg } from "lit";
import { live } from "lit/directives/live.js";
import { Dialog } from "../dialog/dialog.ts";
import { DIGITS, SIZES, type Settings, THEMES, TYPEFACES, keepSettings, keptSettings } from "./settings.ts";

/** Read by the reader of either language: it is the article's type that is chosen. */
const SAMPLE = "إنّ القراءة ضوءٌ يسافر، وكلّ سطرٍ محطة. العدد";

/** How the reader wants to read: `<khulasa-settings>`. Fires `khulasa-settings` with the settings chosen. */
export class SettingsDialog extends Dialog {
  static override properties = { ...Dialog.properties, settings: { attribute: false }, kept: { state: true }, refused: { state: true } };
  declare settings: Settings;
  declare private kept: boolean;
  declare private refused: boolean;

  static override styles = [
    ...Dialog.styles,
    css`
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .sample {
        padding: 0.75rem 1rem;
        border: 1px solid var(--khulasa-line);
        border-radius: 4px;
        font: 400 calc(1.3125rem * var(--khulasa-scale, 1)) / 2.05 var(--khulasa-reading);
      }
    `,
  ];

  constructor() {
    super();
    this.refused = false;
    this.kept = false;
  }

  override open(): void {
    this.kept = keptSettings() !== undefined;
    this.refused = false;
    super.open();
  }

  protected override button() {
    const label = this.language.text("settings.button");
    return html`<button type="button" class="quiet" title=${label} aria-label=${label} @click=${this.open}>
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">
        ${svg`<path d="M3 5.5h14M3 10h14M3 14.5h14" /><circle cx="7" cy="5.5" r="1.8" fill="var(--khulasa-ground)" /><circle cx="13" cy="10" r="1.8" fill="var(--khulasa-ground)" /><circle cx="8.5" cy="14.5" r="1.8" fill="var(--khulasa-ground)" />`}
      </svg>
    </button>`;
  }

  protected override heading(): string {
    return this.language.text("settings.heading");
  }

  protected override content() {
    const { language, settings } = this;
    const { settings: words } = language.translation;
    return html`
      <p class="sample" lang="ar" dir="rtl">${SAMPLE} ${language.number(1234)}</p>
      ${this.#choice("size", language.text("settings.size"), SIZES, (size) => language.percent(size))}
      ${this.#choice("typeface", language.text("settings.typeface"), TYPEFACES, (typeface) => words.typefaces[typeface])}
      ${this.#choice("theme", language.text("settings.theme"), THEMES, (theme) => words.themes[theme])}
      ${this.#choice("digits", language.text("settings.digits"), DIGITS, (digits) => words.digitNames[digits])}
      <div>
        <label><input type="checkbox" .checked=${live(this.kept)} @change=${(event: Event) => this.#keep((event.target as HTMLInputElement).checked, settings)} />${words.keep}</label>
        <p class="soft">${words.keepNote}</p>
      </div>
      ${this.refused ? html`<p class="failure" role="alert">${words.refused}</p>` : nothing}
    `;
  }

  #choice<K extends keyof Settings>(key: K, legend: string, values: readonly Settings[K][], name: (value: Settings[K]) => string) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="row">
        ${values.map(
          (value) => html`<label><input type="radio" name=${key} .checked=${live(this.settings[key] === value)} @change=${() => this.#choose({ ...this.settings, [key]: value })} />${name(value)}</label>`,
        )}
      </div>
    </fieldset>`;
  }

  #choose(settings: Settings): void {
    this.settings = settings;
    if (this.kept) this.#keep(true, settings);
    this.dispatchEvent(new CustomEvent("khulasa-settings", { detail: settings, bubbles: true, composed: true }));
  }

  #keep(keep: boolean, settings: Settings): void {
    const worked = keepSettings(keep ? settings : undefined);
    this.kept = keep && worked;
    this.refused = !worked;
  }
}

customElements.define("khulasa-settings", SettingsDialog);
