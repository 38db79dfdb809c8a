import { html } from "lit";
import { Dialog } from "../dialog/dialog.ts";

/** What is stored where, and what is sent: `<khulasa-privacy>`. */
export class PrivacyDialog extends Dialog {
  protected override button() {
    return html`<button type="button" class="quiet" @click=${this.open}>${this.language.text("privacy.button")}</button>`;
  }

  protected override heading(): string {
    return this.language.text("privacy.heading");
  }

  protected override content() {
    return html`${Object.values(this.language.translation.privacy.sections).map(
      ({ heading, points }) => html`<section>
        <h3>${heading}</h3>
        <ul class="points">
          ${points.map((point) => html`<li>${point}</li>`)}
        </ul>
      </section>`,
    )}`;
  }
}

customElements.define("khulasa-privacy", PrivacyDialog);
