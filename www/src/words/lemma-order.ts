import type { Language } from "../language/language.ts";
import { folded } from "./fold.ts";
import type { LemmaRow } from "./lemmas.ts";
import type { WordClass } from "./word-class.ts";

/** What the words of a text may be ordered by; the first is what everyone wants first. */
export const ORDERS = ["frequency", "rarity", "text", "alphabet", "root", "partOfSpeech", "forms"] as const;
export type Order = (typeof ORDERS)[number];

/**
 * Compares rows. Forms are ordered by how many there are; what has no root comes last, and equal rows are in the
 * order of their lemmas.
 */
export function comparing(order: Order, language: Language): (a: LemmaRow, b: LemmaRow) => number {
  const collator = new Intl.Collator("ar");
  const classes = language.translation.grammar.classes;
  const names = new Intl.Collator(language.tag);
  const lemmas = (a: LemmaRow, b: LemmaRow) => collator.compare(a.lemma, b.lemma);
  switch (order) {
    case "frequency":
      return (a, b) => b.count - a.count || lemmas(a, b);
    case "rarity":
      return (a, b) => a.count - b.count || lemmas(a, b);
    case "text":
      return (a, b) => a.tokens[0]! - b.tokens[0]!;
    case "forms":
      return (a, b) => b.forms.length - a.forms.length || b.count - a.count || lemmas(a, b);
    case "partOfSpeech":
      return (a, b) => names.compare(classes[a.wordClass], classes[b.wordClass]) || b.count - a.count || lemmas(a, b);
    case "root":
      return (a, b) => {
        if (!a.root || !b.root) return Number(!a.root) - Number(!b.root) || lemmas(a, b);
        return collator.compare(a.root, b.root) || lemmas(a, b);
      };
    case "alphabet":
      return (a, b) => lemmas(a, b) || b.count - a.count;
  }
}

/** The rows that a search and a class leave, in their order. An empty search and no class leave all. */
export function matching(rows: readonly LemmaRow[], search: string, wordClass: WordClass | undefined): readonly LemmaRow[] {
  const sought = folded(search).replaceAll(/\s+/g, "");
  if (!sought && !wordClass) return rows;
  return rows.filter((row) => (!wordClass || row.wordClass === wordClass) && row.sought.includes(sought));
}
