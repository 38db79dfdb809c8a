import type { Analysis, Digest, Part } from "./contract.ts";

/**
 * The small parts of an analysis: they cross from WebAssembly and between threads as plain objects.
 * A part that the options left out is absent.
 */
export type AnalysisParts = Pick<Analysis, "format" | "id" | "version" | "model" | "stats"> &
  Partial<Pick<Analysis, Part>>;

/** A digest as it leaves WebAssembly: a part that the options left out is absent. */
export type DigestParts = Pick<Digest, "format"> & Partial<Omit<Digest, "format">>;

/** What the ids in the table mean; the same for every analysis of one build of the core. */
export interface TagTables {
  readonly kinds: readonly string[];
  readonly upos: readonly string[];
}

/**
 * An analysis as it leaves WebAssembly: one flat table, one list of strings, and the small parts.
 * It crosses from a worker by transfer and is turned into objects where they are read.
 */
export interface PackedAnalysis {
  readonly table: Uint32Array;
  readonly strings: readonly string[];
  readonly parts: AnalysisParts;
}

/** The counts that the table begins with, in this order. */
export const TABLE_COUNTS = ["paragraphs", "sentences", "clauses", "tokens", "segments"] as const;

/** Numbers in one row of the table. */
export const ROW = { paragraphs: 2, sentences: 5, clauses: 4, tokens: 10, segments: 6 } as const;
