import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Rows that are rendered at first, and that each look beyond their edge adds. */
const STEP = 40;

/**
 * Which rows of a long list are rendered: those that the reader has come to. A list grows at whichever edge the
 * reader reaches, so that ten thousand rows cost no more than a few screens of them.
 */
export class Growing implements ReactiveController {
  from = 0;
  to = STEP;
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: IntersectionObserver;
  #edges: readonly Element[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
    this.#observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#grow(target);
    }, { rootMargin: "400px" });
  }

  hostUpdated(): void {
    const edges = [...((this.#host as unknown as { renderRoot: ParentNode }).renderRoot.querySelectorAll("[data-edge]") ?? [])];
    // Observed anew after each growth: an edge that is still in sight is told again.
    for (const edge of this.#edges) this.#observer.unobserve(edge);
    for (const edge of edges) this.#observer.observe(edge);
    this.#edges = edges;
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#edges = [];
  }

  /** Another list: begins at its beginning. */
  reset(): void {
    this.from = 0;
    this.to = STEP;
  }

  /** Has a row rendered, wherever it is. */
  reach(index: number): void {
    if (index >= this.from && index < this.to) return;
    this.from = Math.max(0, index - STEP / 2);
    this.to = index + STEP;
  }

  #grow(edge: Element): void {
    if ((edge as HTMLElement).dataset["edge"] === "before") this.from = Math.max(0, this.from - STEP);
    else this.to += STEP;
    this.#host.requestUpdate();
  }
}
