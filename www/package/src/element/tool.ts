import { LitElement, css, html } from "lit";
import { wordsFor } from "./words.ts";

/**
 * The whole tool as a part of a page: `<khulasa-analyzer src="/khulasa.html"></khulasa-analyzer>`. It is the one-file
 * page in a frame of its own, so that neither page touches the other, and the frame can open no connection.
 *
 * @customElement khulasa-analyzer
 * @tagname khulasa-analyzer
 * @csspart frame - the frame
 */
export class KhulasaAnalyzer extends LitElement {
  static override properties = { src: { reflect: true } };
  /** Where the one-file page lies; beside the host's own page when left out. */
  declare src: string;

  constructor() {
    super();
    this.src = "khulasa.html";
  }

  static override styles = css`
    :host {
      display: block;
      block-size: 80vh;
    }
    :host([hidden]) {
      display: none;
    }
    iframe {
      inline-size: 100%;
      block-size: 100%;
      border: 0;
    }
  `;

  override render() {
    return html`<iframe
      part="frame"
      src=${this.src}
      title=${wordsFor(this).tool}
      loading="lazy"
      sandbox="allow-scripts allow-downloads"
      referrerpolicy="no-referrer"
    ></iframe>`;
  }
}
