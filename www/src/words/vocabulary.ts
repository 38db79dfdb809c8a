import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { DecodedAnalysis } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import { type Family, familiesOf } from "./families.ts";
import { type Glosses, NO_GLOSS } from "./glosses.ts";
import { type Order, comparing, matching } from "./lemma-order.ts";
import { type LemmaRow, countLemmas } from "./lemmas.ts";
import { Slices } from "./slices.ts";
import { sortInSlices } from "./sort.ts";
import type { WordClass } from "./word-class.ts";

/** What the reader wants to see of the words. */
export interface VocabularyChoice {
  readonly search: string;
  readonly wordClass: WordClass | undefined;
  readonly order: Order;
}

/** What was counted of an analysis before: a panel that is opened again need not count it again. */
const COUNTED = new WeakMap<DecodedAnalysis, readonly LemmaRow[]>();

/** The words of a text by lemma, counted and sorted in slices; its host is rendered anew whenever they are others. */
export class Vocabulary implements ReactiveController {
  /** The analysis and the text that the rows are of: while another is being counted, the former. */
  analysis: DecodedAnalysis | undefined;
  text = "";
  /** The rows that are chosen, in order. */
  rows: readonly LemmaRow[] = [];
  /** How often all rows together occur. */
  times = 0;
  /** The share that is counted; undefined when all is. */
  counted: number | undefined;
  sorting = false;
  readonly #host: ReactiveControllerHost;
  #wanted: DecodedAnalysis | undefined;
  #all: readonly LemmaRow[] = [];
  #byKey: ReadonlyMap<string, LemmaRow> = new Map();
  #choice: VocabularyChoice = { search: "", wordClass: undefined, order: "frequency" };
  #sorted: Order | undefined;
  #work = new AbortController();
  #reading = false;
  #families: { readonly of: readonly LemmaRow[]; readonly families: readonly Family[] } = { of: [], families: [] };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#work.abort();
    this.#wanted = undefined;
    this.#reading = false;
  }

  /** The families of the rows that are chosen. */
  get families(): readonly Family[] {
    if (this.#families.of !== this.rows) this.#families = { of: this.rows, families: familiesOf(this.rows) };
    return this.#families.families;
  }

  /** Whether the rows are there, and in their order. */
  get settled(): boolean {
    return this.counted === undefined && !this.sorting;
  }

  /** All rows, whatever is chosen of them. */
  get all(): readonly LemmaRow[] {
    return this.#all;
  }

  row(key: string | undefined): LemmaRow | undefined {
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** Counts the words of an analysis; what was counted of it before is kept. */
  read(analysis: DecodedAnalysis, text: string, glosses: Glosses | undefined, language: Language): void {
    if (analysis === this.#wanted) return;
    this.#wanted = analysis;
    this.#reading = true;
    void this.#begin(async (slices) => {
      const known = COUNTED.get(analysis);
      if (!known) this.counted = 0;
      const rows =
        known ??
        (await countLemmas(
          analysis,
          slices,
          (share) => {
            this.counted = share;
            this.#host.requestUpdate();
          },
          (await glosses?.open()) ?? NO_GLOSS,
        ));
      COUNTED.set(analysis, rows);
      const byKey = new Map<string, LemmaRow>();
      for (const row of rows) {
        byKey.set(row.key, row);
        if (slices.over) await slices.turn();
      }
      const { order } = this.#choice;
      this.#all = await sortInSlices(rows, comparing(order, language), slices);
      this.#sorted = order;
      this.#byKey = byKey;
      this.analysis = analysis;
      this.text = text;
      this.counted = undefined;
      this.sorting = false;
      this.#reading = false;
      if (slices.over) await slices.turn();
      // Another order may have been chosen meanwhile.
      if (this.#choice.order === order) this.#filter();
      else void this.#sort(language);
    });
  }

  choose(choice: VocabularyChoice, language: Language): void {
    const { search, wordClass, order } = this.#choice;
    if (choice.search === search && choice.wordClass === wordClass && choice.order === order) return;
    this.#choice = choice;
    if (this.#reading) return;
    if (choice.order === this.#sorted && !this.sorting) this.#filter();
    else if (choice.order !== order) void this.#sort(language);
  }

  #sort(language: Language): Promise<void> {
    return this.#begin(async (slices) => {
      this.sorting = true;
      const { order } = this.#choice;
      this.#all = await sortInSlices(this.#all, comparing(order, language), slices);
      this.#sorted = order;
      this.sorting = false;
      this.#filter();
    });
  }

  #filter(): void {
    const { search, wordClass } = this.#choice;
    this.rows = matching(this.#all, search, wordClass);
    this.times = this.rows.reduce((sum, { count }) => sum + count, 0);
    this.#host.requestUpdate();
  }

  /** Begins work in slices; what was under way is ended. */
  async #begin(work: (slices: Slices) => Promise<void>): Promise<void> {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    try {
      await work(new Slices(signal));
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    }
  }
}
