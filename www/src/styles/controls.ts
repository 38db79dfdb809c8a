import { css } from "lit";

/** What buttons and focus look like in every shadow tree of the page; its light tree has the same in page.css. */
export const controls = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    text-align: start;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--khulasa-focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: 2.25rem;
    padding-inline: var(--khulasa-quiet-padding, 0.7rem);
    border-radius: 6px;
    color: var(--khulasa-ink-soft);
  }
  .quiet:hover {
    background: var(--khulasa-hover);
    color: var(--khulasa-ink);
  }
  .action {
    color: var(--khulasa-accent);
    font-weight: 600;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ul,
  ol,
  p,
  h2 {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
`;
