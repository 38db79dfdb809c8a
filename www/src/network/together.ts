import type { Analysis, Span } from "../analyzer/index.ts";
import { indexAt } from "../panels/sentence-at.ts";

/** Within what two names count as appearing together. */
export type Scope = "sentence" | "paragraph";

/** Two names, by their places among the entities, and in how many sentences or paragraphs both are. */
export interface Together {
  readonly a: number;
  readonly b: number;
  readonly times: number;
}

/** A sentence that names more than this is a list, and says of no two of them that they belong together. */
const MOST_IN_ONE = 24;

const known = new WeakMap<Analysis, Partial<Record<Scope, readonly Together[]>>>();

/** All pairs of names that appear together, the most frequent first. */
export function together(analysis: Analysis, scope: Scope): readonly Together[] {
  const made = known.get(analysis) ?? {};
  known.set(analysis, made);
  return (made[scope] ??= count(analysis, scope === "sentence" ? analysis.sentences : analysis.paragraphs));
}

function count({ entities }: Analysis, units: readonly Span[]): Together[] {
  const inUnit = new Map<number, Set<number>>();
  entities.forEach(({ mentions }, entity) => {
    for (const { start } of mentions) {
      const unit = indexAt(units, start);
      const those = inUnit.get(unit);
      if (those) those.add(entity);
      else inUnit.set(unit, new Set([entity]));
    }
  });
  const pairs = new Map<number, number>();
  for (const those of inUnit.values()) {
    if (those.size < 2 || those.size > MOST_IN_ONE) continue;
    const ordered = [...those].sort((a, b) => a - b);
    ordered.forEach((a, index) => {
      for (const b of ordered.slice(index + 1)) {
        const pair = a * entities.length + b;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...pairs]
    .map(([pair, times]) => ({ a: Math.floor(pair / entities.length), b: pair % entities.length, times }))
    .sort((x, y) => y.times - x.times || x.a - y.a || x.b - y.b);
}

/** Who appears with one name, the most frequent first: places among the entities, and how often. */
export function companions(analysis: Analysis, entity: number, scope: Scope): { readonly entity: number; readonly times: number }[] {
  return together(analysis, scope)
    .filter(({ a, b }) => a === entity || b === entity)
    .map(({ a, b, times }) => ({ entity: a === entity ? b : a, times }));
}
