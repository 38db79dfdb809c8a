import type { LemmaRow } from "./lemmas.ts";

/** A lemma whose places in the text the reader goes through. */
export interface Occurrence {
  readonly row: LemmaRow;
  /** Which of its tokens is in sight, from 0. */
  readonly place: number;
}

/** The next place of a lemma, or the one before; round and round. */
export function moved({ row, place }: Occurrence, step: number): Occurrence {
  return { row, place: (place + step + row.count) % row.count };
}
