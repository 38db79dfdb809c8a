import { css } from "lit";

/** A button that opens a list of actions under it. */
export const menu = css`
  :host {
    display: inline-block;
    position: relative;
  }
  .panel {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-start: 0;
    z-index: 3;
    inline-size: min(27rem, calc(100vw - 2rem));
    max-block-size: min(42rem, 80vh);
    overflow-y: auto;
    padding: 0.4rem;
    background: var(--khulasa-sheet);
    color: var(--khulasa-ink);
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 6px;
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
    font-size: 0.9375rem;
  }
  @media (max-width: 40rem) {
    .panel {
      position: fixed;
      inset: auto 0.5rem 0.5rem;
      inline-size: auto;
      max-block-size: 80dvh;
    }
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 0.25rem;
    border-radius: 5px;
  }
  .item:hover {
    background: var(--khulasa-hover);
  }
  .item > div {
    padding-block: 0.35rem;
    padding-inline: 0.7rem;
    line-height: 1.5;
  }
  .name {
    font-weight: 600;
  }
  .what {
    color: var(--khulasa-ink-soft);
    font-size: 0.875rem;
  }
  .item button {
    min-block-size: 2.5rem;
    min-inline-size: 2.5rem;
    padding-inline: 0.6rem;
    border-radius: 5px;
    color: var(--khulasa-accent);
    font-weight: 600;
  }
  .item button:hover {
    background: var(--khulasa-note);
  }
  .said {
    padding: 0.35rem 0.7rem;
    color: var(--khulasa-ink-soft);
  }
  .said:empty {
    display: none;
  }
  .failed {
    color: var(--khulasa-alarm);
  }
  .chevron {
    transition: rotate 120ms;
  }
  [aria-expanded="true"] .chevron {
    rotate: 180deg;
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }
`;
