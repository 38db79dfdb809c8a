import { html } from "lit";
import type { Language } from "../language/language.ts";
import type { Theme } from "../settings/settings.ts";
import { icon } from "./icons.ts";
import { otherLanguage } from "./preferences.ts";

/** The head of the page: its name, and how the reader wants it. */
export function masthead(language: Language, theme: Theme, turn: { theme(): void; language(): void }, companions: unknown) {
  const themeLabel = language.text(
    theme === "auto" ? "page.themeAuto" : theme === "light" ? "page.themeLight" : "page.themeDark",
  );
  return html`
    <header class="masthead">
      <h1>${language.text("page.title")}</h1>
      <p>${language.text("page.tagline")}</p>
      <div class="preferences">
        ${companions}
        <button type="button" class="quiet" title=${themeLabel} aria-label=${themeLabel} @click=${turn.theme}>${icon(theme)}</button>
        <button
          type="button"
          class="quiet"
          lang=${otherLanguage(language.tag)}
          aria-label=${language.text("page.otherLanguageLabel")}
          @click=${turn.language}
        >
          ${language.text("page.otherLanguage")}
        </button>
      </div>
    </header>
  `;
}
