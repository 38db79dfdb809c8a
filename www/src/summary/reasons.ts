import type { Reason } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";

/** More reasons than this no longer explain. */
const SHOWN = 3;

/** The reasons of a pick as one phrase. A reason that this page has no words for, of a newer core, is left out. */
export function reasonsInWords(reasons: readonly Reason[], language: Language): string {
  const words: Partial<Record<string, string>> = language.translation.reasons;
  const known = reasons.flatMap((reason) => (Object.hasOwn(words, reason) ? [words[reason]!] : []));
  return language.list(known.slice(0, SHOWN));
}
