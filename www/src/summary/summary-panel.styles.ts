import { css } from "lit";

export const panel = css`
  :host {
    display: grid;
    align-content: start;
    gap: 1rem;
  }
  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
  }
  h2 {
    font: 700 1.375rem/1.6 var(--khulasa-reading);
    color: var(--khulasa-ink);
  }
  .share {
    font-size: 0.875rem;
    color: var(--khulasa-ink-soft);
  }
  .explain {
    color: var(--khulasa-ink-soft);
    line-height: 1.9;
  }
  .points {
    display: grid;
    gap: 0.5rem;
    color: var(--khulasa-ink-soft);
    font-size: 0.9375rem;
  }
  .points li {
    padding-inline-start: 1.1rem;
    position: relative;
  }
  .points li::before {
    content: "";
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.75em;
    inline-size: 0.4rem;
    block-size: 0.4rem;
    background: var(--khulasa-marker-strong);
    border-radius: 1px;
  }
  .picks {
    display: grid;
  }
  .picks li {
    display: grid;
    grid-template-columns: 1.9rem minmax(0, 1fr);
    padding-block: 0.9rem;
    border-block-start: 1px solid var(--khulasa-line);
    position: relative;
  }
  .number {
    font: 400 1.125rem/2 var(--khulasa-reading);
    color: var(--khulasa-accent);
  }
  .text {
    font: 400 1.125rem/1.95 var(--khulasa-reading);
    color: var(--khulasa-ink);
    text-wrap: pretty;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .text[dir="auto"] {
    text-align: start;
  }
  .lit::before {
    content: "";
    position: absolute;
    inset-inline-start: -0.85rem;
    inset-block: 1.1rem;
    inline-size: 4px;
    border-radius: 2px;
    background: var(--khulasa-marker-strong);
  }
  .why {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    font-size: 0.8125rem;
    line-height: 1.8;
  }
  .reasons {
    color: var(--khulasa-ink-soft);
  }
  .jump {
    color: var(--khulasa-accent);
    min-block-size: 1.5rem;
    border-radius: 3px;
  }
  .jump:hover {
    text-decoration: underline;
    text-underline-offset: 0.35em;
  }
  footer {
    border-block-start: 1px solid var(--khulasa-line);
    padding-block-start: 1rem;
  }
  .copy {
    min-block-size: 2.5rem;
    padding-inline: 1.1rem;
    border-radius: 6px;
    background: var(--khulasa-accent);
    color: var(--khulasa-on-accent);
    font-weight: 600;
  }
  .copy:hover {
    background: var(--khulasa-accent-strong);
  }
  @media (max-width: 60rem) {
    /* The button that puts the sheet away stands beside the heading. */
    header {
      padding-inline-end: 3rem;
    }
  }
  @media print {
    khulasa-article-map,
    khulasa-length,
    .jump,
    footer {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .copy {
      border: 1px solid ButtonText;
    }
  }
`;
