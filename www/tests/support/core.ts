import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as glue from "../../generated/web/khulasa.js";
import { code, model } from "../../build/paths.js";
import { type AnalyzeOptions, DecodedAnalysis } from "../../src/analyzer/index.ts";
import { Engine } from "../../src/analyzer/engine.ts";

let engine: Engine | undefined;
let tags: ReturnType<Engine["init"]>["tags"];

/** The core itself, in this thread: what units are tested with that take a real analysis. */
export function core(): Engine {
  if (!engine) {
    engine = new Engine(glue);
    const files = { code: new Uint8Array(readFileSync(code)), model: new Uint8Array(gunzipSync(readFileSync(model))) };
    tags = engine.init(files).tags;
  }
  return engine;
}

/** What the core finds in a text. */
export function analysed(text: string, options: AnalyzeOptions = {}): DecodedAnalysis {
  const packed = core().analyze(text, options);
  return new DecodedAnalysis(packed, tags);
}
