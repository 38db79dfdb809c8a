import { css } from "lit";

export const wordsPanelStyles = css`
  input[type="search"] {
    flex-basis: 100%;
  }
  select {
    flex: 1 1 11rem;
  }
  .found {
    min-block-size: 2.25rem;
  }
  .found p {
    flex: 1;
  }
  .found button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .word-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(1.75rem, auto);
    align-items: baseline;
    gap: 0 0.75rem;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
  }
  .word-row:hover,
  .family:hover {
    background: var(--khulasa-hover);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    min-inline-size: 0;
  }
  .lemma {
    font-weight: 700;
  }
  .root {
    color: var(--khulasa-ink-soft);
    font-size: 1rem;
    word-spacing: 0.1em;
  }
  .class {
    font-size: 0.875rem;
  }
  .count {
    text-align: end;
    font-weight: 600;
    color: var(--khulasa-ink);
  }
  .gloss {
    grid-column: 1 / -1;
    justify-self: start;
    max-inline-size: 100%;
    color: var(--khulasa-ink-soft);
    font-size: 0.875rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [aria-expanded="true"] .gloss {
    white-space: normal;
  }
  .rows > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 4rem;
  }
  .rows > li.chosen {
    content-visibility: visible;
  }
  .families {
    display: grid;
    gap: 0.9rem;
  }
  .family {
    display: flex;
    align-items: baseline;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 2.5rem;
    border-block-end: 2px solid var(--khulasa-line-strong);
  }
  .family .root {
    color: var(--khulasa-ink);
    font-size: 1.25rem;
    font-weight: 700;
  }
  .family .times {
    margin-inline-start: auto;
  }
  .families .rows {
    padding-inline-start: 1rem;
  }
  .families .rows > li:first-child {
    border-block-start: 0;
  }
  .relative {
    min-block-size: 1.75rem;
    padding-inline: 0.25rem;
    font-family: var(--khulasa-reading);
    font-size: 1.0625rem;
    color: var(--khulasa-accent);
  }
  .relative:hover {
    background: var(--khulasa-hover);
  }
`;
