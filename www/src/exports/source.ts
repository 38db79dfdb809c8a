import type { Analysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";

/** What is exported: an article, what was found in it, and the language to speak about it in. */
export interface ExportSource {
  /** The text that the analysis indexes. */
  readonly text: string;
  readonly analysis: Analysis;
  readonly language: Language;
}

/** The words of a span in one line. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Longer than this, a first line is a paragraph and no title. */
const LONGEST_TITLE = 25;
/** Words of a title that is only the beginning of something. */
const SHORTENED_TITLE = 10;

/** What the article is called: its headline, else its first words. */
export function titleOf({ text, language }: Pick<ExportSource, "text" | "language">): string {
  const first = firstLine(text);
  if (!first) return language.text("page.title");
  const words = first.split(" ");
  return words.length <= SHORTENED_TITLE ? first : (headlineOf(text) ?? `${words.slice(0, SHORTENED_TITLE).join(" ")}…`);
}

/** The headline; undefined where the text begins with its first paragraph. */
export function headlineOf(text: string): string | undefined {
  const first = firstLine(text);
  if (!first || /[.؟!…:،]$/u.test(first) || first.split(" ").length > LONGEST_TITLE) return undefined;
  return first;
}

/** The first line that holds anything, however long the text is. */
function firstLine(text: string): string | undefined {
  const found = /\S[^\n]*/u.exec(text)?.[0];
  return found && inOneLine(found);
}

/** A name for a file, out of letters and digits of the title: no system takes it amiss, and nothing in it is a path. */
export function fileNameOf(title: string, suffix: string): string {
  const name = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${name || "khulasa"}${suffix}`;
}
