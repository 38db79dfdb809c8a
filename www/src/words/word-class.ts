import type { Features, Segment } from "../analyzer/index.ts";

/** The classes that words are coloured by, in the order of the legend. */
export const WORD_CLASSES = [
  "noun",
  "properNoun",
  "adjective",
  "verb",
  "numeral",
  "pronoun",
  "demonstrative",
  "adverb",
  "particle",
] as const;

/**
 * A class of words as Arabic grammar has them. Coarser than the Universal parts of speech in some places and finer
 * in others: `demonstrative` also holds relative and interrogative nouns, `adverb` the nouns of time and place that
 * Universal Dependencies counts among prepositions.
 */
export type WordClass = (typeof WORD_CLASSES)[number];

/** What tells the class of a word: its part of speech, lemma and features. */
export interface Classified {
  readonly upos?: string;
  readonly lemma?: string;
  readonly feats?: Features;
}

/** حروف الجر: every other preposition of Universal Dependencies is a noun of time or place (ظرف) to Arabic grammar. */
export const PREPOSITIONS: ReadonlySet<string> = new Set([..."بلكو", "من", "إلى", "عن", "على", "في", "حتى", "منذ", "مذ", "رب", "عدا", "خلا", "حاشا"]);

/** Tagged as prepositions, particles or determiners, and nouns all the same. */
const NOUNS: ReadonlySet<string> = new Set(["مثل", "شأن", "سوى", "غير", "سواء", "بيد", "نتيجة", "لقاء", "رغم", "قيد", "رهن"]);

/** Subordinators that stand for a time or a place: حيث، عندما، بينما. */
const TIMES_AND_PLACES: ReadonlySet<string> = new Set(["حيث", "إذ", "عند", "بينما", "حين", "حينما", "كلما", "طالما", "لما", "بعد", "فيما"]);

/** Adverbs that ask. */
const ASKING: ReadonlySet<string> = new Set(["كيف", "أين", "متى", "أنى"]);

const BY_TAG: Readonly<Record<string, WordClass>> = {
  NOUN: "noun",
  DET: "noun",
  PROPN: "properNoun",
  ADJ: "adjective",
  VERB: "verb",
  AUX: "verb",
  NUM: "numeral",
  PRON: "pronoun",
  ADV: "adverb",
  ADP: "particle",
  CCONJ: "particle",
  SCONJ: "particle",
  PART: "particle",
  INTJ: "particle",
};

/** The class of a word or clitic; undefined for punctuation, symbols and what is no Arabic word. */
export function classOf({ upos = "", lemma = "", feats }: Classified): WordClass | undefined {
  if (upos === "ADP") return PREPOSITIONS.has(lemma) ? "particle" : NOUNS.has(lemma) ? "noun" : "adverb";
  if (upos === "PART" && NOUNS.has(lemma)) return "noun";
  if (upos === "SCONJ" && TIMES_AND_PLACES.has(lemma)) return "adverb";
  if (upos === "ADV" && ASKING.has(lemma)) return "demonstrative";
  if (upos === "PRON" && !isPersonal(lemma, feats)) return "demonstrative";
  return BY_TAG[upos];
}

function isPersonal(lemma: string, feats: Features | undefined): boolean {
  return feats?.["PronType"] === "Prs" || lemma === "هو" || lemma === "إيا";
}

/** The segment that a token is a form of; the others are clitics. */
export function stemOf(segments: readonly Segment[]): Segment | undefined {
  return segments.find(({ stem }) => stem) ?? segments[0];
}
