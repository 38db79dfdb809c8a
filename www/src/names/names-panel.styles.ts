import { css } from "lit";

export const namesStyles = css`
  .views {
    gap: 0;
  }
  .views button[aria-pressed="true"] {
    color: var(--khulasa-ink);
    font-weight: 600;
    background: var(--khulasa-hover);
  }
  .chip[aria-pressed="true"] .name {
    color: inherit;
    background: none;
    text-decoration-color: currentColor;
  }
  .name-row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
  }
  .name-row:hover {
    background: var(--khulasa-hover);
  }
  .rows > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 2.8rem;
  }
  .rows > li.chosen {
    content-visibility: visible;
  }
  .details {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.1rem 0.9rem;
  }
  .with {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3rem 0.6rem;
  }
  .companion {
    min-block-size: 1.75rem;
    font-family: var(--khulasa-reading);
    font-size: 1.0625rem;
  }
  .companion:hover {
    background: var(--khulasa-hover);
  }
  .mention {
    display: block;
    inline-size: 100%;
    padding: 0.3rem 0.6rem;
    border-inline-start: 2px solid var(--khulasa-line);
  }
  .mention:hover {
    border-inline-start-color: var(--khulasa-accent);
    background: var(--khulasa-hover);
  }
  .context {
    display: block;
    font: 400 1.0625rem/1.8 var(--khulasa-reading);
    color: var(--khulasa-ink-soft);
    text-align: right;
    overflow-wrap: anywhere;
  }
  mark {
    background: none;
    color: var(--khulasa-ink);
    font-weight: 700;
  }
  .alone {
    border-block-start: 1px solid var(--khulasa-line);
    padding-block-start: 0.75rem;
  }
`;
