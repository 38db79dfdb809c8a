import type { Engine } from "./engine.ts";
import { toMessage } from "./errors.ts";
import type { PackedAnalysis } from "./packed.ts";
import { partsOf } from "./parts.ts";
import { intoPieces } from "./pieces.ts";
import type { Progress, Request, Response } from "./protocol.ts";

/** The side of a worker scope that the protocol needs. */
export interface Scope {
  addEventListener(type: "message", listener: (event: MessageEvent<Request>) => void): void;
  postMessage(message: Response, transfer: Transferable[]): void;
}

/** Progress is worth a message this often, not more. */
const PROGRESS_INTERVAL_MS = 50;

/** Answers requests with an engine, one after another, for as long as the worker lives. */
export function serve(scope: Scope, engine: Engine): void {
  scope.addEventListener("message", ({ data: request }) => {
    try {
      const { result, transfer } = answer(scope, engine, request);
      scope.postMessage({ id: request.id, result }, transfer);
    } catch (thrown) {
      scope.postMessage({ id: request.id, error: toMessage(thrown) }, []);
    }
  });
}

/** Tells how far a request is, now and then. */
function telling(scope: Scope, { id }: Request): (progress: Progress) => void {
  let last = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_INTERVAL_MS) return;
    last = now;
    scope.postMessage({ id, progress }, []);
  };
}

function answer(scope: Scope, engine: Engine, request: Request): { result: unknown; transfer: Transferable[] } {
  switch (request.method) {
    case "init":
      return { result: engine.init(...request.args), transfer: [] };
    case "analyze": {
      const { packed, transfer } = analyze(scope, engine, request);
      return { result: packed, transfer };
    }
    case "summarize":
      return { result: engine.summarize(...request.args), transfer: [] };
    case "analyzeJson":
      return { result: engine.analyzeJson(...request.args), transfer: [] };
    case "conllu":
      return { result: engine.conllu(...request.args), transfer: [] };
    case "digest":
      return { result: engine.digest(...request.args, telling(scope, request)), transfer: [] };
    case "digestJson":
      return { result: engine.digestJson(...request.args), transfer: [] };
  }
}

type AnalyzeRequest = Extract<Request, { method: "analyze" }>;

/** Analyses a text; of a long one the beginnings first, where they are wanted, each of them sent as soon as it is there. */
function analyze(scope: Scope, engine: Engine, request: AnalyzeRequest) {
  const { id, args: [text, options], inParts } = request;
  const tell = telling(scope, request);
  const ends = inParts ? partsOf(text) : [];
  const total = ends.reduce((sum, end) => sum + end, text.length);
  let finished = 0;
  const upTo = (end: number) => {
    const packed = engine.analyze(text.slice(0, end), options, (progress) => {
      const share = progress.total === 0 ? 0 : progress.done / progress.total;
      tell({ done: finished + share * end, total });
    });
    finished += end;
    return inMessages(scope, id, packed);
  };
  for (const end of ends) {
    const { packed, transfer } = upTo(end);
    scope.postMessage({ id, part: { packed, end } }, transfer);
  }
  return upTo(text.length);
}

/** Sends the long lists of an analysis ahead; the rest is returned. */
function inMessages(scope: Scope, id: number, analysis: PackedAnalysis): { packed: PackedAnalysis; transfer: Transferable[] } {
  const { rest, pieces } = intoPieces(analysis.parts);
  for (const piece of pieces) scope.postMessage({ id, piece }, []);
  return { packed: { ...analysis, parts: rest }, transfer: [analysis.table.buffer as ArrayBuffer] };
}
