import { Worker as Thread } from "node:worker_threads";

/** A worker thread with the few methods of a browser's worker that the protocol needs. */
export class ThreadWorker extends EventTarget {
  readonly #thread: Thread;
  #waiting = 0;

  constructor(address: URL) {
    super();
    this.#thread = new Thread(address);
    // A program may end while an analyzer has nothing to do, but not while a call is on its way.
    this.#thread.unref();
    this.#thread.on("message", (data) => {
      const last = "result" in data || "error" in data;
      if (last && --this.#waiting === 0) this.#thread.unref();
      this.dispatchEvent(new MessageEvent("message", { data }));
    });
    this.#thread.on("error", (error) => {
      this.dispatchEvent(Object.assign(new Event("error", { cancelable: true }), { message: String(error) }));
    });
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#thread.postMessage(message, transfer as never);
    if (this.#waiting++ === 0) this.#thread.ref();
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}
