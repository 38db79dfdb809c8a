import { LitElement, html, nothing } from "lit";
import type { DecodedAnalysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { cross } from "../words/shapes.ts";
import { hostStyles } from "./panel-host.styles.ts";
import type { Panel, PanelElement, PanelId, PanelState, Thing } from "./panel.ts";
import { PANELS, panelOf } from "./registry.ts";

/** Below this width the panels are a sheet over the text. The same width stands in page.css. */
export const SHEETS = "(max-width: 60rem)";

/** What single panels are given besides what all are. */
export type PanelExtras = Partial<Record<PanelId, object>>;

/**
 * The panels beside the text and their tabs: `<khulasa-panels>`. Only the open one is rendered. Fires
 * `khulasa-panel` with the id of the panel that the reader chose, null when the sheet was put away.
 */
export class PanelHost extends LitElement {
  static override properties = {
    language: { attribute: false },
    analysis: { attribute: false },
    text: { attribute: false },
    state: {},
    open: {},
    raised: { type: Boolean, reflect: true },
    chosen: { attribute: false },
    extras: { attribute: false },
    occasional: { attribute: false },
    narrow: { state: true },
    failed: { state: true },
  };
  declare language: Language;
  declare analysis: DecodedAnalysis | undefined;
  declare text: string;
  declare state: PanelState;
  declare open: PanelId;
  /** Whether the sheet is up, where panels are sheets. */
  declare raised: boolean;
  declare chosen: Thing | undefined;
  declare extras: PanelExtras;
  /** Of the panels that are there only now and then, those that are there now. */
  declare occasional: readonly PanelId[];
  declare private narrow: boolean;
  /** The panel that could not be loaded. */
  declare private failed: PanelId | undefined;

  readonly #sheets = matchMedia(SHEETS);
  #panel: Panel | undefined;
  #element: PanelElement | undefined;

  static override styles = [controls, hostStyles];

  constructor() {
    super();
    this.open = "summary";
    this.raised = false;
    this.extras = {};
    this.occasional = [];
    this.narrow = this.#sheets.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sheets.addEventListener("change", this.#resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sheets.removeEventListener("change", this.#resized);
  }

  /** Gives the focus to the open panel. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>("[role=tabpanel]")?.focus(options);
  }

  /** Whether what is chosen in a panel can be seen beside the text. */
  get besideText(): boolean {
    return !this.narrow;
  }

  override render() {
    const t = this.language.text.bind(this.language);
    return html`
      <div role="tablist" aria-label=${t("panels.label")} @keydown=${this.#key}>
        ${this.#panels.map((panel) => this.#tab(panel))}
      </div>
      <section
        id="panel"
        role="tabpanel"
        tabindex="-1"
        aria-labelledby="tab-${this.open}"
        @keydown=${this.#panelKey}
      >
        ${this.narrow
          ? html`<button type="button" class="close" aria-label=${t("panels.close")} @click=${() => this.#tell(null)}>${cross()}</button>`
          : nothing}
        ${this.failed === this.open
          ? html`<p class="failed">${t("panels.failed")} <button type="button" class="action" @click=${this.#again}>${t("failure.retry")}</button></p>`
          : this.#element}
      </section>
    `;
  }

  get #panels(): readonly Panel[] {
    return PANELS.filter(({ id, occasional }) => !occasional || this.occasional.includes(id));
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const panel = panelOf(this.open);
    if (panel !== this.#panel) {
      this.#panel = panel;
      this.#element = undefined;
      this.#make(panel);
    }
    const element = this.#element;
    if (!element) return;
    const { language, analysis, text, state, chosen } = this;
    Object.assign(element, { language, analysis, text, state, chosen: chosen?.panel === panel.id ? chosen.item : undefined }, this.extras[panel.id]);
    if (changed.has("open")) this.renderRoot.querySelector?.("#panel")?.scrollTo({ top: 0 });
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.get("open") === undefined) return;
    // In a row of tabs that scrolls, the one chosen is brought to sight.
    const tab = this.renderRoot.querySelector<HTMLElement>(`#tab-${this.open}`);
    const list = tab?.parentElement;
    if (tab && list && list.scrollWidth > list.clientWidth) tab.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  #tab(panel: Panel) {
    const { language, analysis } = this;
    const open = panel.id === this.open;
    const count = analysis && panel.count?.(analysis);
    return html`
      <button
        type="button"
        role="tab"
        id="tab-${panel.id}"
        aria-controls="panel"
        class=${panel.occasional ? "occasional" : ""}
        aria-selected=${open && (this.raised || !this.narrow)}
        tabindex=${open ? 0 : -1}
        @click=${() => this.#tell(open && this.narrow && this.raised ? null : panel.id)}
      >
        <span class="title">${language.text(panel.title)}</span>
        ${!count ? nothing : html`<span class="count">${language.number(count)}</span>`}
      </button>
    `;
  }

  /** The element of a panel, at once where its code is there. */
  #make(panel: Panel): void {
    this.failed = undefined;
    if (customElements.get(panel.element)) {
      this.#element = document.createElement(panel.element) as PanelElement;
      return;
    }
    panel.load().then(
      () => {
        if (this.#panel !== panel) return;
        this.#element = document.createElement(panel.element) as PanelElement;
        this.requestUpdate();
      },
      () => (this.failed = panel.id),
    );
  }

  #again(): void {
    if (this.#panel) this.#make(this.#panel);
  }

  readonly #resized = () => {
    this.narrow = this.#sheets.matches;
  };

  /** Arrows go through the tabs the way they are read; what they come to is opened, but for a sheet, which waits to be asked for. */
  #key(event: KeyboardEvent): void {
    const panels = this.#panels;
    const at = panels.findIndex(({ id }) => id === this.#focusedTab());
    const onward = this.language.direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = this.language.direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const to = { [onward]: at + 1, [back]: at - 1, Home: 0, End: panels.length - 1 }[event.key];
    if (event.key === "Escape" && this.narrow && this.raised) this.#tell(null);
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = panels[(to + panels.length) % panels.length]!;
    if (!this.narrow || this.raised) this.#tell(next.id);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }

  #focusedTab(): string | undefined {
    return this.shadowRoot?.activeElement?.id.replace(/^tab-/, "");
  }

  #panelKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || !this.narrow || !this.raised) return;
    event.stopPropagation();
    this.#tell(null);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${this.open}`)?.focus();
  }

  #tell(detail: PanelId | null): void {
    this.dispatchEvent(new CustomEvent("khulasa-panel", { detail }));
  }
}

customElements.define("khulasa-panels", PanelHost);

declare global {
  interface HTMLElementTagNameMap {
    "khulasa-panels": PanelHost;
  }
}
