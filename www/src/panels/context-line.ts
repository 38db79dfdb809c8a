import { html } from "lit";
import type { Context } from "./sentence-at.ts";

/** A place in its sentence, the place itself set off. */
export function contextLine({ before, at, after }: Context) {
  return html`<span class="context" lang="ar" dir="rtl" translate="no">${before}<mark>${at}</mark>${after}</span>`;
}
