import { css } from "lit";

/** What highlights.css says of the text, for shadow trees. Names have theirs in name-mark.ts. */
export const layerMarks = css`
  .layer-mark {
    padding-inline: 0.25em;
    border-radius: 2px;
    color: var(--khulasa-ink);
    text-decoration-skip-ink: none;
  }
  .pick {
    background: var(--khulasa-marker);
  }
  .pick-line {
    text-decoration: underline 3px var(--khulasa-marker-strong);
    text-underline-offset: 0.42em;
  }
  .importance-1 {
    background: var(--khulasa-step-1);
  }
  .importance-2 {
    background: var(--khulasa-step-2);
  }
  .importance-3 {
    background: var(--khulasa-step-3);
  }
  .importance-4 {
    background: var(--khulasa-step-4);
  }
  .date {
    background: var(--khulasa-date);
    text-decoration: underline overline 1px solid var(--khulasa-date-line);
    text-underline-offset: 0.42em;
  }
  .figure {
    background: var(--khulasa-figure);
    text-decoration: underline overline 1px dotted var(--khulasa-figure-line);
    text-underline-offset: 0.42em;
  }
  .statement-direct {
    background: var(--khulasa-statement);
  }
  .statement-indirect {
    text-decoration: underline 1px solid var(--khulasa-statement-line);
    text-underline-offset: 0.5em;
  }
  .statement-cue {
    color: var(--khulasa-statement-line);
    text-decoration: underline 2px dotted var(--khulasa-statement-line);
    text-underline-offset: 0.5em;
  }
  .keyphrase {
    text-decoration: underline 2px dashed var(--khulasa-keyphrase-line);
    text-underline-offset: 0.42em;
  }
  /* Where grounds are taken away, a line of its own is left to each. */
  @media (forced-colors: active) {
    .importance-2 {
      text-decoration: underline 1px;
      text-underline-offset: 0.42em;
    }
    .importance-3 {
      text-decoration: underline 2px;
      text-underline-offset: 0.42em;
    }
    .importance-4 {
      text-decoration: underline 4px;
      text-underline-offset: 0.42em;
    }
    .pick {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
    .keyphrase {
      text-decoration: underline 1px wavy;
    }
    .statement-direct {
      text-decoration: underline overline 2px dashed;
      text-underline-offset: 0.5em;
    }
  }
`;
