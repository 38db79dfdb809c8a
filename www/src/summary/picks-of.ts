import type { Analysis, Pick } from "../analyzer/index.ts";

/** What a summary shows: nothing of a text that has no words, whatever marks stand in it. */
export function picksOf({ stats, summary }: Analysis): readonly Pick[] {
  return stats.words > 0 ? summary.picks : [];
}
