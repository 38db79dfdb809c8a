import { LitElement, html, nothing, svg } from "lit";
import type { AnalyzeOptions, ArticleAnalyzer, DecodedAnalysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { offerFile } from "../words/offer-file.ts";
import { type ExportContext, FORMATS, type Format, fileOf } from "./formats.ts";
import { menu } from "./menu.styles.ts";

/** What was done last, to be said in the menu and by screen readers. */
interface Outcome {
  readonly sentence: string;
  readonly failed: boolean;
}

/**
 * Everything that can be taken out of the page: `<khulasa-export-menu>`, a button with its list of formats. Each is
 * a file, and text can be copied as well. Fires `khulasa-say` with what was done.
 */
export class ExportMenu extends LitElement {
  static override properties = {
    language: { attribute: false },
    analysis: { attribute: false },
    text: { attribute: false },
    analyzer: { attribute: false },
    options: { attribute: false },
    opened: { state: true },
    outcome: { state: true },
  };
  declare language: Language;
  declare analysis: DecodedAnalysis | undefined;
  /** The text that the analysis indexes. */
  declare text: string;
  declare analyzer: ArticleAnalyzer;
  declare options: AnalyzeOptions;
  declare private opened: boolean;
  declare private outcome: Outcome | undefined;

  static override styles = [controls, menu];

  constructor() {
    super();
    this.opened = false;
    this.outcome = undefined;
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("pointerdown", this.#pressedElsewhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("pointerdown", this.#pressedElsewhere);
  }

  override render() {
    const t = this.language.text.bind(this.language);
    return html`
      <button type="button" class="quiet" aria-expanded=${this.opened} aria-controls="formats" ?disabled=${!this.analysis} @click=${this.#toggle}>
        ${t("exports.button")}
        <svg class="chevron" aria-hidden="true" width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" stroke-width="1.5">
          ${svg`<path d="M1 3l4 4 4-4" />`}
        </svg>
      </button>
      <div id="formats" class="panel" role="group" aria-label=${t("exports.label")} ?hidden=${!this.opened}>
        ${this.opened ? this.#formats() : nothing}
      </div>
    `;
  }

  #formats() {
    const { language, outcome } = this;
    const t = language.text.bind(language);
    return html`
      ${FORMATS.map((format) => this.#format(format))}
      <div class="item">
        <div>
          <p class="name">${t("exports.print")}</p>
          <p class="what">${t("exports.printWhat")}</p>
        </div>
        <button type="button" aria-label=${t("exports.print")} @click=${this.#print}>${t("exports.printButton")}</button>
      </div>
      <p class="said ${outcome?.failed ? "failed" : ""}">${outcome?.sentence}</p>
    `;
  }

  #format(format: Format) {
    const { language } = this;
    const { name, what } = language.translation.exports.formats[format.id];
    const t = language.text.bind(language);
    return html`
      <div class="item">
        <div>
          <p class="name">${name}</p>
          <p class="what">${what}</p>
        </div>
        ${format.text
          ? html`<button type="button" aria-label=${t("exports.copyLabel", { format: name })} @click=${() => this.#copy(format, name)}>${t("exports.copy")}</button>`
          : html`<span></span>`}
        <button type="button" aria-label=${t("exports.downloadLabel", { format: name })} @click=${() => this.#download(format, name)}>${t("exports.download")}</button>
      </div>
    `;
  }

  get #context(): ExportContext | undefined {
    const { analysis, text, language, analyzer, options } = this;
    return analysis && { analysis, text, language, analyzer, options };
  }

  async #download(format: Format, name: string): Promise<void> {
    const context = this.#context;
    if (!context) return;
    try {
      const file = await fileOf(format, context);
      offerFile(file.content, file.name);
      this.#say(this.language.text("exports.downloaded", { file: file.name }), false);
    } catch {
      this.#say(this.language.text("exports.failed", { format: name }), true);
    }
  }

  async #copy(format: Format, name: string): Promise<void> {
    const context = this.#context;
    if (!context || !format.text) return;
    try {
      await navigator.clipboard.writeText(await format.text(context));
      this.#say(this.language.text("exports.copied", { format: name }), false);
    } catch {
      this.#say(this.language.text("exports.copyFailed", { format: name }), true);
    }
  }

  #print(): void {
    this.#close();
    void this.updateComplete.then(() => window.print());
  }

  #say(sentence: string, failed: boolean): void {
    this.outcome = { sentence, failed };
    this.dispatchEvent(new CustomEvent("khulasa-say", { detail: sentence, bubbles: true, composed: true }));
  }

  #toggle(): void {
    this.opened = !this.opened;
    this.outcome = undefined;
  }

  #close(): void {
    this.opened = false;
  }

  readonly #pressedElsewhere = (event: Event) => {
    if (this.opened && !event.composedPath().includes(this)) this.#close();
  };

  #key(event: KeyboardEvent): void {
    if (!this.opened) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      this.#close();
      this.renderRoot.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>("button")];
    const from = buttons.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    buttons[(from + (event.key === "ArrowDown" ? 1 : buttons.length - 1)) % buttons.length]?.focus();
  }
}

customElements.define("khulasa-export-menu", ExportMenu);
