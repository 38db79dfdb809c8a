import { LitElement, css, html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";

/** One sentence above the text, with what can be done about it. */
export interface NoticeContent {
  readonly kind: "failure" | "note";
  readonly text: string;
  /** For whoever mends it; shown folded. */
  readonly detail?: string;
  /** What may be sent to the makers. */
  readonly report?: string;
  readonly action?: { readonly label: string; run(): void };
  readonly dismiss?: () => void;
}

/** `<khulasa-notice>`. */
export class Notice extends LitElement {
  static override properties = { language: { attribute: false }, content: { attribute: false }, copied: { state: true } };
  declare language: Language;
  declare content: NoticeContent;
  /** Whether copying the report worked; undefined before. */
  declare private copied: boolean | undefined;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .notice {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0.25rem 0.5rem;
        padding: 0.6rem 1rem;
        border-inline-start: 4px solid var(--khulasa-line-strong);
        background: var(--khulasa-note);
        border-radius: 3px;
        line-height: 1.8;
      }
      .failure {
        border-inline-start-color: var(--khulasa-alarm);
        background: var(--khulasa-alarm-ground);
      }
      @container (max-width: 26rem) {
        .dismiss {
          align-self: start;
          margin: -0.25rem;
          margin-inline-end: -0.7rem;
        }
        .action {
          grid-column: 1;
          grid-row: 2;
          justify-self: start;
          margin-inline-start: -0.7rem;
        }
      }
      details {
        grid-column: 1 / -1;
        font-size: 0.8125rem;
        color: var(--khulasa-ink-soft);
      }
      summary {
        cursor: pointer;
        inline-size: fit-content;
      }
      code {
        display: block;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        padding-block: 0.25rem;
      }
    `,
  ];

  override render() {
    const { kind, text, detail, report, action, dismiss } = this.content;
    return html`
      <div class="notice ${kind}" role=${kind === "failure" ? "alert" : "status"}>
        <p>${text}</p>
        ${action ? html`<button type="button" class="quiet action" @click=${() => action.run()}>${action.label}</button>` : nothing}
        ${dismiss
          ? html`<button type="button" class="quiet dismiss" aria-label=${this.language.text("editor.dismiss")} @click=${() => dismiss()}>
              <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.5">
                <path d="M1 1l10 10M11 1L1 11" />
              </svg>
            </button>`
          : nothing}
        ${detail
          ? html`<details>
              <summary>${this.language.text("failure.details")}</summary>
              <code dir="ltr" translate="no">${report ?? detail}</code>
              ${report === undefined
                ? nothing
                : html`<button type="button" class="quiet action" @click=${() => this.#copy(report)}>${this.language.text("failure.copyReport")}</button>
                    <span role="status">${this.copied === undefined ? nothing : this.language.text(this.copied ? "failure.reportCopied" : "failure.reportNotCopied")}</span>`}
            </details>`
          : nothing}
      </div>
    `;
  }

  async #copy(report: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(report).then(
      () => true,
      () => false,
    );
  }
}

customElements.define("khulasa-notice", Notice);
