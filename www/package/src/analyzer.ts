import type { Analysis, AnalyzeOptions } from "../../src/analyzer/contract.ts";
import { KhulasaError } from "../../src/analyzer/errors.ts";
import type { Home } from "../../src/analyzer/home.ts";
import type { Progress } from "../../src/analyzer/protocol.ts";

/** What a call takes besides the options of the analysis. */
export interface CallOptions extends AnalyzeOptions {
  /** The id that the document bears; `-` when left out. */
  readonly id?: string;
  /** Ends the call: it is rejected with the signal's reason, at once. */
  readonly signal?: AbortSignal;
  /** Told now and then how far a long run is. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Analyses articles one after another; the same whichever thread does the work. */
export interface ArticleReader {
  /** Version of the core. */
  readonly version: string;
  /** Name and version of the model. */
  readonly model: string;
  /** Where the work is done: a worker, or for want of one the caller's thread. */
  readonly thread: "worker" | "main";
  /**
   * Everything that is found in `text`, as the contract's document; offsets count UTF-16 code units.
   * @throws KhulasaError `bad-options`, `disposed`, `panicked` or `worker-died`; the signal's reason
   */
  analyze(text: string, options?: CallOptions): Promise<Analysis>;
  /** The document as JSON, byte for byte what the command line writes. @throws as `analyze` */
  analyzeJson(text: string, options?: CallOptions): Promise<string>;
  /** The document as CoNLL-U, byte for byte what the command line writes. @throws as `analyze` */
  conllu(text: string, options?: CallOptions): Promise<string>;
  /** Frees worker and memory; every call that waits, and every later one, is rejected with `disposed`. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** An article reader over a home that is opened anew after a panic, a dead worker or an abort. */
export class HomeReader implements ArticleReader {
  readonly #reopen: () => Promise<Home>;
  readonly #decode: Decode;
  readonly version: string;
  readonly model: string;
  readonly thread: Home["thread"];
  #home: Home | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor({ home, reopen, decode }: Opened) {
    this.#home = home;
    this.#reopen = reopen;
    this.#decode = decode;
    this.version = home.facts.version;
    this.model = home.facts.model;
    this.thread = home.thread;
  }

  analyze(text: string, options: CallOptions = {}): Promise<Analysis> {
    return this.#run(options, async (home) =>
      this.#decode(await home.analyze(text, coreOptions(options), { onProgress: options.onProgress }), home.facts.tags),
    );
  }

  analyzeJson(text: string, options: CallOptions = {}): Promise<string> {
    return this.#run(options, (home) => home.analyzeJson(text, coreOptions(options), options.id));
  }

  conllu(text: string, options: CallOptions = {}): Promise<string> {
    return this.#run(options, (home) => home.conllu(text, coreOptions(options), options.id));
  }

  dispose(): void {
    this.#disposed = true;
    this.#drop(disposed());
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** One call after another; who waits can be aborted, and so can who runs in a worker. */
  #run<Result>({ signal }: CallOptions, work: (home: Home) => Promise<Result>): Promise<Result> {
    if (this.#disposed) return Promise.reject(disposed());
    const result = this.#queue.then(async () => {
      signal?.throwIfAborted();
      if (this.#disposed) throw disposed();
      const home = (this.#home ??= await this.#reopen());
      if (this.#disposed) {
        this.#drop(disposed());
        throw disposed();
      }
      const abort = () => {
        // A run in the caller's own thread is over before anybody can abort it.
        if (home.thread === "worker") this.#drop(new KhulasaError("cancelled", "the call was aborted"));
      };
      signal?.addEventListener("abort", abort, { once: true });
      try {
        return await work(home);
      } catch (thrown) {
        signal?.throwIfAborted();
        if (thrown instanceof KhulasaError && LOST.has(thrown.code)) this.#drop(thrown);
        throw thrown;
      } finally {
        signal?.removeEventListener("abort", abort);
      }
    });
    this.#queue = result.catch(() => undefined);
    return signal ? orAborted(result, signal) : result;
  }

  #drop(reason: KhulasaError): void {
    this.#home?.close(reason);
    this.#home = undefined;
  }
}

/** How a reader is opened, and opened again. */
export interface Opened {
  readonly home: Home;
  readonly reopen: () => Promise<Home>;
  readonly decode: Decode;
}

type Decode = (packed: Awaited<ReturnType<Home["analyze"]>>, tags: Home["facts"]["tags"]) => Analysis;

/** After these the home is of no further use. */
const LOST: ReadonlySet<string> = new Set(["panicked", "worker-died"]);

function coreOptions({ id: _id, signal: _signal, onProgress: _onProgress, ...options }: CallOptions): AnalyzeOptions {
  return options;
}

function disposed(): KhulasaError {
  return new KhulasaError("disposed", "the analyzer was disposed of");
}

function orAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
