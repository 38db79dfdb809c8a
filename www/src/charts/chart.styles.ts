import { css } from "lit";

/** What all charts look like. */
export const chartStyles = css`
  figure {
    margin: 0;
    display: grid;
    gap: 0.35rem;
  }
  svg.chart {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  svg.chart text {
    font: 400 14px var(--khulasa-reading);
    fill: var(--khulasa-ink);
  }
  svg.chart .tick {
    font-size: 13px;
    fill: var(--khulasa-ink-soft);
  }
  svg.chart .axis {
    stroke: var(--khulasa-line-strong);
    stroke-width: 1;
  }
  svg.chart [tabindex] {
    cursor: pointer;
    outline: none;
  }
  svg.chart .ring {
    fill: none;
    stroke: none;
  }
  svg.chart [tabindex]:focus-visible .ring {
    stroke: var(--khulasa-focus);
    stroke-width: 2;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    color: var(--khulasa-ink-soft);
    font-size: 0.875rem;
  }
  details {
    font-size: 0.9375rem;
  }
  summary {
    min-block-size: 1.75rem;
    cursor: pointer;
    color: var(--khulasa-accent);
  }
  details table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  details th,
  details td {
    text-align: start;
    padding: 0.25rem 0;
    padding-inline-end: 0.75rem;
    border-block-end: 1px solid var(--khulasa-line);
    overflow-wrap: anywhere;
  }
  details th {
    font-weight: 600;
    font-size: 0.875rem;
    color: var(--khulasa-ink-soft);
  }
  @media (forced-colors: active) {
    svg.chart {
      forced-color-adjust: auto;
    }
    svg.chart text {
      fill: CanvasText;
    }
    svg.chart .axis {
      stroke: CanvasText;
    }
  }
`;
