/** Pixels between a card and its word, and between a card and the edge of the window. */
const GAP = 10;
const EDGE = 8;

export interface Box {
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a card stands, in the window: under its word, else above it, else beside it, and always within the width.
 * @param word the box of the word in the window
 */
export function placeOf(word: Box & { readonly right: number; readonly bottom: number }, card: Size, window: Size): Box {
  const within = (least: number, wanted: number, most: number) => Math.max(least, Math.min(wanted, most));
  const mostLeft = window.width - card.width - EDGE;
  const centred = within(EDGE, (word.left + word.right - card.width) / 2, mostLeft);
  const under = word.bottom + GAP;
  const above = word.top - GAP - card.height;
  if (under + card.height <= window.height - EDGE) return { left: centred, top: under };
  if (above >= EDGE) return { left: centred, top: above };
  const top = within(EDGE, under, window.height - card.height - EDGE);
  const leftOf = word.left - GAP - card.width;
  const rightOf = word.right + GAP;
  if (leftOf >= EDGE) return { left: leftOf, top };
  return rightOf <= mostLeft ? { left: rightOf, top } : { left: centred, top: under };
}
