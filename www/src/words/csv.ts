import type { Language } from "../language/language.ts";
import type { LemmaRow } from "./lemmas.ts";
import type { Slices } from "./slices.ts";

/** Spreadsheets take a file without it for one in an old encoding. */
const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet would take for a formula, in ASCII or full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A cell by RFC 4180; text that a spreadsheet would run gets an apostrophe before it. */
export function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row with its line end. */
const line = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The columns of the file, by their names in the translations. */
const COLUMNS = ["lemma", "root", "partOfSpeech", "gloss", "forms", "count"] as const;

/** The table as a file, its head and classes in the language of the page; made in slices. */
export async function lemmaFile(rows: readonly LemmaRow[], language: Language, slices: Slices): Promise<Blob> {
  const { grammar } = language.translation;
  const parts = [BYTE_ORDER_MARK + line(COLUMNS.map((column) => language.text(`words.${column}`)))];
  let lines: string[] = [];
  for (const { lemma, root, wordClass, gloss, forms, count } of rows) {
    lines.push(line([lemma, root, grammar.classes[wordClass], gloss, forms.join("، "), String(count)]));
    if (lines.length < 256) continue;
    parts.push(lines.join(""));
    lines = [];
    if (slices.over) await slices.turn();
  }
  return new Blob([...parts, ...lines], { type: "text/csv;charset=utf-8" });
}
