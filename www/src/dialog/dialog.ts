import { LitElement, type TemplateResult, html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import { controls } from "../styles/controls.ts";
import { cross } from "../words/shapes.ts";
import { dialogStyles } from "./dialog.styles.ts";

/**
 * A button and the dialog that it opens. A closed one has no content. Fires `khulasa-say` with what screen readers
 * are told.
 */
export abstract class Dialog extends LitElement {
  static override properties = { language: { attribute: false }, opened: { state: true } };
  declare language: Language;
  declare protected opened: boolean;

  static override styles = [controls, dialogStyles];

  constructor() {
    super();
    this.opened = false;
  }

  open(): void {
    this.opened = true;
    void this.updateComplete.then(() => {
      const dialog = this.renderRoot.querySelector("dialog");
      if (dialog && !dialog.open) dialog.showModal();
    });
  }

  close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }

  override render() {
    return html`${this.button()}
    ${this.opened
      ? html`<dialog aria-labelledby="heading" @close=${this.#closed} @click=${this.#clicked}>
          <div class="head">
            <h2 id="heading">${this.heading()}</h2>
            <button type="button" class="close" aria-label=${this.language.text("dialogs.close")} @click=${this.close}>${cross()}</button>
          </div>
          <div class="body">${this.content()}</div>
        </dialog>`
      : nothing}`;
  }

  protected abstract button(): unknown;
  protected abstract heading(): string;
  protected abstract content(): TemplateResult;

  /** What is put away with the dialog. */
  protected whenClosed(): void {}

  protected say(sentence: string): void {
    this.dispatchEvent(new CustomEvent("khulasa-say", { detail: sentence, bubbles: true, composed: true }));
  }

  #closed(): void {
    this.opened = false;
    this.whenClosed();
  }

  /** A press beside the dialog closes it: the backdrop belongs to the dialog's own element. */
  #clicked(event: Event): void {
    if (event.target === event.currentTarget) this.close();
  }
}
