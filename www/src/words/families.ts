import type { LemmaRow } from "./lemmas.ts";

/** The words of one root in the text. */
export interface Family {
  readonly root: string;
  readonly rows: readonly LemmaRow[];
  /** How often all of them occur. */
  readonly count: number;
}

/**
 * The families of words: the largest first, then those that occur more often; the members in the order of the rows.
 * Words without a root (particles, most names) are in none.
 */
export function familiesOf(rows: readonly LemmaRow[]): Family[] {
  const members = new Map<string, LemmaRow[]>();
  for (const row of rows) {
    if (!row.root) continue;
    const known = members.get(row.root);
    if (known) known.push(row);
    else members.set(row.root, [row]);
  }
  const families = [...members].map(([root, of]) => ({ root, rows: of, count: of.reduce((sum, { count }) => sum + count, 0) }));
  return families.sort((a, b) => b.rows.length - a.rows.length || b.count - a.count);
}

