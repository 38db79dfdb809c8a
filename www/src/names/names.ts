import type { Analysis, Entity } from "../analyzer/index.ts";
import { folded } from "../words/fold.ts";
import type { NameType } from "./types.ts";

/** One way in which a name is written in the text. */
export interface Spelling {
  readonly written: string;
  readonly times: number;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The ways in which a name is written beside its fullest form, the most frequent first. */
export function otherSpellings({ name, mentions }: Entity, text: string): Spelling[] {
  const times = new Map<string, number>();
  for (const { start, end } of mentions) {
    const written = inOneLine(text.slice(start, end));
    times.set(written, (times.get(written) ?? 0) + 1);
  }
  times.delete(inOneLine(name));
  return [...times].map(([written, count]) => ({ written, times: count })).sort((a, b) => b.times - a.times);
}

/** What a list of names may be ordered by. */
export const NAME_ORDERS = ["frequency", "text", "alphabet"] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

export interface NameChoice {
  readonly type: NameType | undefined;
  readonly search: string;
  readonly order: NameOrder;
}

const collator = new Intl.Collator("ar");

/** The names to be listed, in order: places among the entities. */
export function listNames({ entities }: Analysis, { type, search, order }: NameChoice): number[] {
  const sought = folded(search.trim());
  const listed = entities
    .map((_, index) => index)
    .filter((index) => {
      const entity = entities[index]!;
      return (!type || entity.type === type) && (!sought || folded(entity.name).includes(sought));
    });
  const first = (index: number) => entities[index]!.mentions[0]?.start ?? 0;
  const count = (index: number) => entities[index]!.mentions.length;
  return listed.sort((a, b) => {
    if (order === "alphabet") return collator.compare(entities[a]!.name, entities[b]!.name);
    return (order === "frequency" ? count(b) - count(a) : 0) || first(a) - first(b);
  });
}
