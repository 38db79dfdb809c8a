import { LitElement } from "lit";
import type { Analysis } from "../../../src/analyzer/contract.ts";
import type { CallOptions } from "../analyzer.ts";
import { HostText, hasArabic } from "./host-text.ts";
import { sharedReader } from "./shared-reader.ts";

/** How far an element is with its article. */
export type State = "waiting" | "working" | "done" | "empty" | "failed";

/** An element that reads an article of the page it stands on. Nothing is loaded before it comes near to view. */
export abstract class ArticleElement extends LitElement {
  static override properties = { for: { reflect: true }, state: { reflect: true } };
  /** A CSS selector; the first element that it names is read. Without it, the nearest `article` or `main`. */
  declare for: string | null;
  /** waiting, working, done, empty (no such element, or no Arabic in it) or failed. */
  declare state: State;

  protected article: HostText | undefined;
  protected analysis: Analysis | undefined;
  #sight: IntersectionObserver | undefined;
  #changes: MutationObserver | undefined;
  #call: AbortController | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.for = null;
    this.state = "waiting";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#wait();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.forget();
    this.state = "waiting";
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("for") && changed.get("for") !== undefined && this.isConnected) void this.refresh();
  }

  /** Reads the article again; for hosts that put another one in its place. */
  async refresh(): Promise<void> {
    this.#stop();
    const call = new AbortController();
    this.#call = call;
    const root = this.#root();
    const article = root && new HostText(root);
    if (!article || !hasArabic(article.text)) {
      this.forget();
      this.#watch(root);
      this.state = "empty";
      this.#tell("khulasa-empty", {});
      return;
    }
    this.state = "working";
    try {
      const reader = await sharedReader();
      const analysis = await reader.analyze(article.text, { ...this.options(), signal: call.signal });
      if (call.signal.aborted) return;
      this.article = article;
      this.analysis = analysis;
      this.show(article, analysis);
      this.state = "done";
      this.requestUpdate();
      this.#watch(root);
      this.#tell("khulasa-analysis", { analysis, text: article.text });
    } catch (error) {
      if (call.signal.aborted) return;
      this.forget();
      this.state = "failed";
      this.#tell("khulasa-error", { error });
    }
  }

  /** What the analysis should hold. */
  protected abstract options(): CallOptions;
  /** Shows what was found. */
  protected abstract show(article: HostText, analysis: Analysis): void;
  /** Takes away what was shown. */
  protected forget(): void {
    this.article = undefined;
    this.analysis = undefined;
  }

  #wait(): void {
    if (typeof IntersectionObserver !== "function") {
      void this.refresh();
      return;
    }
    this.#sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#sight?.disconnect();
        void this.refresh();
      },
      { rootMargin: "200px" },
    );
    this.#sight.observe(this.sightMark());
  }

  /** What must come into view; an element that shows nothing of its own names another. */
  protected sightMark(): Element {
    return this;
  }

  /** The host's own changes are met half a second after the last of them. */
  #watch(root: Element | undefined): void {
    this.#changes?.disconnect();
    const watched = root ?? document.body;
    this.#changes = new MutationObserver(() => {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => {
        const now = this.#root();
        if (now === root && now && this.article && new HostText(now).text === this.article.text) return;
        if (now !== undefined || root !== undefined) void this.refresh();
      }, 500);
    });
    this.#changes.observe(watched, { subtree: true, childList: true, characterData: true });
  }

  #stop(): void {
    this.#sight?.disconnect();
    this.#changes?.disconnect();
    clearTimeout(this.#later);
    this.#call?.abort();
    this.#call = undefined;
  }

  protected root(): Element | undefined {
    return this.#root();
  }

  #root(): Element | undefined {
    if (!this.for) return this.closest("article, main") ?? document.querySelector("article, main") ?? undefined;
    try {
      return document.querySelector(this.for) ?? undefined;
    } catch {
      // Not a selector: as if it named nothing.
      return undefined;
    }
  }

  /** @internal */
  #tell(type: string, detail: object): void {
    const event = new CustomEvent(type, { detail, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }
}
