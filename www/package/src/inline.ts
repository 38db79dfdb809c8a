/** Everything inside one module: no file is fetched, wherever it runs. Larger to load, and cached as one. */
import code from "virtual:khulasa-code";
import model from "virtual:khulasa-model-file";
import workerSource from "virtual:khulasa-worker";
import { fromBase64 } from "../../src/analyzer/base64.ts";
import { gunzip } from "../../src/analyzer/files.ts";
import { ownScript } from "../../src/trusted/policy.ts";
import { analyzers, library } from "./library.ts";

export const own = library({
  defaults: { wasm: () => gunzip(fromBase64(code)), model: () => fromBase64(model) },
  workers: [blobWorker],
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

function blobWorker(): Worker {
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  try {
    return new Worker(ownScript(url));
  } finally {
    // The worker has begun to fetch it by then, or never will.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
