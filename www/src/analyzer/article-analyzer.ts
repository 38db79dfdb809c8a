import type { AnalyzeOptions, Digest, DigestArticle } from "./contract.ts";
import { DecodedAnalysis } from "./decode.ts";
import { KhulasaError } from "./errors.ts";
import { type LoadProgress, UnexpectedModelError } from "./files.ts";
import { type Home, type Homes, openHome } from "./home.ts";
import type { EngineFacts, EngineFiles, Progress } from "./protocol.ts";
import type { Listeners } from "./worker-channel.ts";

export interface ArticleAnalyzerOptions extends Homes {
  /** Gets the compiled code; called once, again only after a failure. */
  readonly code: (onProgress?: (progress: LoadProgress) => void) => Promise<EngineFiles["code"]>;
  /** Gets the unpacked model; called once, again only after a failure. */
  readonly model: (onProgress?: (progress: LoadProgress) => void) => Promise<EngineFiles["model"]>;
}

/** Who is told of a run that takes long. */
export interface RunListeners {
  readonly onProgress?: (progress: Progress) => void;
  /** Told what is found in the beginning of a long text, up to `end`, while the rest is under way. */
  readonly onPart?: (analysis: DecodedAnalysis, end: number) => void;
}

interface Run {
  readonly text: string;
  readonly options: AnalyzeOptions;
  readonly listeners: RunListeners;
  readonly resolve: (analysis: DecodedAnalysis) => void;
  readonly reject: (error: KhulasaError) => void;
  retried: boolean;
}

/** A newer text waits this long for the older run to end by itself before the worker is replaced. */
const PATIENCE_MS = 150;

/**
 * Analyses one article as it changes. The newest text wins: a text that waits is dropped when another comes,
 * and a run that takes long is ended. Code and model are loaded once and kept, so that a new worker after a
 * cancelled run or a panic costs milliseconds.
 */
export class ArticleAnalyzer {
  readonly #options: ArticleAnalyzerOptions;
  #files: Promise<EngineFiles> | undefined;
  #home: Promise<Home> | undefined;
  #thread: Home["thread"] | undefined;
  #facts: EngineFacts | undefined;
  #running: Run | undefined;
  /** Where the latest analysis was made, which that home can summarise in other lengths, and the analysis in all lengths so far. */
  #latest: { readonly home: Home; readonly analyses: WeakSet<DecodedAnalysis> } | undefined;
  #waiting: Run | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  constructor(options: ArticleAnalyzerOptions) {
    this.#options = options;
  }

  /** The thread that does the work; undefined before `init`. */
  get thread(): Home["thread"] | undefined {
    return this.#thread;
  }

  /** Versions of core and model; undefined before `init`. */
  get facts(): EngineFacts | undefined {
    return this.#facts;
  }

  /** Loads code and model and starts the engine. Memoised: a second call waits for the first; after a failure it tries anew. */
  async init(onProgress?: (progress: LoadProgress) => void): Promise<EngineFacts> {
    return (await this.#open(onProgress)).facts;
  }

  /**
   * Analyses the text; a call still waiting or running is rejected with `superseded`.
   */
  analyze(
    text: string,
    options: AnalyzeOptions = {},
    listeners: RunListeners = {},
  ): Promise<DecodedAnalysis> {
    if (this.#disposed) return Promise.reject(new KhulasaError("disposed", "the analyzer was disposed of"));
    return new Promise((resolve, reject) => {
      this.#waiting?.reject(superseded());
      this.#waiting = { text, options, listeners, resolve, reject, retried: false };
      if (!this.#running) void this.#next();
      else this.#patience ??= setTimeout(() => this.#replace(superseded()), PATIENCE_MS);
    });
  }

  /**
   * An analysis with a summary of another length; nothing is analysed again. Undefined where that is not the latest
   * analysis, or its worker is gone: the text has to be analysed.
   */
  async summarize(analysis: DecodedAnalysis, options: AnalyzeOptions): Promise<DecodedAnalysis | undefined> {
    const latest = this.#latest;
    // What runs takes the place of what its worker remembers.
    if (this.#running || !latest?.analyses.has(analysis)) return undefined;
    try {
      const other = analysis.withSummary(await latest.home.summarize(options));
      latest.analyses.add(other);
      return other;
    } catch {
      return undefined;
    }
  }

  /** The contract's JSON document of a text, byte for byte what the command line prints. */
  async analyzeJson(text: string, options: AnalyzeOptions = {}, id?: string): Promise<string> {
    return (await this.#open()).analyzeJson(text, options, id);
  }

  /** A text's words and sentences as CoNLL-U, byte for byte what the command line prints. */
  async conllu(text: string, options: AnalyzeOptions = {}, id?: string): Promise<string> {
    return (await this.#open()).conllu(text, options, id);
  }

  /**
   * What several articles on one story tell together.
   * @param onProgress called now and then
   * @param signal ends the work; the call is rejected with `cancelled`
   */
  async digest(
    articles: readonly DigestArticle[],
    options: AnalyzeOptions = {},
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Digest> {
    const home = await this.#open();
    if (signal?.aborted) throw cancelled();
    const end = () => this.#startAnew(cancelled());
    signal?.addEventListener("abort", end, { once: true });
    try {
      return await home.digest(articles, options, onProgress);
    } finally {
      signal?.removeEventListener("abort", end);
    }
  }

  /** The document of several articles, byte for byte what the command line prints. */
  async digestJson(articles: readonly DigestArticle[], options: AnalyzeOptions = {}): Promise<string> {
    return (await this.#open()).digestJson(articles, options);
  }

  /** Ends what runs and drops what waits. The next analysis starts in a new worker. */
  cancel(): void {
    const reason = cancelled();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(reason);
    if (this.#running) this.#replace(reason);
  }

  /** Frees the worker and the model. Calls that wait are rejected with `disposed`, and so is every later one. */
  dispose(): void {
    this.#disposed = true;
    const reason = new KhulasaError("disposed", "the analyzer was disposed of");
    this.#waiting?.reject(reason);
    this.#waiting = undefined;
    this.#replace(reason);
    this.#files = undefined;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #load(onProgress?: (progress: LoadProgress) => void): Promise<EngineFiles> {
    this.#files ??= this.#fetch(onProgress).catch((thrown: unknown) => {
      this.#files = undefined;
      throw thrown;
    });
    return this.#files;
  }

  async #fetch(onProgress?: (progress: LoadProgress) => void): Promise<EngineFiles> {
    const unexpected = (thrown: unknown) => {
      if (thrown instanceof UnexpectedModelError) return thrown;
      throw thrown;
    };
    const [code, model] = await Promise.all([
      this.#options.code(onProgress),
      this.#options.model(onProgress).catch(unexpected),
    ]);
    if (!(model instanceof UnexpectedModelError)) return { code, model };
    // The engine knows better than a hash what is wrong with it: cut off, or of another version. One that it would
    // take is refused all the same.
    const home = await openHome(this.#options, { code, model: model.bytes });
    home.close(model);
    throw model;
  }

  #open(onProgress?: (progress: LoadProgress) => void): Promise<Home> {
    if (this.#disposed) return Promise.reject(new KhulasaError("disposed", "the analyzer was disposed of"));
    this.#home ??= this.#load(onProgress)
      .then((files) => openHome(this.#options, files))
      .then(
        (home) => {
          this.#thread = home.thread;
          this.#facts = home.facts;
          return home;
        },
        (thrown: unknown) => {
          this.#home = undefined;
          throw thrown;
        },
      );
    return this.#home;
  }

  async #next(): Promise<void> {
    const run = this.#waiting;
    if (!run || this.#running) return;
    this.#waiting = undefined;
    this.#running = run;
    clearTimeout(this.#patience);
    this.#patience = undefined;
    try {
      const home = await this.#open();
      const packed = await home.analyze(run.text, run.options, this.#listening(run, home));
      const analysis = await prepared(new DecodedAnalysis(packed, home.facts.tags), packed.table.length);
      this.#settle(run, () => {
        if (this.#waiting) return run.reject(superseded());
        this.#latest = { home, analyses: new WeakSet([analysis]) };
        run.resolve(analysis);
      });
    } catch (thrown) {
      this.#failed(run, thrown);
    }
  }

  #listening(run: Run, home: Home): Listeners {
    const { onProgress, onPart } = run.listeners;
    const current = () => this.#running === run && !this.#waiting;
    return {
      ...(onProgress ? { onProgress } : {}),
      ...(onPart ? { onPart: ({ packed, end }) => current() && onPart(new DecodedAnalysis(packed, home.facts.tags), end) } : {}),
    };
  }

  /** A panic or a dead worker is met by a new worker and one more try; a second time it is the caller's. */
  #failed(run: Run, thrown: unknown): void {
    if (this.#running !== run) return;
    const error = thrown instanceof KhulasaError ? thrown : new KhulasaError("worker-died", String(thrown), { cause: thrown });
    if (error.code === "panicked" || error.code === "worker-died") {
      this.#closeHome(error);
      if (!run.retried && !this.#waiting) {
        run.retried = true;
        this.#running = undefined;
        this.#waiting = run;
        void this.#next();
        return;
      }
    }
    this.#settle(run, () => run.reject(error));
  }

  #settle(run: Run, answer: () => void): void {
    if (this.#running !== run) return;
    this.#running = undefined;
    answer();
    void this.#next();
  }

  #replace(reason: KhulasaError): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    const run = this.#running;
    this.#running = undefined;
    this.#closeHome(reason);
    run?.reject(reason);
    void this.#next();
  }

  /** Ends the worker; what it analysed beside the work that is ended is analysed anew. */
  #startAnew(reason: KhulasaError): void {
    const run = this.#running;
    this.#running = undefined;
    if (run && this.#waiting) run.reject(superseded());
    // Another object: the answer to the former one comes to nothing.
    else if (run) this.#waiting = { ...run };
    this.#closeHome(reason);
    void this.#next();
  }

  #closeHome(reason: KhulasaError): void {
    const home = this.#home;
    this.#home = undefined;
    this.#latest = undefined;
    home?.then(
      (opened) => opened.close(reason),
      () => undefined,
    );
  }
}

function cancelled(): KhulasaError {
  return new KhulasaError("cancelled", "the analysis was cancelled");
}

/** Analyses whose tables hold more numbers are made ready in tasks of their own. */
const LARGE = 500_000;

/** A book's result has just arrived in this very task, and whoever shows it has enough to do in one of its own. */
async function prepared(analysis: DecodedAnalysis, size: number): Promise<DecodedAnalysis> {
  if (size <= LARGE) return analysis;
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  await turn();
  analysis.buildSentences();
  await turn();
  return analysis;
}

function superseded(): KhulasaError {
  return new KhulasaError("superseded", "a newer text came");
}
