import type { Entity } from "../analyzer/index.ts";

export type NameType = Entity["type"];

/** The kinds of names in the order in which they are listed. */
export const NAME_TYPES = ["PER", "LOC", "ORG", "MISC"] as const satisfies readonly NameType[];
