import { css, html } from "lit";
import type { NameType } from "./types.ts";

/** A name, marked as its kind is marked in the text. */
export function nameMark(type: NameType, label: string) {
  return html`<bdi class="name ${type}" lang="ar" translate="no">${label}</bdi>`;
}

/** The name of a kind, marked alike. */
export function typeMark(type: NameType, label: string) {
  return html`<span class="name ${type}">${label}</span>`;
}

/** What highlights.css says of the text, for shadow trees. */
export const nameMarks = css`
  .name {
    padding-inline: 0.25em;
    border-radius: 2px;
    color: var(--khulasa-ink);
    text-underline-offset: 0.42em;
    text-decoration-skip-ink: none;
    overflow-wrap: anywhere;
  }
  .PER {
    background: var(--khulasa-name-PER);
    text-decoration: underline 2px solid var(--khulasa-name-PER-line);
  }
  .LOC {
    background: var(--khulasa-name-LOC);
    text-decoration: underline 3px dotted var(--khulasa-name-LOC-line);
  }
  .ORG {
    background: var(--khulasa-name-ORG);
    text-decoration: underline 1px double var(--khulasa-name-ORG-line);
    text-underline-offset: 0.36em;
  }
  .MISC {
    background: var(--khulasa-name-MISC);
    text-decoration: underline 2px dashed var(--khulasa-name-MISC-line);
  }
`;
