import { unpackModel } from "../analyzer/index.ts";

/** What a gloss is looked up by. */
export interface Glossed {
  readonly lemma?: string;
  readonly upos?: string;
}

/** Looks up the English gloss of a lemma with its part of speech; undefined where the list has none. */
export type Gloss = (word: Glossed) => string | undefined;

const NO_GLOSS: Gloss = () => undefined;

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

/** The lines stay one string: a search through a megabyte is over in less than a millisecond, an index costs more to make. */
function lookup(list: string): Gloss {
  const lines = `\n${list}`;
  return ({ lemma, upos }) => {
    if (!lemma || !upos) return undefined;
    const head = `\n${lemma}\t${upos === "AUX" ? "VERB" : upos}\t`;
    const found = lines.indexOf(head);
    if (found < 0) return undefined;
    const start = found + head.length;
    const end = lines.indexOf("\n", start);
    return lines.slice(start, end < 0 ? undefined : end);
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
