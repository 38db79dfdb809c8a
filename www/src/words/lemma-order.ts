import type { Language } from "../language/language.ts";
import { folded } from "./fold.ts";
import type { LemmaRow } from "./lemmas.ts";
import type { WordClass } from "./word-class.ts";

export const COLUMNS = ["lemma", "root", "partOfSpeech", "forms", "count"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** The most frequent first, as everyone wants it first. */
export const INITIAL_ORDER: Order = { column: "count", descending: true };

/** The order after a press on a column's head: another column as suits it, the same one turned round. */
export function pressed(order: Order, column: Column): Order {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: column === "count" || column === "forms" };
}

/**
 * Compares rows. Forms are ordered by how many there are; what is empty comes last in either direction, and equal
 * rows are in the order of their lemmas.
 */
export function comparing({ column, descending }: Order, language: Language): (a: LemmaRow, b: LemmaRow) => number {
  const collator = new Intl.Collator("ar");
  const classes = language.translation.grammar.classes;
  const names = new Intl.Collator(language.tag);
  const sign = descending ? -1 : 1;
  const lemmas = (a: LemmaRow, b: LemmaRow) => collator.compare(a.lemma, b.lemma);
  switch (column) {
    case "count":
      return (a, b) => sign * (a.count - b.count) || lemmas(a, b);
    case "forms":
      return (a, b) => sign * (a.forms.length - b.forms.length) || lemmas(a, b);
    case "partOfSpeech":
      return (a, b) => sign * names.compare(classes[a.wordClass], classes[b.wordClass]) || b.count - a.count || lemmas(a, b);
    case "root":
      return (a, b) => {
        if (!a.root || !b.root) return Number(!a.root) - Number(!b.root) || lemmas(a, b);
        return sign * collator.compare(a.root, b.root) || lemmas(a, b);
      };
    case "lemma":
      return (a, b) => sign * lemmas(a, b) || b.count - a.count;
  }
}

/** The rows that a search and a class leave, in their order. An empty search and no class leave all. */
export function matching(rows: readonly LemmaRow[], search: string, wordClass: WordClass | undefined): readonly LemmaRow[] {
  const sought = folded(search).replaceAll(/\s+/g, "");
  if (!sought && !wordClass) return rows;
  return rows.filter((row) => (!wordClass || row.wordClass === wordClass) && row.sought.includes(sought));
}
