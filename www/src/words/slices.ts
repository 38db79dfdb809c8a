/** Work on the main thread stops this often to let the page answer. */
const SLICE_MS = 8;

/** Cuts long work on the main thread into slices; between two of them the page answers and paints. */
export class Slices {
  readonly #signal: AbortSignal;
  #since = performance.now();

  /** @param signal ends the work between two slices */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether the slice is over: then `turn` is due. Asked in inner loops, where waiting each time would cost more than the work. */
  get over(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }

  /** Lets the page answer. @throws the signal's reason when the work is no longer wanted */
  async turn(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.#signal.throwIfAborted();
    this.#since = performance.now();
  }
}
