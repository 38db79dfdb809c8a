import type { Binding } from "./binding.ts";
import { Engine } from "./engine.ts";
import { KhulasaError } from "./errors.ts";
import type { AnalyzeOptions, Digest, DigestArticle, Summary } from "./contract.ts";
import type { PackedAnalysis } from "./packed.ts";
import type { EngineFacts, EngineFiles, Progress } from "./protocol.ts";
import { type Listeners, WorkerChannel } from "./worker-channel.ts";

/** Where an engine lives: in a worker, or for want of one in the thread of the caller. */
export interface Home {
  readonly thread: "worker" | "main";
  readonly facts: EngineFacts;
  /** In the caller's thread a long text comes whole: nobody could look at its beginning in the meantime. */
  analyze(text: string, options: AnalyzeOptions, listeners?: Listeners): Promise<PackedAnalysis>;
  /** The summary of the text that was analysed last, in another length. */
  summarize(options: AnalyzeOptions): Promise<Summary>;
  analyzeJson(text: string, options: AnalyzeOptions, id: string | undefined): Promise<string>;
  conllu(text: string, options: AnalyzeOptions, id: string | undefined): Promise<string>;
  digest(articles: readonly DigestArticle[], options: AnalyzeOptions, onProgress?: (progress: Progress) => void): Promise<Digest>;
  digestJson(articles: readonly DigestArticle[], options: AnalyzeOptions): Promise<string>;
  /** Ends it at once; calls that wait are rejected with `reason`. */
  close(reason: KhulasaError): void;
}

/** The homes to try, best first. */
export interface Homes {
  readonly workers: readonly (() => Worker)[];
  /** For the main thread; without it there is no analysis where there is no worker. */
  readonly binding?: Binding;
}

/**
 * Opens the first home that works. A worker that cannot be made or started gives way to the next; anything
 * else (a damaged model, say) would fail in every home and is thrown.
 */
export async function openHome(homes: Homes, files: EngineFiles): Promise<Home> {
  let last: unknown;
  for (const spawn of homes.workers) {
    try {
      return await openWorker(spawn, files);
    } catch (thrown) {
      last = thrown;
      if (thrown instanceof KhulasaError && thrown.code !== "worker-died") throw thrown;
    }
  }
  if (homes.binding) return openHere(homes.binding, files);
  throw new KhulasaError("worker-died", "no worker could be started", { cause: last });
}

async function openWorker(spawn: () => Worker, files: EngineFiles): Promise<Home> {
  const channel = new WorkerChannel(spawn());
  const facts = await channel.call("init", [files]);
  return {
    thread: "worker",
    facts,
    analyze: (text, options, listeners) => channel.call("analyze", [text, options], listeners),
    summarize: (options) => channel.call("summarize", [options]),
    analyzeJson: (text, options, id) => channel.call("analyzeJson", [text, options, id]),
    conllu: (text, options, id) => channel.call("conllu", [text, options, id]),
    digest: (articles, options, onProgress) => channel.call("digest", [articles, options], { onProgress }),
    digestJson: (articles, options) => channel.call("digestJson", [articles, options]),
    close: (reason) => channel.close(reason),
  };
}

/** A turn of the event loop, so that what was painted before the work is seen before it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * The glue instantiates once per thread, so after a panic a new engine here shares the old memory: what the
 * panic left behind is lost, nothing else. In a worker the memory goes with the worker.
 */
async function openHere(binding: Binding, files: EngineFiles): Promise<Home> {
  const engine = new Engine(binding);
  const facts = engine.init(files);
  let closed: KhulasaError | undefined;
  const later = async <Result>(work: () => Result): Promise<Result> => {
    await turn();
    if (closed) throw closed;
    return work();
  };
  return {
    thread: "main",
    facts,
    analyze: (text, options, listeners) => later(() => engine.analyze(text, options, listeners?.onProgress)),
    summarize: (options) => later(() => engine.summarize(options)),
    analyzeJson: (text, options, id) => later(() => engine.analyzeJson(text, options, id)),
    conllu: (text, options, id) => later(() => engine.conllu(text, options, id)),
    digest: (articles, options, onProgress) => later(() => engine.digest(articles, options, onProgress)),
    digestJson: (articles, options) => later(() => engine.digestJson(articles, options)),
    close: (reason) => {
      closed ??= reason;
      engine.dispose();
    },
  };
}
