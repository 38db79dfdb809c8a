/** How the reader wants to read. */
export interface Settings {
  readonly digits: (typeof DIGITS)[number];
  readonly size: (typeof SIZES)[number];
  readonly typeface: (typeof TYPEFACES)[number];
  readonly theme: Theme;
}

/** `auto`: those of the language of the page. */
export const DIGITS = ["auto", "arab", "latn"] as const;
/** Times the usual size. */
export const SIZES = [0.85, 1, 1.15, 1.35, 1.6] as const;
export const TYPEFACES = ["naskh", "sans", "system"] as const;

/** `auto`: as the device has it. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const INITIAL_SETTINGS: Settings = { digits: "auto", size: 1, typeface: "naskh", theme: "auto" };

const KEY = "khulasa.settings";

const STACKS: Record<Settings["typeface"], string | undefined> = {
  naskh: undefined,
  sans: "var(--khulasa-interface)",
  system: '"Geeza Pro", "Segoe UI", "Traditional Arabic", serif',
};

/** Gives the page the reader's type and theme; digits are the language's affair. */
export function applySettings({ size, typeface, theme }: Settings): void {
  const { style, dataset } = document.documentElement;
  if (theme === "auto") delete dataset["theme"];
  else dataset["theme"] = theme;
  if (size === 1) style.removeProperty("--khulasa-scale");
  else style.setProperty("--khulasa-scale", String(size));
  const stack = STACKS[typeface];
  if (stack) style.setProperty("--khulasa-reading", stack);
  else style.removeProperty("--khulasa-reading");
}

/** What is kept in this browser, where the reader asked for it; undefined where nothing is, or where looking is forbidden. */
export function keptSettings(): Settings | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : settingsFrom(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/** Keeps settings, or forgets them. @returns whether the browser let it */
export function keepSettings(settings: Settings | undefined): boolean {
  try {
    if (settings) localStorage.setItem(KEY, JSON.stringify(settings));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** Settings out of what may be anything: unknown values are the initial ones. */
export function settingsFrom(value: unknown): Settings {
  const given = (typeof value === "object" && value !== null ? value : {}) as Partial<Record<keyof Settings, unknown>>;
  const known = <T>(list: readonly T[], candidate: unknown, initial: T): T => list.find((each) => each === candidate) ?? initial;
  return {
    digits: known(DIGITS, given.digits, INITIAL_SETTINGS.digits),
    size: known(SIZES, given.size, INITIAL_SETTINGS.size),
    typeface: known(TYPEFACES, given.typeface, INITIAL_SETTINGS.typeface),
    theme: known(THEMES, given.theme, INITIAL_SETTINGS.theme),
  };
}
