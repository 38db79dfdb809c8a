import type { Binding, BoundAnalyzer, RawAnalysis } from "./binding.ts";
import type { AnalyzeOptions, Digest, DigestArticle, Summary } from "./contract.ts";
import { KhulasaError, fromBinding } from "./errors.ts";
import type { PackedAnalysis } from "./packed.ts";
import type { EngineFacts, EngineFiles, EngineMethods, Progress } from "./protocol.ts";

/** What the options may have left out of a digest. */
const NOTHING_TOGETHER = { summary: { picks: [], text: "", ratio: 0 }, entities: [], only: [], timeline: [] } as const;

/**
 * The analyzer in the thread that it was made in. A trap poisons the instance: from then on every call is
 * refused, and whoever owns the engine starts another.
 */
export class Engine implements EngineMethods {
  readonly #binding: Binding;
  #analyzer: BoundAnalyzer | undefined;
  /** The latest analysis, kept for summaries of other lengths. */
  #latest: { readonly raw: RawAnalysis; readonly text: string } | undefined;
  #poisoned = false;

  constructor(binding: Binding) {
    this.#binding = binding;
  }

  init({ code, model }: EngineFiles): EngineFacts {
    try {
      this.#binding.initSync({ module: code });
    } catch (thrown) {
      throw new KhulasaError(isBlocked(thrown) ? "wasm-blocked" : "code-corrupt", messageOf(thrown), { cause: thrown });
    }
    return this.#guarded(() => {
      this.#analyzer = this.#binding.Analyzer.fromBytes(model);
      const { version, model: name } = this.#analyzer;
      return { version, model: name, tags: this.#binding.tagTables() };
    });
  }

  analyze(text: string, options: AnalyzeOptions, onProgress?: (progress: Progress) => void): PackedAnalysis {
    return this.#guarded(() => {
      const analyzer = this.#ready();
      this.#forget();
      const raw = analyzer.analyze(text, options, reporting(onProgress));
      this.#latest = { raw, text };
      return { table: raw.table, strings: raw.strings, parts: raw.parts };
    });
  }

  summarize(options: AnalyzeOptions): Summary {
    return this.#guarded(() => {
      if (!this.#latest) throw new KhulasaError("bad-options", "there is no analysis to summarise");
      return this.#latest.raw.summarize(this.#latest.text, options);
    });
  }

  analyzeJson(text: string, options: AnalyzeOptions, id: string | undefined): string {
    return this.#guarded(() => this.#ready().analyzeJson(text, options, id));
  }

  conllu(text: string, options: AnalyzeOptions, id: string | undefined): string {
    return this.#guarded(() => this.#ready().conllu(text, options, id));
  }

  digest(articles: readonly DigestArticle[], options: AnalyzeOptions, onProgress?: (progress: Progress) => void): Digest {
    return this.#guarded(() => ({ ...NOTHING_TOGETHER, ...this.#ready().digest([...articles], options, reporting(onProgress)) }));
  }

  digestJson(articles: readonly DigestArticle[], options: AnalyzeOptions): string {
    return this.#guarded(() => this.#ready().digestJson([...articles], options));
  }

  dispose(): void {
    if (!this.#poisoned) {
      this.#forget();
      this.#analyzer?.free();
    }
    this.#analyzer = undefined;
  }

  #forget(): void {
    this.#latest?.raw.free();
    this.#latest = undefined;
  }

  #ready(): BoundAnalyzer {
    if (!this.#analyzer) throw new KhulasaError("disposed", "the analyzer is not initialised");
    return this.#analyzer;
  }

  #guarded<Result>(work: () => Result): Result {
    if (this.#poisoned) throw new KhulasaError("panicked", "the analyzer stopped earlier and was not restarted");
    const told = lastWords();
    try {
      return work();
    } catch (thrown) {
      const error = fromBinding(thrown);
      if (error.code !== "panicked") throw error;
      this.#poisoned = true;
      throw new KhulasaError("panicked", [error.message, told.place()].filter(Boolean).join("; "), { cause: error });
    } finally {
      told.end();
    }
  }
}

/** A listener as the core calls it. */
function reporting(onProgress: ((progress: Progress) => void) | undefined) {
  return onProgress && ((done: number, total: number) => onProgress({ done, total }));
}

/**
 * Listens to what the core says on the console while it works: where it panicked is told there and nowhere else. Of
 * what it says no letter of the text is kept.
 */
function lastWords(): { place(): string; end(): void } {
  const { error } = console;
  let place = "";
  console.error = (...said: unknown[]) => {
    const [, found] = /panicked at ([\w./\\-]+:\d+:\d+)/.exec(String(said[0])) ?? [];
    place = found ?? place;
    error.apply(console, said);
  };
  return {
    place: () => place,
    end: () => {
      console.error = error;
    },
  };
}

/** Whether a policy, and not the bytes, kept WebAssembly from compiling. */
export function isBlocked(thrown: unknown): boolean {
  if (typeof WebAssembly !== "object") return true;
  return /content security policy|unsafe-eval|disallowed by embedder|blocked by csp|call to WebAssembly/i.test(messageOf(thrown));
}

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
