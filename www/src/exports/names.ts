import type { Entity } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";

export { NAME_TYPES } from "../names/types.ts";

/** What one thing of that kind is called. */
export function typeName(type: Entity["type"], language: Language): string {
  return language.translation.exports.types[type];
}

/** What a list of things of that kind is called. */
export function typesName(type: Entity["type"], language: Language): string {
  return language.translation.exports.typesPlural[type];
}
