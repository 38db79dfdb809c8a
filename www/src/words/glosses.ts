import { unpackModel } from "../analyzer/index.ts";

/** What a gloss is looked up by. */
export interface Glossed {
  readonly lemma?: string;
  readonly upos?: string;
}

/** Looks up the English gloss of a lemma with its part of speech; undefined where the list has none. */
export type Gloss = (word: Glossed) => string | undefined;

export const NO_GLOSS: Gloss = () => undefined;

/**
 * The list of glosses: a line for each lemma and part of speech, with the gloss, between tabs. It is unpacked when
 * the first card asks for it; a list that did not arrive leaves the cards without glosses, and nothing else.
 */
export class Glosses {
  readonly #packed: () => Promise<Uint8Array<ArrayBuffer>>;
  #opened: Promise<Gloss> | undefined;

  /** @param packed gives the gzipped list; called once */
  constructor(packed: () => Promise<Uint8Array<ArrayBuffer>>) {
    this.#packed = packed;
  }

  open(): Promise<Gloss> {
    return (this.#opened ??= this.#packed()
      .then(unpackModel)
      .then((bytes) => lookup(new TextDecoder().decode(bytes)))
      .catch(() => NO_GLOSS));
  }
}

/**
 * The lines stay one string and are in the order of their letters, so that one is found by halving: a table of a
 * book's words asks tens of thousands of times, and an index would cost more to make than all of it.
 */
export function lookup(list: string): Gloss {
  return ({ lemma, upos }) => {
    if (!lemma || !upos) return undefined;
    const head = `${lemma}\t${upos === "AUX" ? "VERB" : upos}\t`;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const start = list.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
      const end = list.indexOf("\n", start);
      const line = list.slice(start, end < 0 ? list.length : end);
      if (line.startsWith(head)) return line.slice(head.length);
      if (line < head) low = end < 0 ? high : end + 1;
      else high = start;
    }
    return undefined;
  };
}

/** Begins to fetch the list at once, behind all that the page needs first, so that nothing is asked for later. */
export function fetchGlosses(url: string | URL): Glosses {
  const bytes = fetch(url, { priority: "low" }).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  // Whoever opens it is told; until then a failure is nobody's.
  bytes.catch(() => undefined);
  return new Glosses(() => bytes);
}
