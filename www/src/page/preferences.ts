import { Language, type LanguageTag } from "../language/language.ts";
import { THEMES, type Theme } from "../settings/settings.ts";

export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;

/** Arabic first; English where the address says so. Nothing is stored: a choice lives in the address and with the page. */
export function initialLanguage(digits?: "arab" | "latn"): Language {
  return new Language(location.hash.replace(/^#/, "").split("&").includes("en") ? "en" : "ar", digits);
}

/** Gives the document its language: direction, title, and the address that keeps the choice on a reload. */
export function applyLanguage(language: Language): void {
  const root = document.documentElement;
  root.lang = language.tag;
  root.dir = language.direction;
  document.title = language.text("page.documentTitle");
  try {
    history.replaceState(null, "", language.tag === "en" ? "#en" : location.pathname + location.search);
  } catch {
    // A page without an address of its own (a sandboxed frame) keeps the choice as long as it is open.
  }
}

export const otherLanguage = (tag: LanguageTag): LanguageTag => (tag === "ar" ? "en" : "ar");
