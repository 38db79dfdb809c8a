import type { DecodedAnalysis, Token } from "../analyzer/index.ts";
import { folded } from "./fold.ts";
import { type Gloss, NO_GLOSS } from "./glosses.ts";
import type { Slices } from "./slices.ts";
import { type WordClass, classOf, stemOf } from "./word-class.ts";

/** A lemma of the text with all that was counted of it. */
export interface LemmaRow {
  /** Tells it from every other lemma of any text. */
  readonly key: string;
  readonly lemma: string;
  readonly root: string;
  /** The pattern of its first form; empty where there is none. */
  readonly pattern: string;
  readonly wordClass: WordClass;
  /** Its meaning in English; empty where none is known. */
  readonly gloss: string;
  /** The forms of the stem, without clitics, the most frequent first, and how often each occurs. */
  readonly forms: readonly string[];
  readonly formCounts: readonly number[];
  readonly count: number;
  /** The tokens, as indexes into the analysis, in text order. */
  readonly tokens: readonly number[];
  /** Lemma, root, forms and meaning as the search sees them. */
  readonly sought: string;
}

interface Counting {
  readonly key: string;
  readonly lemma: string;
  readonly root: string;
  readonly pattern: string;
  readonly upos: string;
  readonly wordClass: WordClass;
  /** Forms with their counts, by the same index. Most lemmas have one: a map for each would be most of the memory. */
  readonly forms: string[];
  readonly formCounts: number[];
  readonly tokens: number[];
}

/** Tokens decoded at a time. */
const BATCH = 250;

/** The class of a token that is counted among the words; undefined for what is no Arabic word. */
function countedClass(token: Token): WordClass | undefined {
  if (token.kind !== "word" || !token.lemma) return undefined;
  const feats = stemOf(token.segments)?.feats;
  return classOf(feats ? { ...token, feats } : token);
}

/** The key of the row that a token is counted in; undefined where it is in none. */
export function rowKeyOf(token: Token): string | undefined {
  const wordClass = countedClass(token);
  return wordClass && keyOf(wordClass, token);
}

const keyOf = (wordClass: WordClass, { lemma, root = "" }: Token): string => `${wordClass} ${root} ${lemma}`;

/**
 * Counts the words of an analysis by lemma, root and class; what is no Arabic word is left out. In text order of
 * their first occurrence.
 * @param onProgress told the share that is counted, between slices
 */
export async function countLemmas(
  analysis: DecodedAnalysis,
  slices: Slices,
  onProgress: (share: number) => void = () => undefined,
  gloss: Gloss = NO_GLOSS,
): Promise<LemmaRow[]> {
  const counted = new Map<string, Counting>();
  const total = analysis.tokenCount;
  for (let from = 0; from < total; from += BATCH) {
    analysis.tokensBetween(from, from + BATCH).forEach((token, offset) => {
      const wordClass = countedClass(token);
      if (!wordClass || !token.lemma) return;
      const { lemma, root = "", pattern = "", upos = "" } = token;
      const key = keyOf(wordClass, token);
      let counting = counted.get(key);
      if (!counting) counted.set(key, (counting = { key, lemma, root, pattern, upos, wordClass, forms: [], formCounts: [], tokens: [] }));
      const form = stemOf(token.segments)?.form ?? lemma;
      const known = counting.forms.indexOf(form);
      if (known >= 0) counting.formCounts[known]! += 1;
      else {
        counting.forms.push(form);
        counting.formCounts.push(1);
      }
      counting.tokens.push(from + offset);
    });
    if (!slices.over) continue;
    onProgress(Math.min(1, from / total));
    await slices.turn();
  }
  const rows: LemmaRow[] = [];
  for (const counting of counted.values()) {
    rows.push(finished(counting, gloss(counting) ?? ""));
    if (rows.length % BATCH === 0 && slices.over) await slices.turn();
  }
  return rows;
}

function finished(counting: Counting, gloss: string): LemmaRow {
  const { key, lemma, root, pattern, wordClass, tokens } = counting;
  const order = counting.forms.map((_, index) => index).sort((a, b) => counting.formCounts[b]! - counting.formCounts[a]!);
  const forms = order.map((index) => counting.forms[index]!);
  const formCounts = order.map((index) => counting.formCounts[index]!);
  const sought = folded([lemma, root.replaceAll(" ", ""), ...forms, gloss.replaceAll(" ", "")].join("\n"));
  return { key, lemma, root, pattern, wordClass, gloss, forms, formCounts, count: tokens.length, tokens, sought };
}
