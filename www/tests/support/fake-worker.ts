import type { Binding } from "../../src/analyzer/binding.ts";
import { Engine } from "../../src/analyzer/engine.ts";
import type { Request, Response } from "../../src/analyzer/protocol.ts";
import { type Scope, serve } from "../../src/analyzer/serve.ts";

/** A binding whose analysis is a count of words: enough to see which text was answered. */
export function fakeBinding({ panicOn }: { panicOn?: string } = {}): Binding & { analysed: string[]; panicNext: boolean } {
  const binding = {
    analysed: [] as string[],
    panicNext: false,
    initSync: () => undefined,
    tagTables: () => ({ kinds: [], upos: [] }),
    Analyzer: {
      fromBytes: () => ({
        version: "9.9.9",
        model: "fake 1",
        free: () => undefined,
        analyzeJson: () => "{}",
        conllu: () => "",
        digest: () => ({ format: 1 }),
        digestJson: () => "{}",
        analyze(text: string, options?: { summarySentences?: number }, onProgress?: (done: number, total: number) => void) {
          binding.analysed.push(text);
          if ((options?.summarySentences ?? 1) < 0) throw Object.assign(new Error("below 0"), { name: "KhulasaOptionsError" });
          if (binding.panicNext || text === panicOn) {
            binding.panicNext = false;
            throw new WebAssembly.RuntimeError("unreachable");
          }
          if (text === "بطيء") {
            const until = performance.now() + 60;
            while (performance.now() < until);
            onProgress?.(1, 2);
          }
          const words = text.split(" ").length;
          const stats = { characters: text.length, words, sentences: 0, paragraphs: 0, readingSeconds: 0 };
          const summarize = (_text: string, { summarySentences = 3 }: { summarySentences?: number } = {}) => ({ sentences: [], picks: [], text: `${text.slice(0, 20)} ${summarySentences}`, ratio: 0 });
          const parts = { format: 1, id: "-", version: "9.9.9", model: "fake 1", stats, summary: summarize(text, options) };
          return { table: new Uint32Array(5), strings: [], parts, summarize, free: () => undefined };
        },
      }),
    },
  };
  return binding;
}

/** A worker in the same thread: messages pass as a worker's would, through the real protocol. */
export class FakeWorker extends EventTarget {
  terminated = false;
  readonly #binding: ReturnType<typeof fakeBinding>;
  readonly #inside = new EventTarget();
  #held: Request[] | undefined;
  #dead = false;

  constructor(binding = fakeBinding()) {
    super();
    this.#binding = binding;
    const scope: Scope = {
      addEventListener: (type, listener) => this.#inside.addEventListener(type, listener as EventListener),
      postMessage: (data: Response) => {
        if (!this.terminated) this.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
      },
    };
    serve(scope, new Engine(binding));
  }

  get analysed(): readonly string[] {
    return this.#binding.analysed;
  }

  postMessage(data: Request): void {
    if (this.#held) this.#held.push(data);
    else queueMicrotask(() => this.#deliver(data));
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Answers nothing until `release`. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const data of held) this.#deliver(data);
  }

  panicNext(): void {
    this.#binding.panicNext = true;
  }

  /** Stops as a worker does whose script cannot be loaded: an event, later, and no answer ever. */
  die(): void {
    this.#dead = true;
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event("error"), { message: "died" })));
  }

  #deliver(data: Request): void {
    if (this.#dead || this.terminated) return;
    this.#inside.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  }
}
