import type { DecodedAnalysis } from "../analyzer/index.ts";
import type { Slices } from "./slices.ts";
import { folded } from "./fold.ts";
import { type WordClass, classOf, stemOf } from "./word-class.ts";

/** A lemma of the text with all that was counted of it. */
export interface LemmaRow {
  readonly lemma: string;
  readonly root: string;
  readonly wordClass: WordClass;
  /** The forms of the stem, without clitics, the most frequent first. */
  readonly forms: readonly string[];
  readonly count: number;
  /** The tokens, as indexes into the analysis, in text order. */
  readonly tokens: readonly number[];
  /** Lemma, root and forms as the search sees them. */
  readonly sought: string;
}

interface Counting {
  readonly lemma: string;
  readonly root: string;
  readonly wordClass: WordClass;
  /** Forms with their counts, by the same index. Most lemmas have one: a map for each would be most of the memory. */
  readonly forms: string[];
  readonly formCounts: number[];
  readonly tokens: number[];
}

/** Tokens decoded at a time. */
const BATCH = 250;

/**
 * Counts the words of an analysis by lemma, root and class; what is no Arabic word is left out. In text order of
 * their first occurrence.
 * @param onProgress told the share that is counted, between slices
 */
export async function countLemmas(
  analysis: DecodedAnalysis,
  slices: Slices,
  onProgress: (share: number) => void = () => undefined,
): Promise<LemmaRow[]> {
  const counted = new Map<string, Counting>();
  const total = analysis.tokenCount;
  for (let from = 0; from < total; from += BATCH) {
    analysis.tokensBetween(from, from + BATCH).forEach((token, offset) => {
      const wordClass = token.kind === "word" ? classOf({ ...token, ...stemFeatures(token.segments) }) : undefined;
      if (!wordClass || !token.lemma) return;
      const { lemma, root = "" } = token;
      const key = `${wordClass} ${root} ${lemma}`;
      let counting = counted.get(key);
      if (!counting) counted.set(key, (counting = { lemma, root, wordClass, forms: [], formCounts: [], tokens: [] }));
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
    rows.push(finished(counting));
    if (rows.length % BATCH === 0 && slices.over) await slices.turn();
  }
  return rows;
}

function stemFeatures(segments: Parameters<typeof stemOf>[0]) {
  const feats = stemOf(segments)?.feats;
  return feats ? { feats } : {};
}

function finished({ lemma, root, wordClass, forms: found, formCounts, tokens }: Counting): LemmaRow {
  const forms = found.length < 2 ? found : found.map((_, index) => index).sort((a, b) => formCounts[b]! - formCounts[a]!).map((index) => found[index]!);
  const sought = folded([lemma, root.replaceAll(" ", ""), ...forms].join("\n"));
  return { lemma, root, wordClass, forms, count: tokens.length, tokens, sought };
}
