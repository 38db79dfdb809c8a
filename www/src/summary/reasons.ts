import type { Reason } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";

/** More reasons than this no longer explain. */
const SHOWN = 3;

/** What goes without saying beside another reason: what opens the article stands early. */
const IMPLIED: Partial<Record<string, readonly Reason[]>> = { first: ["early"] };

/** The reasons of a pick as one phrase. A reason that this page has no words for, of a newer core, is left out. */
export function reasonsInWords(reasons: readonly Reason[], language: Language): string {
  const words: Partial<Record<string, string>> = language.translation.reasons;
  const implied = new Set(reasons.flatMap((reason) => IMPLIED[reason] ?? []));
  const told = reasons.filter((reason) => Object.hasOwn(words, reason) && !implied.has(reason));
  return language.list(told.slice(0, SHOWN).map((reason) => words[reason]!));
}
