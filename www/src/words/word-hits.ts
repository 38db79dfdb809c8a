import type { DecodedAnalysis, Span } from "../analyzer/index.ts";
import type { TextSurface } from "../editor/text-surface.ts";
import { type Word, firstWhere, tokensWithin, wordAt } from "./words-of.ts";

/** A place between two letters in the DOM. */
interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Pixels around a word that still are the word to a finger. */
const SLACK = 6;

/** The word at a point of the window, or none: beside the text, on a blank, on punctuation. */
export function wordAtPoint(surface: TextSurface, analysis: DecodedAnalysis, x: number, y: number): Word | undefined {
  const caret = caretAtPoint(x, y);
  if (!caret || !surface.element.contains(caret.node)) return undefined;
  // At the point's letter the caret may stand before or behind it: both words that meet there are tried.
  return around(surface, analysis, caret).find((word) =>
    surface.rangesOf(word).some((range) => Array.from(range.getClientRects()).some((rect) => holds(rect, x, y))),
  );
}

/** The word that the caret stands in or at the end of. */
export function wordAtCaret(surface: TextSurface, analysis: DecodedAnalysis): Word | undefined {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !surface.element.contains(node)) return undefined;
  return around(surface, analysis, { node, offset: selection.focusOffset })[0];
}

/** The first word in the window. */
export function firstVisibleWord(surface: TextSurface, analysis: DecodedAnalysis, covered: number): Word | undefined {
  const { first, tokens } = tokensWithin(analysis, surface.visible(0));
  const inSight = (span: Span) => surface.rangesOf(span).some((range) => range.getBoundingClientRect().top >= covered);
  for (let index = 0; index < tokens.length; index += 1) {
    const word = wordAt(analysis, first + index);
    if (word && inSight(word)) return word;
  }
  return undefined;
}

/** The words that a caret touches, the one that it stands in or before first. */
function around(surface: TextSurface, analysis: DecodedAnalysis, { node, offset }: Caret): Word[] {
  const { first, tokens } = tokensWithin(analysis, surface.visible(0.5));
  // 1 while a token lies before the caret, 0 where it touches it, -1 behind it.
  const side = (index: number) => {
    const ranges = surface.rangesOf(tokens[index]!);
    const range = ranges.at(-1);
    return range ? range.comparePoint(node, offset) : 1;
  };
  const touching = firstWhere(tokens.length, (index) => side(index) <= 0);
  const words: Word[] = [];
  for (let index = touching; index < tokens.length && index < touching + 2 && side(index) === 0; index += 1) {
    const word = wordAt(analysis, first + index);
    if (word) words.push(word);
  }
  return words;
}

/** The place between two letters that is nearest to a point of the window. */
export function caretAtPoint(x: number, y: number): Caret | undefined {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** Whether a point is on a box, or as near as a finger comes. */
export function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
