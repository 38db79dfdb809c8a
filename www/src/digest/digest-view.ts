import { type TemplateResult, html, nothing } from "lit";
import type { ArticleSpan, Digest } from "../analyzer/index.ts";
import { NAME_TYPES, typesName } from "../exports/names.ts";
import { inOneLine, titleOf } from "../exports/source.ts";
import type { Language } from "../language/language.ts";
import { reasonsInWords } from "../summary/reasons.ts";
import { partialInWords, stretchInWords, stretchOf } from "../timeline/when.ts";

/** Names of a kind that are shown; the files have all. */
const SHOWN = 24;
/** Letters of a sentence that serve as its label. */
const LABEL = 60;

/** What is shown of a digest, and where its places lead. */
export interface DigestView {
  readonly digest: Digest;
  /** The texts that it speaks of, by its numbers. */
  readonly texts: readonly string[];
  readonly language: Language;
  readonly go: (place: ArticleSpan, label: string) => void;
}

const words = ({ texts }: DigestView, { article, start, end }: ArticleSpan): string => texts[article]?.slice(start, end) ?? "";

/** The sentences that tell the story, each with its article. */
export function digestSummary(view: DigestView): TemplateResult {
  const { digest, language } = view;
  const { picks } = digest.summary;
  if (picks.length === 0) return html`<p class="explain">${language.text("summary.none")}</p>`;
  return html`<ol class="picks" aria-label=${language.text("summary.heading")}>
    ${picks.map((place) => pick(view, place, reasonsInWords(place.reasons, language)))}
  </ol>`;
}

/** Names that several articles share, by kind. */
export function digestNames(view: DigestView) {
  const { digest, language } = view;
  const { entities } = digest;
  if (entities.length === 0) return nothing;
  return html`<section>
    <h3>${language.text("digest.names")}</h3>
    <dl>
      ${NAME_TYPES.map((type) => {
        const names = entities.filter((entity) => entity.type === type).slice(0, SHOWN);
        return names.length === 0
          ? nothing
          : html`<dt>${typesName(type, language)}</dt>
              <dd><ul class="items">${names.map(({ name, mentions }) => html`<li><bdi lang="ar" translate="no">${name}</bdi>${badges(view, name, mentions)}</li>`)}</ul></dd>`;
      })}
    </dl>
  </section>`;
}

export function digestTimeline(view: DigestView) {
  const { digest, language } = view;
  if (digest.timeline.length === 0) return nothing;
  return html`<section>
    <h3>${language.text("digest.timeline")}</h3>
    <dl>
      ${digest.timeline.map(({ value, mentions }) => {
        const written = words(view, mentions[0]!);
        const stretch = stretchOf(value);
        return html`<dt>${stretch ? stretchInWords(stretch, language) : partialInWords(value, language)}</dt>
          <dd class="items"><bdi lang="ar" translate="no">${written}</bdi>${badges(view, written, mentions)}</dd>`;
      })}
    </dl>
  </section>`;
}

/** What only one of the articles says. */
export function digestOnly(view: DigestView) {
  const { digest, language } = view;
  if (digest.only.length === 0) return nothing;
  return html`<section class="only">
    <h3>${language.text("digest.only")}</h3>
    <ul>
      ${digest.only.flatMap(({ article, picks }) => picks.map((place) => pick(view, { ...place, article }, "")))}
    </ul>
  </section>`;
}

function pick(view: DigestView, place: ArticleSpan, why: string) {
  return html`<li>
    <p class="text" lang="ar" dir="auto" translate="no">${words(view, place)}</p>
    <div class="from">${source(view, place)} ${why ? html`<span class="soft">${why}</span>` : nothing}</div>
  </li>`;
}

/** Where a sentence is from, leading there. */
function source(view: DigestView, place: ArticleSpan) {
  const { language, texts, go } = view;
  const title = titleOf({ text: texts[place.article] ?? "", language });
  return html`<button type="button" class="source" @click=${() => go(place, inOneLine(words(view, place)).slice(0, LABEL))}>
    <span class="badge" aria-hidden="true">${language.number(place.article + 1)}</span> <bdi>${title}</bdi>
  </button>`;
}

/** A number for each article that has it, leading to the first place there. */
function badges({ language, go }: DigestView, label: string, mentions: readonly ArticleSpan[]) {
  const first = new Map<number, ArticleSpan>();
  for (const mention of mentions) if (!first.has(mention.article)) first.set(mention.article, mention);
  return [...first.values()].map(
    (place) => html`<button type="button" class="badge" aria-label=${language.text("digest.showIn", { label, n: language.number(place.article + 1) })} @click=${() => go(place, label)}>
      ${language.number(place.article + 1)}
    </button>`,
  );
}
