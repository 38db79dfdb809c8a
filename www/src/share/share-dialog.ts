import { html, nothing } from "lit";
import { Dialog } from "../dialog/dialog.ts";
import { LONG, TOO_LONG, fragmentOf } from "./fragment.ts";

/**
 * A link that holds the article: `<khulasa-share>`. Says before it is copied what whoever gets it will have, and
 * where it stays.
 */
export class ShareDialog extends Dialog {
  static override properties = { ...Dialog.properties, text: { attribute: false }, link: { state: true }, copied: { state: true } };
  declare text: string;
  /** Undefined while it is made. */
  declare private link: string | undefined;
  declare private copied: "no" | "yes" | "refused";

  constructor() {
    super();
    this.copied = "no";
  }

  override open(): void {
    this.link = undefined;
    this.copied = "no";
    super.open();
    const { text } = this;
    void fragmentOf(text).then((fragment) => {
      const { origin, protocol, pathname, search } = location;
      const page = protocol === "file:" ? `file://${pathname}` : `${origin}${pathname}${search}`;
      const language = this.language.tag === "en" ? "en&" : "";
      if (this.text === text) this.link = `${page}#${language}${fragment}`;
    });
  }

  protected override button() {
    return html`<button type="button" class="quiet" ?disabled=${this.text.trim() === ""} @click=${this.open}>${this.language.text("share.button")}</button>`;
  }

  protected override heading(): string {
    return this.language.text("share.heading");
  }

  protected override content() {
    const { language, link } = this;
    const t = language.text.bind(language);
    if (link === undefined) return html`<p>${t("share.making")}</p>`;
    if (link.length > TOO_LONG) return html`<p class="failure">${t("share.tooLong", { letters: language.count("letters", link.length), limit: language.count("letters", TOO_LONG) })}</p>`;
    return html`
      <p>${t("share.explain")}</p>
      <ul class="points">
        <li>${t("share.whoever")}</li>
        <li>${t("share.stays")}</li>
        <li>${t("share.notSent")}</li>
      </ul>
      ${location.protocol === "file:" ? html`<p class="note">${t("share.fromDisk")}</p>` : nothing}
      ${link.length > LONG ? html`<p class="note">${t("share.long", { letters: language.count("letters", link.length) })}</p>` : nothing}
      <div class="row">
        <button type="button" class="primary" @click=${() => this.#copy(link)}>${t(this.copied === "yes" ? "share.copied" : "share.copy")}</button>
        <span class="soft">${t("share.length", { letters: language.count("letters", link.length) })}</span>
      </div>
      ${this.copied === "refused"
        ? html`<label class="refused">${t("share.refused")}<input readonly dir="ltr" .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>`
        : nothing}
    `;
  }

  async #copy(link: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(link).then(
      () => "yes" as const,
      () => "refused" as const,
    );
    this.say(this.language.text(this.copied === "yes" ? "share.copied" : "share.refused"));
  }
}

customElements.define("khulasa-share", ShareDialog);
