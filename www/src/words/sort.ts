import type { Slices } from "./slices.ts";

/** Runs sorted at once by the engine, and items merged between two looks at the clock. */
const RUN = 256;

/** A stable sort of a copy, in slices: tens of thousands of Arabic words take longer to compare than a frame lasts. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  slices: Slices,
): Promise<Item[]> {
  const count = items.length;
  // Two arrays that take turns: a new one for each pass would be garbage that makes the page wait.
  let from = items.slice();
  let to = items.slice();
  for (let start = 0; start < count; start += RUN) {
    const run = items.slice(start, start + RUN).sort(compare);
    for (let index = 0; index < run.length; index += 1) from[start + index] = run[index]!;
    if (slices.over) await slices.turn();
  }
  for (let width = RUN; width < count; width *= 2) {
    let at = 0;
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(middle + width, count);
      let left = start;
      let right = middle;
      while (left < middle || right < end) {
        const takesLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to[at] = takesLeft ? from[left++]! : from[right++]!;
        at += 1;
        if (at % RUN === 0 && slices.over) await slices.turn();
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
