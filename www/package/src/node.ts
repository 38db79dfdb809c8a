/** For Node: code and model are read from the package's own files, and workers are worker threads. */
import { readFile } from "node:fs/promises";
import { analyzers, library } from "./library.ts";
import { ThreadWorker } from "./thread-worker.ts";

const beside = async (name: string) => new Uint8Array(await readFile(new URL(name, import.meta.url)));

const own = library({
  defaults: { wasm: () => beside("./khulasa_bg.wasm"), model: () => beside("./khulasa.model.gz") },
  workers: [() => new ThreadWorker(new URL("./node-worker.js", import.meta.url)) as unknown as Worker],
});

export const init = own.init;
const { Analyzer, WorkerAnalyzer } = analyzers(own);
export {
  /** Works in the caller's thread. */
  Analyzer,
  /** Works in a worker of its own; where none can be started, in the caller's thread. */
  WorkerAnalyzer,
};
export * from "./public.ts";
