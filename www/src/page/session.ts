import {
  type AnalyzeOptions,
  type ArticleAnalyzer,
  type DecodedAnalysis,
  type FailureCode,
  KhulasaError,
  type LoadProgress,
} from "../analyzer/index.ts";
import type { SummaryLength } from "../summary/length.ts";

export type Readiness =
  | { readonly state: "loading"; readonly share?: number }
  | { readonly state: "ready" }
  | { readonly state: "failed"; readonly code: FailureCode; readonly detail: string };

export interface Running {
  /** 0 to 1, where the core has said so. */
  readonly share?: number;
  /** Whether it has taken long enough to be shown. */
  readonly slow: boolean;
}

/** A run shorter than this is not worth a progress bar. */
const SLOW_MS = 250;

/**
 * The article, how long its summary should be, and what is known of it. Knows the analyzer and no element;
 * fires `change` whenever something that is shown may have changed.
 */
export class Session extends EventTarget {
  readonly analyzer: ArticleAnalyzer;
  readiness: Readiness = { state: "loading" };
  text = "";
  length: SummaryLength = { unit: "sentences", sentences: 3, words: 80 };
  /** The latest analysis, and the text that it indexes: while the reader types, not the present one. */
  analysis: DecodedAnalysis | undefined;
  analysedText = "";
  /** Where the analysed beginning of the text ends, as long as there is no analysis of the whole. */
  analysedUpTo: number | undefined;
  running: Running | undefined;
  /** Why there is no analysis of the present text. */
  failure: { readonly code: FailureCode; readonly detail: string } | undefined;
  cancelled = false;
  #generation = 0;

  constructor(analyzer: ArticleAnalyzer) {
    super();
    this.analyzer = analyzer;
  }

  /**
   * Loads the analyzer; what fails is told by `readiness`.
   * @param beside what else has to be there before text is accepted
   */
  async load(beside?: Promise<void>): Promise<void> {
    this.#set({ state: "loading" });
    const loaded = new Map<LoadProgress["file"], LoadProgress>();
    let settled = false;
    let told = -1;
    try {
      await this.analyzer.init((progress) => {
        // One file may go on arriving after the other has failed.
        if (settled) return;
        loaded.set(progress.file, progress);
        const share = shareOf([...loaded.values()]);
        // A file comes in hundreds of pieces: one in twenty of all is news.
        const twentieth = Math.floor((share ?? 0) * 20);
        if (twentieth === told) return;
        told = twentieth;
        this.#set({ state: "loading", ...(share === undefined ? {} : { share }) });
      });
      settled = true;
      await beside;
      this.#set({ state: "ready" });
    } catch (thrown) {
      settled = true;
      await beside;
      this.#set({ state: "failed", ...describe(thrown) });
    }
    if (this.readiness.state === "ready" && this.text) void this.#run();
  }

  setText(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.failure = undefined;
    this.cancelled = false;
    if (text.trim() === "") this.#forget();
    else void this.#run();
  }

  setLength(length: SummaryLength): void {
    this.length = length;
    const { analysis, analysedText, text } = this;
    const whole = analysedText === text && this.analysedUpTo === undefined;
    if (!text.trim()) this.#tell();
    else if (analysis && whole && !this.running) void this.#summarize(analysis);
    else void this.#run();
  }

  /** What the analysis is asked for. */
  get options(): AnalyzeOptions {
    return optionsOf(this.length);
  }

  /** Ends the analysis under way; the text stays, and `again` takes it up. */
  cancel(): void {
    this.analyzer.cancel();
  }

  again(): void {
    this.cancelled = false;
    this.failure = undefined;
    if (this.readiness.state === "failed") void this.load();
    else if (this.text.trim()) void this.#run();
  }

  #forget(): void {
    this.#generation += 1;
    this.analysis = undefined;
    this.analysedText = "";
    this.analysedUpTo = undefined;
    this.running = undefined;
    this.#tell();
  }

  /** The same analysis in another length, or where that cannot be had, another analysis. */
  async #summarize(analysis: DecodedAnalysis): Promise<void> {
    const generation = this.#generation;
    const { length } = this;
    const summarised = await this.analyzer.summarize(analysis, this.options);
    // Another length or text came in the meantime, and with it another summary.
    if (generation !== this.#generation || length !== this.length) return;
    if (!summarised) return this.#run();
    this.analysis = summarised;
    this.#tell();
  }

  async #run(): Promise<void> {
    if (this.readiness.state !== "ready") {
      this.#tell();
      return;
    }
    const generation = ++this.#generation;
    const { text } = this;
    const current = () => generation === this.#generation;
    this.running = { slow: this.running?.slow ?? false };
    const slow = setTimeout(() => {
      if (!current()) return;
      this.running = { ...this.running, slow: true };
      this.#tell();
    }, SLOW_MS);
    this.#tell();
    try {
      const analysis = await this.analyzer.analyze(text, this.options, {
        onProgress: ({ done, total }) => {
          if (!current() || total === 0) return;
          this.running = { slow: this.running?.slow ?? false, share: done / total };
          this.#tell();
        },
        onPart: (part, end) => {
          if (!current()) return;
          this.#found(part, text, end);
          this.#tell();
        },
      });
      if (!current()) return;
      this.#found(analysis, text, undefined);
    } catch (thrown) {
      if (!current()) return;
      const failure = describe(thrown);
      if (failure.code === "cancelled") this.cancelled = true;
      else if (failure.code !== "superseded") this.failure = failure;
    } finally {
      clearTimeout(slow);
    }
    this.running = undefined;
    this.#tell();
  }

  #found(analysis: DecodedAnalysis, text: string, upTo: number | undefined): void {
    this.analysis = analysis;
    this.analysedText = text;
    this.analysedUpTo = upTo;
  }

  #set(readiness: Readiness): void {
    this.readiness = readiness;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event("change"));
  }
}

function optionsOf(length: SummaryLength): AnalyzeOptions {
  return length.unit === "sentences" ? { summarySentences: length.sentences } : { summaryWords: length.words };
}

function describe(thrown: unknown): { code: FailureCode; detail: string } {
  if (thrown instanceof KhulasaError) return { code: thrown.code, detail: thrown.message };
  return { code: "worker-died", detail: String(thrown) };
}

/** How much of all files is there; undefined while a length is unknown. */
function shareOf(files: readonly LoadProgress[]): number | undefined {
  if (files.length < 2 || files.some(({ total }) => total === undefined)) return undefined;
  const total = files.reduce((sum, file) => sum + file.total!, 0);
  return Math.min(1, files.reduce((sum, file) => sum + file.loaded, 0) / total);
}
