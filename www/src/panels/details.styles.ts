import { css } from "lit";
import { contextStyles } from "./context-line.ts";

/** What stands under an opened row: related things, and its places, each in its sentence. Also the switch between two views of a panel. */
export const detailsStyles = css`
  ${contextStyles}
  .views {
    gap: 0;
  }
  .views button[aria-pressed="true"] {
    color: var(--khulasa-ink);
    font-weight: 600;
    background: var(--khulasa-hover);
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
  mark {
    background: none;
    color: var(--khulasa-ink);
    font-weight: 700;
  }
  @media (forced-colors: active) {
    /* Without its ground a mark would have the ink of one. */
    mark {
      background: Canvas;
      color: CanvasText;
    }
    .views button[aria-pressed="true"] {
      outline: 1px solid ButtonText;
    }
  }
`;
