import { css } from "lit";

/** A dialog as it stands over the page, and what stands in one. */
export const dialogStyles = css`
  :host {
    display: inline-block;
  }
  dialog {
    inline-size: min(44rem, calc(100vw - 2rem));
    max-inline-size: none;
    max-block-size: calc(100dvh - 2rem);
    margin: auto;
    padding: 0 0 1.25rem;
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 8px;
    background: var(--khulasa-sheet);
    color: var(--khulasa-ink);
    box-shadow: 0 12px 48px rgb(0 0 0 / 0.25);
    overflow-y: auto;
    font-size: 1rem;
    text-align: start;
  }
  dialog::backdrop {
    background: rgb(10 14 13 / 0.45);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.75rem 1.5rem 0.25rem;
    background: var(--khulasa-sheet);
  }
  h2 {
    font: 700 1.375rem/1.7 var(--khulasa-reading);
  }
  h3 {
    margin: 1rem 0 0.25rem;
    font-size: 1rem;
    font-weight: 600;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    margin-inline-end: -0.75rem;
    flex: none;
    border-radius: 6px;
    color: var(--khulasa-ink-soft);
  }
  .close:hover {
    background: var(--khulasa-hover);
    color: var(--khulasa-ink);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding-inline: 1.5rem;
    line-height: 1.8;
  }
  .soft {
    color: var(--khulasa-ink-soft);
    font-size: 0.9375rem;
  }
  .failure {
    padding: 0.5rem 1rem;
    border-inline-start: 4px solid var(--khulasa-alarm);
    background: var(--khulasa-alarm-ground);
    border-radius: 3px;
  }
  .note {
    padding: 0.5rem 1rem;
    border-inline-start: 4px solid var(--khulasa-line-strong);
    background: var(--khulasa-note);
    border-radius: 3px;
  }
  .points {
    display: grid;
    gap: 0.35rem;
    padding-inline-start: 1.1rem;
    list-style: disc;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .primary {
    min-block-size: 2.75rem;
    padding-inline: 1.25rem;
    border-radius: 6px;
    background: var(--khulasa-accent);
    color: var(--khulasa-on-accent);
    font-weight: 600;
  }
  .primary:hover {
    background: var(--khulasa-accent-strong);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  input[type="search"] {
    font: inherit;
    color: inherit;
    background: var(--khulasa-sheet);
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 6px;
    min-block-size: 2.75rem;
    padding-inline: 0.75rem;
    inline-size: 100%;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 2.5rem;
    cursor: pointer;
  }
  input[type="checkbox"],
  input[type="radio"] {
    inline-size: 1.15rem;
    block-size: 1.15rem;
    flex: none;
    accent-color: var(--khulasa-accent);
  }
  @media (max-width: 30rem) {
    .head,
    .body {
      padding-inline: 1rem;
    }
  }
`;
