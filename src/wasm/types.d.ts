/** What an analysis should hold; at most one of the three budgets. */
export interface AnalyzeOptions {
  /** Length of the summary in sentences (3 when no budget is given). */
  summarySentences?: number;
  /** Length of the summary in words. */
  summaryWords?: number;
  /** Length of the summary as a share of the article's words, 0 to 1. */
  summaryRatio?: number;
  /** Parts that are left out. */
  without?: Array<"entities" | "dates" | "quantities" | "quotes" | "keyphrases" | "topics" | "summary">;
  /** Readings of each token, at least 1. */
  readings?: number;
}

/** A half-open range of UTF-16 code units of the text that was analyzed. */
export interface Span {
  start: number;
  end: number;
}

export interface Stats {
  characters: number;
  words: number;
  sentences: number;
  paragraphs: number;
  readingSeconds: number;
  /** OSMAN on text without diacritics: higher is easier, most texts lie between 0 and 100. Absent without words. */
  readability?: { formula: string; score: number };
  /** Moving-average type-token ratio over lemmas; absent in texts shorter than a window. */
  lexicalDiversity?: { measure: string; window: number; value: number };
  /** Words a sentence; absent without words. The last class of the histogram has no `to`. */
  sentenceLength?: { mean: number; median: number; longest: number; histogram: { from: number; to?: number; sentences: number }[] };
  /** Lemmas of content words that stand there at least twice, the most frequent first. */
  frequentLemmas: { lemma: string; upos: string; count: number }[];
  /** Shares among the syntactic words, the largest first. */
  partsOfSpeech: { upos: string; share: number }[];
}

export interface Mention extends Span {
  score: number;
}

export interface Entity {
  type: "PER" | "LOC" | "ORG" | "MISC";
  name: string;
  mentions: Mention[];
}

export interface DateExpression extends Span {
  value?: string;
  calendar?: "islamic";
  hijri?: string;
}

export interface Quantity extends Span {
  kind: "money" | "percent" | "measure" | "duration" | "age" | "people" | "count";
  value: number;
  max?: number;
  unit: string;
  noun?: string;
}

export interface Quote extends Span {
  spans?: Span[];
  direct: boolean;
  cue?: Span;
  speaker?: { start?: number; end?: number; entity?: number };
}

export interface Keyphrase {
  text: string;
  score: number;
  mentions: Span[];
}

export interface Topic {
  label: "politics" | "economy" | "sports" | "technology" | "health" | "culture" | "religion" | "society" | "world";
  score: number;
}

/** Why a sentence was picked. More may be added: treat an unknown one as no reason. */
export type Reason = "central" | "first" | "early" | "opening" | "headline" | "cue" | "figures" | "names" | "dates" | "topic" | "introduces";

export interface Pick extends Span {
  sentence: number;
  score: number;
  reasons: Reason[];
}

export interface Summary {
  sentences: number[];
  picks: Pick[];
  text: string;
  ratio: number;
}

/** All of a document but its outline and its words. A part that was left out is absent. */
export interface AnalysisParts {
  format: number;
  id: string;
  version: string;
  model: string;
  stats: Stats;
  entities?: Entity[];
  dates?: DateExpression[];
  quantities?: Quantity[];
  quotes?: Quote[];
  keyphrases?: Keyphrase[];
  topics?: Topic[];
  summary?: Summary;
}

/** An article of a digest. */
export interface ArticleText {
  /** What it is called; "-" when absent. */
  id?: string;
  text: string;
}

/** A place in one of several articles, in UTF-16 code units of its text. */
export interface Place extends Span {
  /** The article, counted from 0. */
  article: number;
}

/** What several articles tell together. A part that was left out is absent. */
export interface DigestParts {
  format: number;
  /** One summary of all, nothing told twice; by article and in text order. */
  summary?: { picks: Array<Pick & { article: number }>; text: string; ratio: number };
  /** Names that at least two of the articles share (of a single article, all its names). */
  entities?: Array<{ type: Entity["type"]; name: string; mentions: Place[] }>;
  /** By article, the most important of what no other article says; empty for a single article. */
  only?: Array<{ article: number; picks: Pick[] }>;
  /** Dates with a value, in order of time; days of an unknown year last. */
  timeline?: Array<{ value: string; mentions: Place[] }>;
}

/** The names that the numbers of a table stand for. */
export interface TagTables {
  kinds: string[];
  upos: string[];
}
