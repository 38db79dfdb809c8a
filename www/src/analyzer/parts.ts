/** About so many letters are analysed first of a long text: the work of a tenth of a second. */
const FIRST = 120_000;
/** Each part is so many times as long as the one before, so that all of them together cost a fraction of the whole. */
const GROWTH = 8;
/** Of what is hardly longer than a part, the whole is not worth waiting for. */
const WORTH = 3;

/**
 * Where the parts of a long text end whose analyses are shown while the rest is under way: each begins with the text
 * and ends with a line. None of a text that is analysed in a moment, or has no lines.
 */
export function partsOf(text: string): number[] {
  const ends: number[] = [];
  for (let length = FIRST; length * WORTH < text.length; length *= GROWTH) {
    const end = text.lastIndexOf("\n", length);
    if (end > length / 2) ends.push(end);
  }
  return ends;
}
