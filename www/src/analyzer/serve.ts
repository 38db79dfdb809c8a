import type { Engine } from "./engine.ts";
import { toMessage } from "./errors.ts";
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
      const result = engine.analyze(...request.args, telling(scope, request));
      const { rest, pieces } = intoPieces(result.parts);
      for (const piece of pieces) scope.postMessage({ id: request.id, piece }, []);
      return { result: { ...result, parts: rest }, transfer: [result.table.buffer as ArrayBuffer] };
    }
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
