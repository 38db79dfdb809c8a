import { css } from "lit";

/** What all panels look like. */
export const panelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.9rem;
    line-height: 1.7;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
  }
  /* The letters of a button end where the lines under it do. */
  header > .quiet:last-child,
  .tools > .quiet:last-child {
    margin-inline-end: -0.7rem;
  }
  h2 {
    font: 700 1.375rem/1.6 var(--khulasa-reading);
    color: var(--khulasa-ink);
  }
  h3 {
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .explain,
  .soft {
    color: var(--khulasa-ink-soft);
  }
  .explain {
    line-height: 1.9;
  }
  .soft {
    font-size: 0.875rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
    font-size: 0.9375rem;
  }
  .push {
    margin-inline-start: auto;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.25rem;
    padding-inline: 0.7rem;
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 6px;
    color: var(--khulasa-ink);
  }
  .chip:hover {
    background: var(--khulasa-hover);
  }
  .chip[aria-pressed="true"] {
    background: var(--khulasa-ink);
    border-color: var(--khulasa-ink);
    color: var(--khulasa-sheet);
  }
  /* What is only heard must not reach beyond the edge either. */
  .number .hidden {
    inset-inline-start: 0;
  }
  .number {
    position: relative;
    font-variant-numeric: tabular-nums;
    color: var(--khulasa-ink-soft);
    font-size: 0.875rem;
  }
  .chip[aria-pressed="true"] .number {
    color: inherit;
  }
  .arabic {
    font-family: var(--khulasa-reading);
    font-size: 1.125rem;
    line-height: 1.8;
    overflow-wrap: anywhere;
  }
  select,
  input[type="search"] {
    font: inherit;
    color: inherit;
    background: var(--khulasa-sheet);
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 6px;
    min-block-size: 2.25rem;
    padding-inline: 0.6rem;
    min-inline-size: 0;
  }
  /* The arrow of some engines sticks to the border where Arabic is written. */
  select {
    appearance: none;
    padding-inline-end: 1.9rem;
    background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='12' height='12' fill='none' stroke='%23767d79' stroke-width='1.5'%3E%3Cpath d='M2 4l4 4 4-4'/%3E%3C/svg%3E");
    background-repeat: no-repeat;
    background-position: right 0.6rem center;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    background-position: left 0.6rem center;
  }
  input[type="search"] {
    flex: 1 1 9rem;
  }
  input::placeholder {
    color: var(--khulasa-ink-soft);
    opacity: 1;
  }
  .rows > li,
  .row {
    border-block-start: 1px solid var(--khulasa-line);
  }
  .link {
    color: var(--khulasa-accent);
    min-block-size: 1.5rem;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 0.35em;
  }
  /* A line at the side tells which row is chosen, whatever the colours. */
  .chosen {
    position: relative;
  }
  .chosen::before {
    content: "";
    position: absolute;
    inset-inline-start: -0.85rem;
    inset-block: 0.5rem;
    inline-size: 4px;
    border-radius: 2px;
    background: var(--khulasa-marker-strong);
  }
  @media (forced-colors: active) {
    select {
      appearance: auto;
      padding-inline-end: 0.6rem;
      background-image: none;
    }
    .chip[aria-pressed="true"] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .chosen::before {
      background: Highlight;
    }
  }
  @media (max-width: 60rem) {
    /* The button that puts the sheet away stands beside the heading. */
    header {
      padding-inline-end: 3rem;
    }
    header > .quiet:last-child {
      margin-inline-end: 0;
    }
  }
`;
