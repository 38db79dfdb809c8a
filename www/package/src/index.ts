/** For browsers, workers and Deno. Importing it does nothing and is safe on a server. */
import { ownScript } from "../../src/trusted/policy.ts";
import { analyzers, library } from "./library.ts";

const own = library({
  defaults: {
    wasm: () => new URL("./khulasa_bg.wasm", import.meta.url),
    model: () => new URL("./khulasa.model.gz", import.meta.url),
  },
  // The literal is what bundlers look for; where the page demands trusted addresses it throws, and the second is tried.
  workers: [
    () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }),
    () => new Worker(ownScript(new URL("./worker.js", import.meta.url).href), { type: "module" }),
  ],
});

/** Loads code and model once; further calls wait for the first. @throws KhulasaError, and the next call tries anew */
export const init = own.init;
const { Analyzer, WorkerAnalyzer } = analyzers(own);
export {
  /** Works in the caller's thread. */
  Analyzer,
  /** Works in a worker of its own; where none can be started, in the caller's thread. */
  WorkerAnalyzer,
};
export * from "./public.ts";
