import { css } from "lit";

export const card = css`
  :host {
    position: absolute;
    z-index: 3;
    inline-size: 24rem;
    max-inline-size: calc(100vw - 1rem);
  }
  section {
    display: grid;
    gap: 0.9rem;
    padding: 1rem 1.25rem 1.1rem;
    background: var(--khulasa-sheet);
    color: var(--khulasa-ink);
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 8px;
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.08), 0 12px 32px rgb(0 0 0 / 0.16);
    font-size: 0.9375rem;
    line-height: 1.7;
  }
  section:focus-visible {
    outline-offset: -2px;
    border-radius: 8px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  h2 {
    flex: 1;
    font: 700 1.625rem/1.7 var(--khulasa-reading);
    overflow-wrap: anywhere;
  }
  .steps {
    display: flex;
  }
  .tool {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    flex: none;
    border-radius: 6px;
    color: var(--khulasa-ink-soft);
  }
  .tool:hover:enabled {
    background: var(--khulasa-hover);
    color: var(--khulasa-ink);
  }
  .tool:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .foot {
    display: flex;
    margin-inline: -0.7rem;
    margin-block: -0.3rem -0.4rem;
  }
  .pieces {
    display: flex;
    gap: 0.4rem;
  }
  .many {
    flex-wrap: wrap;
  }
  .pieces li {
    display: grid;
    justify-items: center;
    align-content: start;
    min-inline-size: min-content;
    max-inline-size: 9rem;
    text-align: center;
    padding: 0.15rem 0.45rem 0.35rem;
    border: 1px solid var(--khulasa-line);
    border-radius: 6px;
  }
  .pieces .form {
    font: 400 1.3125rem/1.9 var(--khulasa-reading);
  }
  .pieces .kind {
    font-size: 0.8125rem;
    line-height: 1.5;
    color: var(--khulasa-ink-soft);
  }
  .description {
    margin: 0;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.2rem 1.25rem;
    margin: 0;
    align-items: baseline;
  }
  dt {
    color: var(--khulasa-ink-soft);
    font-size: 0.875rem;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .arabic {
    font: 400 1.125rem/1.7 var(--khulasa-reading);
  }
  .root {
    word-spacing: 0.25em;
  }
  .others {
    display: grid;
    gap: 0.35rem;
    border-block-start: 1px solid var(--khulasa-line);
    padding-block-start: 0.75rem;
  }
  h3 {
    margin: 0;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--khulasa-ink-soft);
  }
  .others li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 3.5rem;
    gap: 0 0.75rem;
    align-items: baseline;
    padding-block: 0.15rem;
  }
  .others .what {
    grid-row: 2;
    grid-column: 1 / -1;
    font-size: 0.8125rem;
    line-height: 1.6;
    color: var(--khulasa-ink-soft);
  }
  .others .share {
    text-align: end;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .quietly {
    color: var(--khulasa-ink-soft);
    font-size: 0.875rem;
  }
  @media (max-width: 40rem) {
    :host {
      position: fixed;
      inset-inline: 0 !important;
      inset-block: auto 0 !important;
      inline-size: auto;
      max-inline-size: none;
    }
    section {
      max-block-size: 56dvh;
      overflow-y: auto;
      border-inline: 0;
      border-block-end: 0;
      border-radius: 12px 12px 0 0;
      padding: 0.5rem 1rem 1.25rem;
      box-shadow: 0 -8px 32px rgb(0 0 0 / 0.22);
    }
    header {
      position: sticky;
      inset-block-start: -0.5rem;
      margin-block-start: -0.5rem;
      padding-block: 0.5rem 0.25rem;
      background: var(--khulasa-sheet);
    }
    .tool {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
  }
`;
