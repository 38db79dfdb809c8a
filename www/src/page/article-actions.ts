import { html, nothing } from "lit";
import type { Article } from "../editor/article.ts";
import type { Language } from "../language/language.ts";
import type { Intake } from "./intake.ts";

/** The buttons that bring a text in, take it away, and let a paragraph of a long one be edited. @param closed whether no text is accepted yet */
export function articleActions(article: Article, intake: Intake, closed: boolean, language: Language) {
  const t = language.text.bind(language);
  const { isLong, longText } = article;
  return html`
    <button type="button" class="quiet" ?disabled=${closed} @click=${() => intake.chooseFile()}>${t("editor.open")}</button>
    ${article.text === ""
      ? html`<button type="button" class="quiet action" ?disabled=${closed} @click=${() => intake.showExample()}>${t("editor.example")}</button>`
      : html`<button type="button" class="quiet" @click=${() => intake.replace("")}>${t("editor.clear")}</button>`}
    ${isLong
      ? html`<button type="button" class="quiet" @mousedown=${(event: Event) => event.preventDefault()} @click=${() => editParagraph(article)}>
          ${t(longText.editing ? "longText.done" : "longText.edit")}
        </button>`
      : nothing}
  `;
}

function editParagraph({ longText }: Article): void {
  if (longText.editing) longText.finishEditing();
  else longText.editVisible();
}
