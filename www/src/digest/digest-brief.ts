import type { ArticleSpan, Digest } from "../analyzer/index.ts";
import { escapeMarkdown } from "../exports/markdown.ts";
import { NAME_TYPES, typesName } from "../exports/names.ts";
import { titleOf } from "../exports/source.ts";
import type { Language } from "../language/language.ts";

/** A digest in Markdown: every sentence with the number of its article, and the articles at the end. */
export function digestBrief({ summary, entities, only, timeline }: Digest, texts: readonly string[], language: Language): string {
  const t = language.text.bind(language);
  const number = (article: number) => `\\[${language.number(article + 1)}\\]`;
  const spoken = ({ article, start, end }: ArticleSpan) => escapeMarkdown(texts[article]?.slice(start, end) ?? "");
  const sources = (mentions: readonly ArticleSpan[]) => [...new Set(mentions.map(({ article }) => article))].map(number).join("");
  const sections: [heading: string, lines: string[]][] = [
    [t("summary.heading"), summary.picks.map((pick) => `- ${spoken(pick)} ${number(pick.article)}`)],
    [
      t("digest.names"),
      NAME_TYPES.flatMap((type) => {
        const names = entities.filter((entity) => entity.type === type).map(({ name, mentions }) => `${escapeMarkdown(name)} ${sources(mentions)}`);
        return names.length > 0 ? [`- **${typesName(type, language)}:** ${names.join(t("exports.separator"))}`] : [];
      }),
    ],
    [t("digest.timeline"), timeline.map(({ value, mentions }) => `- ${escapeMarkdown(value)}: ${spoken(mentions[0]!)} ${sources(mentions)}`)],
    [t("digest.only"), only.flatMap(({ article, picks }) => picks.map((pick) => `- ${spoken({ ...pick, article })} ${number(article)}`))],
    [t("digest.articles"), texts.map((text, article) => `- ${number(article)} ${escapeMarkdown(titleOf({ text, language }))}`)],
  ];
  const parts = [`# ${t("digest.heading")}`];
  for (const [heading, lines] of sections) if (lines.length > 0) parts.push(`## ${heading}`, lines.join("\n"));
  return `${parts.join("\n\n")}\n`;
}
