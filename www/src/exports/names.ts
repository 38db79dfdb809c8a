import type { Entity } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";

/** The kinds of names, in the order that they are listed. */
export const NAME_TYPES = ["PER", "LOC", "ORG", "MISC"] as const satisfies readonly Entity["type"][];

/** What one thing of that kind is called. */
export function typeName(type: Entity["type"], language: Language): string {
  return language.translation.exports.types[type];
}

/** What a list of things of that kind is called. */
export function typesName(type: Entity["type"], language: Language): string {
  return language.translation.exports.typesPlural[type];
}
