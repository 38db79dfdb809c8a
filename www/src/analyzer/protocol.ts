import type { AnalyzeOptions, Digest, DigestArticle, Summary } from "./contract.ts";
import type { ErrorMessage } from "./errors.ts";
import type { PackedAnalysis, TagTables } from "./packed.ts";
import type { Piece } from "./pieces.ts";

/** What a worker is given to start with: compiled code (or its bytes, where a compiled module cannot be sent) and the model. */
export interface EngineFiles {
  readonly code: WebAssembly.Module | Uint8Array<ArrayBuffer>;
  readonly model: Uint8Array<ArrayBuffer>;
}

/** What an engine says of itself once it is ready. */
export interface EngineFacts {
  /** Version of the core. */
  readonly version: string;
  /** Name and version of the model. */
  readonly model: string;
  readonly tags: TagTables;
}

/** The methods of an engine, in whichever thread it runs. */
export interface EngineMethods {
  init(files: EngineFiles): EngineFacts;
  analyze(text: string, options: AnalyzeOptions): PackedAnalysis;
  /** The summary of the text that was analysed last, in another length. */
  summarize(options: AnalyzeOptions): Summary;
  analyzeJson(text: string, options: AnalyzeOptions, id: string | undefined): string;
  conllu(text: string, options: AnalyzeOptions, id: string | undefined): string;
  digest(articles: readonly DigestArticle[], options: AnalyzeOptions): Digest;
  digestJson(articles: readonly DigestArticle[], options: AnalyzeOptions): string;
}

export type Method = keyof EngineMethods;

/** To the worker. */
export type Request = {
  [M in Method]: {
    readonly id: number;
    readonly method: M;
    readonly args: Parameters<EngineMethods[M]>;
    /** Whether the analyses of a long text's beginnings are wanted, too. */
    readonly inParts?: boolean;
  };
}[Method];

/** The analysis of the beginning of a text, up to `end`. */
export interface AnalysedPart {
  readonly packed: PackedAnalysis;
  readonly end: number;
}

/** From the worker. The pieces of an analysis come before its result or part, which lacks them. */
export type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: ErrorMessage }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly piece: Piece }
  | { readonly id: number; readonly part: AnalysedPart };

/** How far a run is, in units of the core's own. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
