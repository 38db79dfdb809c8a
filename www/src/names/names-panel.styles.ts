import { css } from "lit";

export const namesStyles = css`
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
  .companion {
    min-block-size: 1.75rem;
    font-family: var(--khulasa-reading);
    font-size: 1.0625rem;
  }
  .companion:hover {
    background: var(--khulasa-hover);
  }
  .alone {
    border-block-start: 1px solid var(--khulasa-line);
    padding-block-start: 0.75rem;
  }
`;
