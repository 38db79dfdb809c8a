/** One script tag: everything inside, the elements defined, and the library under `globalThis.khulasa`. */
import { Analyzer, WorkerAnalyzer, init } from "../inline.ts";
import { defineElements } from "./define.ts";
import { configure, useLibrary } from "./shared-reader.ts";

useLibrary(WorkerAnalyzer);
defineElements();
Object.assign(globalThis, { khulasa: { Analyzer, WorkerAnalyzer, init, configure } });
