import type { AnalyzeOptions, DigestArticle, Summary } from "./contract.ts";
import type { AnalysisParts, DigestParts, TagTables } from "./packed.ts";

/** What the WebAssembly glue exports, as far as this package uses it. */
export interface Binding {
  /** Instantiates the compiled module; everything below works only afterwards. */
  initSync(source: { module: WebAssembly.Module | BufferSource }): unknown;
  readonly Analyzer: {
    /** @throws an Error named KhulasaModelError, with a `code` */
    fromBytes(model: Uint8Array): BoundAnalyzer;
  };
  tagTables(): TagTables;
}

export interface BoundAnalyzer {
  readonly version: string;
  readonly model: string;
  analyze(text: string, options?: AnalyzeOptions, onProgress?: (done: number, total: number) => void): RawAnalysis;
  analyzeJson(text: string, options?: AnalyzeOptions, id?: string): string;
  conllu(text: string, options?: AnalyzeOptions, id?: string): string;
  digest(articles: DigestArticle[], options?: AnalyzeOptions, onProgress?: (done: number, total: number) => void): DigestParts;
  digestJson(articles: DigestArticle[], options?: AnalyzeOptions): string;
  free(): void;
}

/** Lives in WebAssembly memory; whoever gets one frees it. */
export interface RawAnalysis {
  readonly table: Uint32Array;
  readonly strings: string[];
  readonly parts: AnalysisParts;
  /** The summary in another length, of the text that was analysed; nothing is analysed again. */
  summarize(text: string, options?: AnalyzeOptions): Summary;
  free(): void;
}
