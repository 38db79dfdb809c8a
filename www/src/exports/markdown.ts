import type { Span } from "../analyzer/index.ts";
import { picksOf } from "../summary/picks-of.ts";
import { NAME_TYPES, typesName } from "./names.ts";
import { type ExportSource, inOneLine, titleOf } from "./source.ts";

/** Text that says the same in Markdown: nothing of it is markup, wherever in a line it stands. */
export function escapeMarkdown(text: string): string {
  return inOneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** The article in brief: what a colleague is sent. */
export function markdownBrief(source: ExportSource): string {
  const { text, analysis, language } = source;
  const t = language.text.bind(language);
  const spoken = (span: Span) => escapeMarkdown(text.slice(span.start, span.end));
  const sections: [heading: string, lines: string[]][] = [
    [t("summary.heading"), picksOf(analysis).map((pick) => `- ${spoken(pick)}`)],
    [t("exports.names"), namesOf(source)],
    [t("exports.dates"), datesOf(source)],
    [t("exports.figures"), [...new Set(analysis.quantities.map((quantity) => `- ${spoken(quantity)}`))]],
    [t("exports.statements"), statementsOf(source)],
    [t("exports.keyphrases"), analysis.keyphrases.length > 0 ? [analysis.keyphrases.map(({ text: phrase }) => escapeMarkdown(phrase)).join(t("exports.separator"))] : []],
  ];
  const { words, readingSeconds } = analysis.stats;
  const facts = [language.count("words", words), t("counts.reading", { time: language.duration(readingSeconds) })].join(t("exports.separator"));
  const parts = [`# ${escapeMarkdown(titleOf(source))}`, facts];
  for (const [heading, lines] of sections) {
    if (lines.length > 0) parts.push(`## ${heading}`, lines.join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

function namesOf({ analysis, language }: ExportSource): string[] {
  return NAME_TYPES.flatMap((type) => {
    const names = analysis.entities.filter((entity) => entity.type === type);
    if (names.length === 0) return [];
    const list = names.map(({ name, mentions }) =>
      mentions.length > 1 ? `${escapeMarkdown(name)} (${language.number(mentions.length)})` : escapeMarkdown(name),
    );
    return [`- **${typesName(type, language)}:** ${list.join(language.text("exports.separator"))}`];
  });
}

/** Each date once, as the article first writes it; with its value where it has one. */
function datesOf({ text, analysis }: ExportSource): string[] {
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const { start, end, value } of analysis.dates) {
    const written = escapeMarkdown(text.slice(start, end));
    const key = value ?? written;
    if (seen.has(key)) continue;
    seen.add(key);
    lines.push(value && value !== written ? `- ${written} (${escapeMarkdown(value)})` : `- ${written}`);
  }
  return lines;
}

function statementsOf({ text, analysis }: ExportSource): string[] {
  return analysis.quotes.map((quote) => {
    const said = (quote.spans ?? [quote]).map(({ start, end }) => escapeMarkdown(text.slice(start, end))).join(" … ");
    const speaker = speakerOf(quote.speaker, text, analysis.entities);
    const quoted = quote.direct ? `«${said}»` : said;
    return `- ${quoted}${speaker ? ` — **${escapeMarkdown(speaker)}**` : ""}`;
  });
}

/** Who said it: the full name where the speaker is one, else the words that name him. */
export function speakerOf(
  speaker: ExportSource["analysis"]["quotes"][number]["speaker"],
  text: string,
  entities: ExportSource["analysis"]["entities"],
): string | undefined {
  if (!speaker) return undefined;
  const name = speaker.entity === undefined ? undefined : entities[speaker.entity]?.name;
  if (name) return name;
  return speaker.start === undefined || speaker.end === undefined ? undefined : inOneLine(text.slice(speaker.start, speaker.end));
}
