import { css } from "lit";

export const hostStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  [role="tablist"] {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border-block-end: 1px solid var(--khulasa-line-strong);
  }
  [role="tab"] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: center;
    align-content: center;
    gap: 0 0.4rem;
    min-block-size: 2.75rem;
    padding: 0.2rem 0.35rem;
    border-block-end: 3px solid transparent;
    color: var(--khulasa-ink-soft);
    font-size: 0.9375rem;
    line-height: 1.5;
    text-align: center;
  }
  .occasional[role="tab"] {
    grid-column: 1 / -1;
    box-shadow: inset 0 -1px 0 0 var(--khulasa-line);
    color: var(--khulasa-accent);
    font-weight: 600;
  }
  [role="tab"]:hover {
    color: var(--khulasa-ink);
    background: var(--khulasa-hover);
  }
  [role="tab"]:focus-visible {
    outline-offset: -2px;
  }
  [role="tab"][aria-selected="true"] {
    color: var(--khulasa-ink);
    font-weight: 600;
    border-block-end-color: var(--khulasa-accent);
  }
  .count {
    font-size: 0.8125rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    color: var(--khulasa-ink-soft);
  }
  [role="tabpanel"] {
    overflow-y: auto;
    scrollbar-width: thin;
    padding: 1rem 1rem 1.5rem;
  }
  [role="tabpanel"]:focus-visible {
    outline-offset: -2px;
  }
  .failed {
    color: var(--khulasa-ink-soft);
  }
  /* The same width as SHEETS. */
  @media (max-width: 60rem) {
    :host {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 2;
      grid-template-rows: minmax(0, 1fr) auto;
      background: var(--khulasa-sheet);
      border-block-start: 1px solid var(--khulasa-line-strong);
    }
    :host([raised]) {
      max-block-size: 80dvh;
      block-size: 80dvh;
      border-radius: 12px 12px 0 0;
      box-shadow: 0 -8px 32px rgb(0 0 0 / 0.22);
      overflow: hidden;
    }
    [role="tablist"] {
      grid-row: 2;
      display: flex;
      overflow-x: auto;
      scrollbar-width: none;
      border-block-end: 0;
      padding-block-end: env(safe-area-inset-bottom);
    }
    [role="tab"] {
      flex: 1 0 auto;
      min-block-size: 3.25rem;
      padding-inline: 0.85rem;
      border-block-end: 0;
      border-block-start: 3px solid transparent;
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    [role="tab"][aria-selected="true"] {
      border-block-start-color: var(--khulasa-accent);
    }
    :host([raised]) [role="tablist"] {
      border-block-start: 1px solid var(--khulasa-line);
    }
    [role="tabpanel"] {
      grid-row: 1;
      overscroll-behavior: contain;
      position: relative;
    }
    :host(:not([raised])) [role="tabpanel"] {
      display: none;
    }
    .close {
      position: absolute;
      inset-block-start: 0.6rem;
      inset-inline-end: 0.6rem;
      z-index: 1;
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      border-radius: 6px;
      color: var(--khulasa-ink-soft);
      background: var(--khulasa-sheet);
    }
    .close:hover {
      background: var(--khulasa-hover);
      color: var(--khulasa-ink);
    }
  }
  @media (forced-colors: active) {
    /* What is transparent elsewhere would be a line like any other. */
    [role="tab"] {
      border-color: Canvas;
    }
    [role="tab"][aria-selected="true"] {
      border-color: Highlight;
    }
  }
  @media print {
    :host,
    :host([raised]) {
      position: static;
      display: block;
      block-size: auto;
      max-block-size: none;
      border: 0;
      box-shadow: none;
      overflow: visible;
    }
    :host [role="tabpanel"],
    :host(:not([raised])) [role="tabpanel"] {
      display: block;
      overflow: visible;
    }
    [role="tablist"],
    .close {
      display: none;
    }
  }
`;
