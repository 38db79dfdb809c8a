import { html } from "lit";

/** A field that narrows a list while one types. `hint` stands in it as long as it is empty. */
export function searchField({ label, hint = label, value, seek }: { label: string; hint?: string; value: string; seek: (sought: string) => void }) {
  return html`<input
    type="search"
    dir="auto"
    spellcheck="false"
    autocomplete="off"
    writingsuggestions="false"
    aria-label=${label}
    placeholder=${hint}
    .value=${value}
    @input=${(event: Event) => seek((event.target as HTMLInputElement).value)}
  />`;
}
