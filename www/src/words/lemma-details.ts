import { html, nothing } from "lit";
import type { Span } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { contextLine } from "../panels/context-line.ts";
import { contextOf } from "../panels/sentence-at.ts";
import type { LemmaRow } from "./lemmas.ts";

/** What is shown of an opened row. */
export interface LemmaDetails {
  readonly row: LemmaRow;
  /** Other words of its root. */
  readonly relatives: readonly LemmaRow[];
  /** The places that are listed: the first ones of all. */
  readonly spans: readonly Span[];
  readonly sentences: readonly Span[];
  readonly text: string;
}

export interface LemmaActions {
  readonly open: (row: LemmaRow) => void;
  readonly jump: (place: number) => void;
  readonly more: () => void;
}

/** Forms and relatives of a word that are shown; the file has all forms. */
const FORMS = 16;
const RELATIVES = 12;

/** The forms of a word, the other words of its root, and its places, each in its sentence. */
export function lemmaDetails({ row, relatives, spans, sentences, text }: LemmaDetails, language: Language, actions: LemmaActions) {
  const t = language.text.bind(language);
  const rest = row.count - spans.length;
  return html`
    <div class="details">
      ${row.pattern ? html`<p><span class="soft">${t("words.pattern")}:</span> <bdi class="arabic" lang="ar" translate="no">${row.pattern}</bdi></p>` : nothing}
      <p>
        <span class="soft">${t("words.forms")}:</span>
        <span class="arabic">${row.forms.slice(0, FORMS).map(
          (form, index) => html`${index > 0 ? "، " : ""}<bdi lang="ar" translate="no">${form}</bdi>${row.forms.length > 1 ? html` <span class="number">${language.number(row.formCounts[index]!)}</span>` : nothing}`,
        )}${row.forms.length > FORMS ? " …" : ""}</span>
      </p>
      ${relatives.length > 0
        ? html`<div class="with" role="group" aria-label=${t("words.relatives")}>
            <span class="soft">${t("words.relatives")}</span>
            ${relatives.slice(0, RELATIVES).map(
              (relative) => html`<button type="button" class="relative" @click=${() => actions.open(relative)}><bdi lang="ar" translate="no">${relative.lemma}</bdi>${relative.count > 1 ? html` <span class="number">${language.number(relative.count)}</span>` : nothing}</button>`,
            )}
          </div>`
        : nothing}
      <ol class="mentions" aria-label=${t("words.places")}>
        ${spans.map((span, place) => html`<li><button type="button" class="mention" @click=${() => actions.jump(place)}>${contextLine(contextOf(text, sentences, span))}</button></li>`)}
      </ol>
      ${rest > 0 ? html`<button type="button" class="link" @click=${actions.more}>${t("names.moreMentions", { mentions: language.count("mentions", rest) })}</button>` : nothing}
    </div>
  `;
}
