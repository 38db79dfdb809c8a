/** Above this an article is shown for reading, in chunks: one editable element would make typing wait. */
export const EDITABLE_WORDS = 20_000;

/** Runs between blanks, counted up to a limit: quick, and near enough to choose a view or to count without an analyzer. */
export function countWords(text: string, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length && count < limit; index += 1) {
    const blank = isBlank(text.charCodeAt(index));
    if (!blank && !inside) count += 1;
    inside = !blank;
  }
  return count;
}

/** What one element still edits well, whatever its words. */
const EDITABLE_LENGTH = 200_000;
/** Letters without a blank; no word is that long, and joined letters in such number make an engine wait. */
const EDITABLE_RUN = 2_000;

export function isTooLong(text: string): boolean {
  if (text.length > EDITABLE_LENGTH) return true;
  if (text.length > EDITABLE_RUN && longestRun(text) > EDITABLE_RUN) return true;
  return countWords(text, EDITABLE_WORDS + 1) > EDITABLE_WORDS;
}

function longestRun(text: string): number {
  let longest = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && !isBlank(text.charCodeAt(index))) continue;
    longest = Math.max(longest, index - start);
    start = index + 1;
  }
  return longest;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;
}
