import { svg, html } from "lit";
import type { Theme } from "../settings/settings.ts";

const SHAPES: Record<Theme, unknown> = {
  auto: svg`<circle cx="10" cy="10" r="6.25" /><path d="M10 3.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />`,
  light: svg`<circle cx="10" cy="10" r="3.5" /><path d="M10 1.5v2.5M10 16v2.5M1.5 10H4M16 10h2.5M4 4l1.8 1.8M14.2 14.2L16 16M16 4l-1.8 1.8M5.8 14.2L4 16" />`,
  dark: svg`<path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z" />`,
};

/** The picture on the theme button; its words are the button's label. */
export function icon(theme: Theme) {
  return html`<svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${SHAPES[theme]}</svg>`;
}
