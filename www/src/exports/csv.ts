import type { Segment, Sentence } from "../analyzer/index.ts";
import { cell } from "../words/csv.ts";
import { typeName } from "./names.ts";
import type { ExportSource } from "./source.ts";

/** Spreadsheets take a file without it for one in an old encoding. */
const BYTE_ORDER_MARK = "\ufeff";

/** Rows by RFC 4180, after the byte order mark; no cell is a formula. */
export function csvOf(rows: Iterable<readonly string[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map(cell).join(",")}\r\n`);
  return BYTE_ORDER_MARK + lines.join("");
}

/** Every token in a row: where it stands, what it is, and its parts. */
export function wordsCsv({ text, analysis, language }: ExportSource): string {
  const t = language.text.bind(language);
  const head = [
    t("exports.sentence"),
    t("exports.word"),
    t("exports.start"),
    t("exports.end"),
    t("exports.kind"),
    "UPOS",
    t("words.lemma"),
    t("words.root"),
    t("words.pattern"),
    t("words.pieces"),
    t("words.features"),
  ];
  function* rows() {
    yield head;
    for (const [number, sentence] of analysis.sentences.entries()) {
      for (const token of analysis.tokens.slice(...sentence.tokens)) {
        const { start, end, kind, upos = "", lemma = "", root = "", pattern = "", segments } = token;
        const stem = segments.find((segment) => segment.stem) ?? segments[0];
        const pieces = segments.length > 1 ? segments.map((segment) => segment.form ?? text.slice(segment.start, segment.end)).join(" + ") : "";
        yield [String(number + 1), text.slice(start, end), String(start), String(end), kind, upos, lemma, root, pattern, pieces, featuresOf(stem)];
      }
    }
  }
  return csvOf(rows());
}

/** Every mention of a name in a row. */
export function namesCsv({ text, analysis, language }: ExportSource): string {
  const t = language.text.bind(language);
  const head = [
    t("exports.name"),
    t("exports.type"),
    t("exports.mentions"),
    t("exports.written"),
    t("exports.start"),
    t("exports.end"),
    t("exports.sentence"),
  ];
  function* rows() {
    yield head;
    for (const { name, type, mentions } of analysis.entities) {
      for (const { start, end } of mentions) {
        const sentence = sentenceAt(analysis.sentences, start);
        yield [
          name,
          typeName(type, language),
          String(mentions.length),
          text.slice(start, end),
          String(start),
          String(end),
          sentence < 0 ? "" : String(sentence + 1),
        ];
      }
    }
  }
  return csvOf(rows());
}

function featuresOf(segment: Segment | undefined): string {
  return Object.entries(segment?.feats ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join("|");
}

/** The sentence that holds an offset, by halving; -1 where none does. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= offset ? low : -1;
}
