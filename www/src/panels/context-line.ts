import { css, html } from "lit";
import type { Context } from "./sentence-at.ts";

/** A place in its sentence, the place itself set off. */
export function contextLine({ before, at, after }: Context) {
  return html`<span class="context" lang="ar" dir="rtl" translate="no">${before}<mark>${at}</mark>${after}</span>`;
}

/** How such a line looks; what is set off in it is each panel's own. */
export const contextStyles = css`
  .context {
    display: block;
    font: 400 1.0625rem/1.8 var(--khulasa-reading);
    color: var(--khulasa-ink-soft);
    text-align: right;
    overflow-wrap: anywhere;
  }
`;
