import type { Part } from "./contract.ts";
import type { AnalysisParts } from "./packed.ts";

/**
 * A long list of an analysis crosses between threads in pieces: what a message holds is rebuilt at one go where it
 * arrives, and nobody could scroll while a book's hundred thousand places were.
 */
export interface Piece {
  readonly part: Part;
  readonly items: readonly object[];
  /** The first item only has more mentions for the last item of the piece before. */
  readonly continued: boolean;
}

/** Items and mentions in one piece: a few milliseconds of the thread that gets it. */
const PIECE = 2_000;

type Item = object & { readonly mentions?: object[] };

/** The parts with their long lists emptied, and these as pieces, in order. */
export function intoPieces(parts: AnalysisParts): { readonly rest: AnalysisParts; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const emptied: Partial<Record<Part, readonly object[]>> = {};
  for (const [name, list] of Object.entries(parts)) {
    if (!Array.isArray(list) || weightOf(list) <= PIECE) continue;
    const part = name as Part;
    emptied[part] = [];
    pieces.push(...piecesOf(part, list));
  }
  return { rest: { ...parts, ...emptied } as AnalysisParts, pieces };
}

/** What `intoPieces` took apart, whole again. The pieces are used up: their items go on in the lists. */
export function outOfPieces(rest: AnalysisParts, pieces: readonly Piece[]): AnalysisParts {
  const lists: Partial<Record<Part, Item[]>> = {};
  for (const { part, items, continued } of pieces) {
    const list = (lists[part] ??= []);
    const [first, ...others] = items as readonly Item[];
    const last = list.at(-1);
    if (continued) for (const mention of first?.mentions ?? []) last?.mentions?.push(mention);
    else if (first) list.push(first);
    for (const item of others) list.push(item);
  }
  return { ...rest, ...lists } as AnalysisParts;
}

function piecesOf(part: Part, list: readonly Item[]): Piece[] {
  const pieces: Piece[] = [];
  let items: Item[] = [];
  let continued = false;
  let room = PIECE;
  const close = (next: boolean) => {
    pieces.push({ part, items, continued });
    items = [];
    continued = next;
    room = PIECE;
  };
  for (const item of list) {
    if (room < 1) close(false);
    const { mentions } = item;
    room -= 1;
    if (!mentions) {
      items.push(item);
      continue;
    }
    let begun = 0;
    for (;;) {
      const end = begun + Math.max(0, room);
      items.push(begun === 0 && end >= mentions.length ? item : { ...item, mentions: mentions.slice(begun, end) });
      room -= Math.min(end, mentions.length) - begun;
      if (end >= mentions.length) break;
      begun = end;
      close(true);
    }
  }
  if (items.length > 0) close(false);
  return pieces;
}

function weightOf(list: readonly Item[]): number {
  return list.reduce((weight, { mentions }) => weight + 1 + (mentions?.length ?? 0), 0);
}
