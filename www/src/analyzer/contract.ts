/**
 * The analysis document: one article in, one plain object out. Field for field what the command line prints,
 * so that a document read from a file and one made in the page are the same thing.
 *
 * Every offset counts UTF-16 code units of the exact text that was analysed, half open: `text.slice(start, end)`.
 * What is unknown is absent, never null; lists that are empty are `[]`.
 */

/** A half-open piece of the analysed text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Stats {
  readonly characters: number;
  /** Tokens of kind word, number and foreign. */
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  /** At 180 words a minute. */
  readonly readingSeconds: number;
  readonly readability?: Readability;
  readonly lexicalDiversity?: LexicalDiversity;
  readonly sentenceLength?: SentenceLength;
  /** Of content words that stand there at least twice, the most frequent first. */
  readonly frequentLemmas?: readonly FrequentLemma[];
  /** The largest first. */
  readonly partsOfSpeech?: readonly PartOfSpeechShare[];
}

/** How easily a text reads, by a published formula; higher is easier, most texts lie between 0 and 100. */
export interface Readability {
  readonly formula: string;
  readonly score: number;
}

/** The mean share of different lemmas in a window of words. */
export interface LexicalDiversity {
  readonly measure: string;
  readonly window: number;
  /** 0 to 1. */
  readonly value: number;
}

/** Lengths of sentences in words. */
export interface SentenceLength {
  readonly mean: number;
  readonly median: number;
  readonly longest: number;
  /** The last class has no `to`: it holds all longer sentences. */
  readonly histogram: readonly { readonly from: number; readonly to?: number; readonly sentences: number }[];
}

export interface FrequentLemma {
  readonly lemma: string;
  readonly upos: string;
  readonly count: number;
}

/** The share of a part of speech among syntactic words, 0 to 1. */
export interface PartOfSpeechShare {
  readonly upos: string;
  readonly share: number;
}

export type Paragraph = Span;

export interface Sentence extends Span {
  /** The sentence's tokens: from, to (exclusive), as indexes into `tokens`. */
  readonly tokens: readonly [from: number, to: number];
  /** Importance within this article, 0 to 1. */
  readonly score: number;
}

/** A part of a sentence longer than 40 words; other sentences have one clause, which is the sentence. */
export interface Clause extends Span {
  readonly sentence: number;
  readonly score: number;
}

export type TokenKind =
  | "word"
  | "number"
  | "punctuation"
  | "symbol"
  | "url"
  | "email"
  | "handle"
  | "hashtag"
  | "emoji"
  | "foreign";

/** Universal Dependencies features, by name. */
export type Features = Readonly<Record<string, string>>;

/** A clitic or a stem; the segments of a token tile it exactly. */
export interface Segment extends Span {
  /** The syntactic word as it is written alone. */
  readonly form?: string;
  readonly lemma?: string;
  readonly upos?: string;
  readonly stem?: true;
  readonly feats?: Features;
}

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly lemma?: string;
  readonly root?: string;
  readonly pattern?: string;
  /** The stem's Universal part of speech. */
  readonly upos?: string;
  readonly gloss?: string;
  readonly segments: readonly Segment[];
  /** The likeliest readings, the chosen one first; only in documents, and where more than one was asked for. */
  readonly readings?: readonly Reading[];
}

/** One way to read a token. */
export interface Reading {
  /** How likely, against the other readings of the token, 0 to 1. */
  readonly score: number;
  readonly lemma: string;
  readonly root?: string;
  readonly pattern?: string;
  readonly upos: string;
  readonly segments: readonly Segment[];
}

export interface EntityMention extends Span {
  readonly score: number;
}

export interface Entity {
  readonly type: "PER" | "LOC" | "ORG" | "MISC";
  /** The fullest form in the text. */
  readonly name: string;
  readonly mentions: readonly EntityMention[];
}

export interface DateExpression extends Span {
  /** ISO 8601 or EDTF, Gregorian. */
  readonly value?: string;
  readonly calendar?: "islamic";
  readonly hijri?: string;
}

export interface Quantity extends Span {
  readonly kind: "money" | "percent" | "measure" | "duration" | "age" | "people" | "count";
  readonly value?: number;
  readonly max?: number;
  readonly unit?: string;
  /** The counted lemma, of kind count. */
  readonly noun?: string;
}

export interface Quote extends Span {
  readonly direct: boolean;
  /** The pieces, where a reporting clause interrupts. */
  readonly spans?: readonly Span[];
  readonly cue?: Span;
  readonly speaker?: Partial<Span> & { readonly entity?: number };
}

export interface Keyphrase {
  readonly text: string;
  readonly score: number;
  readonly mentions: readonly Span[];
}

export interface Topic {
  readonly label: string;
  readonly score: number;
}

/** Why the core chose a pick. Newer cores may send more reasons than are listed here. */
export type Reason =
  | "central"
  | "first"
  | "early"
  | "headline"
  | "names"
  | "figures"
  | "dates"
  | "topic"
  | "introduces"
  | (string & {});

export interface Pick extends Span {
  readonly sentence: number;
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

export interface Summary {
  /** The sentences touched, in text order. */
  readonly sentences: readonly number[];
  readonly picks: readonly Pick[];
  /** The picks, joined by a space. */
  readonly text: string;
  /** Share of the article's words, 0 to 1. */
  readonly ratio: number;
}

export interface Analysis {
  readonly format: number;
  readonly id: string;
  readonly version: string;
  readonly model: string;
  readonly stats: Stats;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
  readonly dates: readonly DateExpression[];
  readonly quantities: readonly Quantity[];
  readonly quotes: readonly Quote[];
  readonly keyphrases: readonly Keyphrase[];
  readonly topics: readonly Topic[];
  readonly summary: Summary;
}

/** The parts that an analysis may leave out. */
export type Part = "entities" | "dates" | "quantities" | "quotes" | "keyphrases" | "topics" | "summary";

export interface AnalyzeOptions {
  /** At most one of the three budgets; three sentences when none is given. */
  readonly summarySentences?: number;
  readonly summaryWords?: number;
  readonly summaryRatio?: number;
  readonly without?: Part[];
  readonly readings?: number;
}

/** One of several articles on a story, as it is given to `digest`. */
export interface DigestArticle {
  /** What it is called in the document. */
  readonly id?: string;
  readonly text: string;
}

/** A place in one of several articles. */
export interface ArticleSpan extends Span {
  /** The article, counted from 0. */
  readonly article: number;
}

/** What several articles tell together; of the document of `digest`, what is not the analysis of a single one. */
export interface Digest {
  readonly format: number;
  readonly summary: {
    readonly picks: readonly (Pick & ArticleSpan)[];
    readonly text: string;
    readonly ratio?: number;
  };
  /** What at least two articles name. */
  readonly entities: readonly { readonly type: Entity["type"]; readonly name: string; readonly mentions: readonly ArticleSpan[] }[];
  /** What no other article says. */
  readonly only: readonly { readonly article: number; readonly picks: readonly Pick[] }[];
  readonly timeline: readonly { readonly value: string; readonly mentions: readonly ArticleSpan[] }[];
}
