import type { Home } from "../../src/analyzer/home.ts";
import type { EngineFiles } from "../../src/analyzer/protocol.ts";
import { type ArticleReader, HomeReader, type Opened } from "./analyzer.ts";
import { type Defaults, type InitOptions, loadFiles } from "./files.ts";

/** What differs from platform to platform. */
export interface Platform {
  readonly defaults: Defaults;
  /** Makes a worker; more than one way where the first may be forbidden. */
  readonly workers: readonly (() => Worker)[];
}

/** The parts of the library on one platform. */
export interface Library {
  init(options?: InitOptions): Promise<void>;
  openHere(options?: InitOptions): Promise<Opened>;
  openWorker(options?: InitOptions): Promise<Opened>;
}

/** Nothing is loaded before `init` or the first analyzer asks for it. */
export function library({ defaults, workers }: Platform): Library {
  let files: Promise<EngineFiles> | undefined;
  const listeners = new Set<NonNullable<InitOptions["onProgress"]>>();

  /** Loads once, however often and however soon it is called; after a failure the next call tries anew. */
  async function load(options: InitOptions): Promise<EngineFiles> {
    const listener = options.onProgress;
    if (listener) listeners.add(listener);
    files ??= loadFiles({ ...options, onProgress: (progress) => listeners.forEach((each) => each(progress)) }, defaults).catch(
      (thrown: unknown) => {
        files = undefined;
        throw thrown;
      },
    );
    try {
      return await files;
    } finally {
      if (listener) listeners.delete(listener);
    }
  }

  async function open(options: InitOptions, inWorker: boolean): Promise<Opened> {
    const loaded = await load(options);
    const [{ openHome }, { DecodedAnalysis }, binding] = await Promise.all([
      import("../../src/analyzer/home.ts"),
      import("../../src/analyzer/decode.ts"),
      import("../../generated/web/khulasa.js"),
    ]);
    const reopen = (): Promise<Home> => openHome({ workers: inWorker ? workers : [], binding }, loaded);
    return { home: await reopen(), reopen, decode: (packed, tags) => new DecodedAnalysis(packed, tags) };
  }

  return {
    init: async (options = {}) => void (await load(options)),
    openHere: (options = {}) => open(options, false),
    openWorker: (options = {}) => open(options, true),
  };
}

/** Makes article readers. */
export interface ReaderFactory {
  /** Opens a reader; loads what `init` has not loaded yet. @throws KhulasaError as `init` does */
  create(options?: InitOptions): Promise<ArticleReader>;
}

/** The two analyzers of one platform. */
export function analyzers({ openHere, openWorker }: Library): { Analyzer: ReaderFactory; WorkerAnalyzer: ReaderFactory } {
  return {
    Analyzer: { create: async (options) => new HomeReader(await openHere(options)) },
    WorkerAnalyzer: { create: async (options) => new HomeReader(await openWorker(options)) },
  };
}
