import { KhulasaError, fromMessage } from "./errors.ts";
import type { PackedAnalysis } from "./packed.ts";
import { type Piece, outOfPieces } from "./pieces.ts";
import type { AnalysedPart, EngineMethods, Method, Progress, Request, Response } from "./protocol.ts";

interface Waiting {
  resolve(result: unknown): void;
  reject(error: KhulasaError): void;
  readonly listeners: Listeners;
  /** Of the analysis that comes next. */
  pieces: Piece[];
}

/** Who is told of a call that takes long. */
export interface Listeners {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Asks for the analyses of a long text's beginnings. */
  readonly onPart?: ((part: AnalysedPart) => void) | undefined;
}

/**
 * One worker and the calls that wait for it. A worker that cannot be loaded, or that throws outside a call,
 * does not throw here: it fires an `error` event, and every waiting call is rejected with `worker-died`.
 */
export class WorkerChannel {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #closed: KhulasaError | undefined;

  /** @param worker just made, with nothing sent to it yet */
  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", (event: MessageEvent<Response>) => this.#receive(event.data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.close(new KhulasaError("worker-died", event.message || "the worker could not be started"));
    });
    worker.addEventListener("messageerror", () => {
      this.close(new KhulasaError("worker-died", "a message of the worker could not be read"));
    });
  }

  /** Whether the worker still answers. */
  get open(): boolean {
    return this.#closed === undefined;
  }

  call<M extends Method>(
    method: M,
    args: Parameters<EngineMethods[M]>,
    listeners: Listeners = {},
  ): Promise<ReturnType<EngineMethods[M]>> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, listeners, pieces: [] });
      try {
        this.#worker.postMessage({ id, method, args, ...(listeners.onPart ? { inParts: true } : {}) } as Request);
      } catch (thrown) {
        this.#waiting.delete(id);
        reject(new KhulasaError("worker-died", "the message could not be sent to the worker", { cause: thrown }));
      }
    });
  }

  /** Ends the worker at once, whatever it is doing; waiting calls are rejected with `reason`. */
  close(reason: KhulasaError): void {
    if (this.#closed) return;
    this.#closed = reason;
    this.#worker.terminate();
    for (const waiting of this.#waiting.values()) waiting.reject(reason);
    this.#waiting.clear();
  }

  #receive(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    if ("progress" in response) {
      waiting.listeners.onProgress?.(response.progress);
      return;
    }
    if ("piece" in response) {
      waiting.pieces.push(response.piece);
      return;
    }
    if ("part" in response) {
      const { packed, end } = response.part;
      waiting.listeners.onPart?.({ packed: whole(packed, waiting.pieces), end });
      waiting.pieces = [];
      return;
    }
    this.#waiting.delete(response.id);
    if ("error" in response) waiting.reject(fromMessage(response.error));
    else if (waiting.pieces.length > 0) waiting.resolve(whole(response.result as PackedAnalysis, waiting.pieces));
    else waiting.resolve(response.result);
  }
}

function whole(packed: PackedAnalysis, pieces: readonly Piece[]): PackedAnalysis {
  return { ...packed, parts: outOfPieces(packed.parts, pieces) };
}
