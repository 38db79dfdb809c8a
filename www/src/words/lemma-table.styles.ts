import { css } from "lit";

export const table = css`
  dialog {
    inline-size: min(64rem, calc(100vw - 2rem));
    block-size: min(52rem, calc(100dvh - 2rem));
    max-inline-size: none;
    max-block-size: none;
    margin: auto;
    padding: 0;
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 8px;
    background: var(--khulasa-sheet);
    color: var(--khulasa-ink);
    box-shadow: 0 12px 48px rgb(0 0 0 / 0.25);
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  dialog::backdrop {
    background: rgb(10 14 13 / 0.45);
  }
  header {
    display: flex;
    align-items: flex-start;
    gap: 1rem;
    padding: 1rem 1.5rem 0.25rem;
  }
  header > div {
    flex: 1;
  }
  h2 {
    font: 700 1.375rem/1.7 var(--khulasa-reading);
  }
  .note,
  .state {
    color: var(--khulasa-ink-soft);
    font-size: 0.875rem;
    line-height: 1.7;
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
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.5rem 1.5rem 0.9rem;
    font-size: 0.9375rem;
  }
  input,
  select {
    font: inherit;
    color: inherit;
    background: var(--khulasa-sheet);
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 6px;
    min-block-size: 2.5rem;
    padding-inline: 0.75rem;
  }
  input {
    flex: 1 1 12rem;
    min-inline-size: 0;
    max-inline-size: 22rem;
  }
  input::placeholder {
    color: var(--khulasa-ink-soft);
    opacity: 1;
  }
  .state {
    margin-inline-start: auto;
  }
  .export {
    min-block-size: 2.5rem;
    padding-inline: 1.1rem;
    border-radius: 6px;
    background: var(--khulasa-accent);
    color: var(--khulasa-on-accent);
    font-weight: 600;
  }
  .export:hover {
    background: var(--khulasa-accent-strong);
  }
  .scroll {
    overflow: auto;
    border-block-start: 1px solid var(--khulasa-line);
    overscroll-behavior: contain;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  .columns,
  .line {
    display: grid;
    grid-template-columns: minmax(7rem, 1.2fr) minmax(5rem, 0.8fr) minmax(6rem, 0.9fr) minmax(0, 3fr) 6.5rem;
    grid-template-areas: "lemma root partOfSpeech forms count";
    column-gap: 1rem;
    padding-inline: 1.5rem;
    align-items: center;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--khulasa-sheet);
    border-block-end: 1px solid var(--khulasa-line-strong);
  }
  .head button {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    min-block-size: 2.75rem;
    inline-size: 100%;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--khulasa-ink-soft);
  }
  .head button:hover,
  [aria-sort="ascending"] button,
  [aria-sort="descending"] button {
    color: var(--khulasa-ink);
  }
  .head svg {
    flex: none;
    visibility: hidden;
  }
  [aria-sort="ascending"] svg,
  [aria-sort="descending"] svg {
    visibility: visible;
  }
  [aria-sort="ascending"] svg {
    transform: scaleY(-1);
  }
  .lemma {
    grid-area: lemma;
  }
  .root {
    grid-area: root;
    word-spacing: 0.2em;
  }
  .partOfSpeech {
    grid-area: partOfSpeech;
  }
  .forms {
    grid-area: forms;
  }
  .count {
    grid-area: count;
  }
  .space {
    position: relative;
  }
  .window {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
  }
  .line {
    block-size: var(--row);
    border-block-end: 1px solid var(--khulasa-line);
    cursor: pointer;
  }
  .line:hover {
    background: var(--khulasa-hover);
  }
  .line > * {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Arabic cells keep their direction, so that what is too long is cut at its end, and stand under their heads. */
  .line:dir(ltr) > [dir] {
    text-align: left;
  }
  .line .lemma {
    overflow: visible;
  }
  .line .lemma button {
    font: 700 1.1875rem/1.7 var(--khulasa-reading);
    color: var(--khulasa-ink);
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-block-size: 2rem;
    min-inline-size: 2rem;
    text-align: inherit;
  }
  .line .root,
  .line .forms {
    font: 400 1.0625rem/1.8 var(--khulasa-reading);
  }
  .line .forms {
    color: var(--khulasa-ink-soft);
  }
  .line .partOfSpeech {
    font-size: 0.875rem;
    overflow: visible;
  }
  .head .count button {
    justify-content: flex-end;
  }
  .line .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .none {
    padding: 2rem 1.5rem;
    color: var(--khulasa-ink-soft);
  }
  @media (max-width: 40rem) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }
    header,
    .tools,
    .columns,
    .line,
    .none {
      padding-inline: 1rem;
    }
    .note {
      display: none;
    }
    input {
      flex-basis: 100%;
      max-inline-size: none;
    }
    select {
      flex: 1 1 8rem;
      min-inline-size: 0;
    }
    .state {
      flex-basis: 100%;
      order: 1;
      margin: 0;
    }
    .columns {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.9rem;
    }
    .head button {
      inline-size: auto;
    }
    .head svg {
      display: none;
    }
    .head [aria-sort="ascending"] svg,
    .head [aria-sort="descending"] svg {
      display: block;
    }
    .line {
      grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr) 6.5rem;
      grid-template-areas: "lemma root count" "forms forms partOfSpeech";
      align-content: center;
      row-gap: 0;
    }
    .line .partOfSpeech {
      text-align: end;
    }
  }
`;
