import type { Slices } from "./slices.ts";

/** Runs sorted at once by the engine, and items merged between two looks at the clock. */
const RUN = 256;

/** A stable sort of a copy, in slices: tens of thousands of Arabic words take longer to compare than a frame lasts. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  slices: Slices,
): Promise<Item[]> {
  let from: Item[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    from.push(...items.slice(start, start + RUN).sort(compare));
    if (slices.over) await slices.turn();
  }
  for (let width = RUN; width < items.length; width *= 2) {
    const to: Item[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(middle + width, from.length);
      let left = start;
      let right = middle;
      while (left < middle || right < end) {
        const takesLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to.push(takesLeft ? from[left++]! : from[right++]!);
        if (to.length % RUN === 0 && slices.over) await slices.turn();
      }
    }
    from = to;
  }
  return from;
}
