import { css } from "lit";

export const digestStyles = css`
  section {
    display: grid;
    gap: 0.35rem;
  }
  h3 {
    margin-block-start: 0.5rem;
    font-size: 1rem;
  }
  .text {
    font: 400 1.125rem/1.9 var(--khulasa-reading);
    text-align: right;
  }
  .picks li,
  .only li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.1rem;
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--khulasa-line);
  }
  .from {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
  }
  .source {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2rem;
    max-inline-size: 100%;
    color: var(--khulasa-accent);
  }
  .source:hover {
    text-decoration: underline;
    text-underline-offset: 0.35em;
  }
  .source bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .badge {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-inline-size: 1.6rem;
    min-block-size: 1.6rem;
    padding-inline: 0.3rem;
    border: 1px solid var(--khulasa-line-strong);
    border-radius: 4px;
    font-size: 0.875rem;
    line-height: 1;
    color: var(--khulasa-ink);
  }
  button.badge:hover {
    background: var(--khulasa-hover);
  }
  dl {
    margin: 0;
    display: grid;
    grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
    gap: 0.35rem 1rem;
  }
  dt {
    color: var(--khulasa-ink-soft);
  }
  dd {
    margin: 0;
  }
  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 1.1rem;
  }
  .items li,
  dd.items {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
  }
  .items bdi {
    font: 400 1.0625rem/1.8 var(--khulasa-reading);
  }
  .failure {
    padding: 0.5rem 1rem;
    border-inline-start: 4px solid var(--khulasa-alarm);
    background: var(--khulasa-alarm-ground);
    border-radius: 3px;
  }
  .old {
    opacity: 0.6;
  }
  @media (max-width: 30rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dd {
      margin-block-end: 0.5rem;
    }
  }
`;
