import type { AnalyzeOptions, ArticleAnalyzer } from "../analyzer/index.ts";
import { annotatedHtml } from "./annotated-html.ts";
import { namesCsv, wordsCsv } from "./csv.ts";
import { imageCard } from "./image-card.ts";
import { markdownBrief } from "./markdown.ts";
import { type ExportSource, fileNameOf, titleOf } from "./source.ts";

/** What exporting needs beside the source: the core writes its own formats. */
export interface ExportContext extends ExportSource {
  readonly analyzer: ArticleAnalyzer;
  /** The options that the analysis on screen was made with. */
  readonly options: AnalyzeOptions;
}

export interface Format {
  readonly id: FormatId;
  readonly suffix: string;
  readonly type: string;
  /** Of formats that are text, and so can be copied. */
  readonly text?: (context: ExportContext) => Promise<string> | string;
  readonly blob?: (context: ExportContext) => Promise<Blob>;
}

export type FormatId = "markdown" | "html" | "cardLight" | "cardDark" | "words" | "names" | "json" | "jsonLines" | "conllu";

/** The document as the command line writes it: in one line, with its line feed, named for the article. */
async function documentLine(context: ExportContext): Promise<string> {
  return `${await context.analyzer.analyzeJson(context.text, context.options, titleOf(context))}\n`;
}

/** The formats in the order of the menu. */
export const FORMATS: readonly Format[] = [
  { id: "markdown", suffix: ".md", type: "text/markdown;charset=utf-8", text: markdownBrief },
  { id: "html", suffix: ".html", type: "text/html;charset=utf-8", text: annotatedHtml },
  { id: "cardLight", suffix: "-light.png", type: "image/png", blob: (context) => imageCard(context, "light") },
  { id: "cardDark", suffix: "-dark.png", type: "image/png", blob: (context) => imageCard(context, "dark") },
  { id: "words", suffix: "-words.csv", type: "text/csv;charset=utf-8", text: wordsCsv },
  { id: "names", suffix: "-names.csv", type: "text/csv;charset=utf-8", text: namesCsv },
  { id: "json", suffix: ".json", type: "application/json", text: documentLine },
  { id: "jsonLines", suffix: ".jsonl", type: "application/jsonl", text: documentLine },
  {
    id: "conllu",
    suffix: ".conllu",
    type: "text/plain;charset=utf-8",
    text: (context) => context.analyzer.conllu(context.text, context.options, titleOf(context)),
  },
];

/** A format's file. */
export async function fileOf(format: Format, context: ExportContext): Promise<{ name: string; content: Blob }> {
  const name = fileNameOf(titleOf(context), format.suffix);
  if (format.blob) return { name, content: await format.blob(context) };
  return { name, content: new Blob([(await format.text?.(context)) ?? ""], { type: format.type }) };
}
