import { html, svg } from "lit";

const picture = (shape: unknown) =>
  html`<svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;

export const left = () => picture(svg`<path d="M12 4.5L6.5 10l5.5 5.5" />`);
export const right = () => picture(svg`<path d="M8 4.5l5.5 5.5L8 15.5" />`);
export const up = () => picture(svg`<path d="M4.5 12L10 6.5l5.5 5.5" />`);
export const down = () => picture(svg`<path d="M4.5 8l5.5 5.5L15.5 8" />`);
export const cross = () => picture(svg`<path d="M5 5l10 10M15 5L5 15" />`);
