import { html } from "lit";
import type { Analysis, Span } from "../analyzer/index.ts";
import { typeName } from "../exports/names.ts";
import { valueInWords } from "../figures/values.ts";
import type { Language } from "../language/language.ts";
import { nameMark, typeMark } from "../names/name-mark.ts";
import { otherSpellings } from "../names/names.ts";
import { companions } from "../network/together.ts";
import type { PanelId, Thing } from "../panels/panel.ts";
import { piecesOf, speakerSpan } from "../statements/statements-layer.ts";
import { partialInWords, stretchInWords, stretchOf } from "../timeline/when.ts";
import type { CardContent } from "./card-content.ts";

interface Source {
  readonly analysis: Analysis;
  readonly text: string;
  readonly language: Language;
}

type Content = Omit<CardContent, "thing">;

/** Letters of a title that are shown. */
const TITLE = 160;
/** Spellings and companions that a card names; its panel has all. */
const FEW = 4;

const written = (text: string, { start, end }: Span): string => {
  const line = text.slice(start, Math.min(end, start + TITLE)).replace(/\s+/g, " ").trim();
  return end - start > TITLE ? `${line}…` : line;
};

const arabic = (value: unknown) => html`<bdi class="arabic" lang="ar" translate="no">${value}</bdi>`;

/** What each panel's things say on their cards. */
const CARDS: Partial<Record<PanelId, (item: number, source: Source) => Content | undefined>> = {
  names(item, { analysis, text, language }) {
    const entity = analysis.entities[item];
    if (!entity) return undefined;
    const spellings = otherSpellings(entity, text).slice(0, FEW);
    const others = companions(analysis, item, "sentence").slice(0, FEW);
    return {
      title: entity.name,
      kind: html`${typeMark(entity.type, typeName(entity.type, language))} · ${language.count("mentions", entity.mentions.length)}`,
      facts: [
        ...(spellings.length > 0 ? [[language.text("cards.spellings"), arabic(spellings.map((each) => each.written).join("، "))] as const] : []),
        ...(others.length > 0
          ? [[language.text("cards.with"), html`${others.map(({ entity: other }, index) => html`${index > 0 ? " " : ""}${nameMark(analysis.entities[other]!.type, analysis.entities[other]!.name)}`)}`] as const]
          : []),
      ],
      spans: entity.mentions,
    };
  },
  statements(item, { analysis, text, language }) {
    const quote = analysis.quotes[item];
    if (!quote) return undefined;
    const { entity } = quote.speaker ?? {};
    const speaker = entity === undefined ? undefined : analysis.entities[entity];
    const span = speakerSpan(quote);
    const name = speaker ? nameMark(speaker.type, speaker.name) : span ? arabic(written(text, span)) : language.text("statements.nobody");
    return {
      title: piecesOf(quote).map((piece) => written(text, piece)).join(" … "),
      kind: language.text(quote.direct ? "cards.direct" : "cards.indirect"),
      facts: [[language.text("cards.speaker"), name], ...(quote.cue ? [[language.text("cards.cue"), arabic(written(text, quote.cue))] as const] : [])],
      spans: piecesOf(quote),
    };
  },
  keyphrases(item, { analysis, language }) {
    const phrase = analysis.keyphrases[item];
    if (!phrase) return undefined;
    return { title: phrase.text, kind: html`${language.text("cards.keyphrase")} · ${language.count("times", phrase.mentions.length)}`, facts: [], spans: phrase.mentions };
  },
  timeline(item, { analysis, text, language }) {
    const date = analysis.dates[item];
    if (!date) return undefined;
    const stretch = stretchOf(date.value);
    const when = stretch ? stretchInWords(stretch, language) : date.value ? partialInWords(date.value, language) : language.text("timeline.unplaced");
    return {
      title: written(text, date),
      kind: language.text("cards.date"),
      facts: [
        [language.text("cards.when"), when],
        ...(date.value ? [[language.text("cards.iso"), html`<bdi dir="ltr">${date.value}</bdi>`] as const] : []),
        ...(date.hijri ? [[language.text("cards.hijri"), html`<bdi dir="ltr">${date.hijri}</bdi>`] as const] : []),
      ],
      spans: [date],
    };
  },
  figures(item, { analysis, text, language }) {
    const quantity = analysis.quantities[item];
    if (!quantity) return undefined;
    const value = valueInWords(quantity, language);
    return {
      title: written(text, quantity),
      kind: language.translation.figures.kinds[quantity.kind],
      facts: [
        ...(value ? [[language.text("figures.value"), value] as const] : []),
        ...(quantity.noun ? [[language.text("figures.noun"), arabic(quantity.noun)] as const] : []),
      ],
      spans: [quantity],
    };
  },
};

/** The card of a thing; undefined for one that has none. */
export function cardOf(thing: Thing, source: Source): CardContent | undefined {
  const content = CARDS[thing.panel]?.(thing.item, source);
  return content && { ...content, thing };
}
