import type {
  Analysis,
  Clause,
  Features,
  Paragraph,
  Part,
  Segment,
  Sentence,
  Summary,
  Token,
  TokenKind,
} from "./contract.ts";
import { type AnalysisParts, type PackedAnalysis, ROW, TABLE_COUNTS, type TagTables } from "./packed.ts";

type Section = (typeof TABLE_COUNTS)[number];

const NO_SUMMARY: Summary = { sentences: [], picks: [], text: "", ratio: 0 };

/**
 * The analysis document over a packed table. Each list is made when it is first read and kept: a page that
 * shows a summary never builds the objects of a hundred thousand tokens. A part that the options left out reads
 * as an empty one.
 */
export class DecodedAnalysis implements Analysis {
  readonly #table: Uint32Array;
  readonly #strings: readonly string[];
  readonly #parts: AnalysisParts;
  readonly #tags: TagTables;
  readonly #begins: Record<Section, number>;
  readonly #counts: Record<Section, number>;
  readonly #features = new Map<number, Features>();
  #paragraphs: readonly Paragraph[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  #clauses: readonly Clause[] | undefined;
  #tokens: readonly Token[] | undefined;

  /** @throws RangeError when the table's length contradicts its counts */
  constructor(packed: PackedAnalysis, tags: TagTables) {
    this.#table = packed.table;
    this.#strings = packed.strings;
    this.#parts = packed.parts;
    this.#tags = tags;
    const counts = {} as Record<Section, number>;
    const begins = {} as Record<Section, number>;
    let begin: number = TABLE_COUNTS.length;
    TABLE_COUNTS.forEach((section, index) => {
      counts[section] = this.#at(index);
      begins[section] = begin;
      begin += counts[section] * ROW[section];
    });
    if (begin !== packed.table.length) {
      throw new RangeError(`the table holds ${packed.table.length} numbers, its counts ask for ${begin}`);
    }
    this.#counts = counts;
    this.#begins = begins;
  }

  /** Builds the list of sentences now rather than when it is first read. */
  buildSentences(): void {
    this.#sentences ??= this.sentences;
  }

  /** The same analysis with another summary; what was built of it is not built again. */
  withSummary(summary: Summary): DecodedAnalysis {
    const packed = { table: this.#table, strings: this.#strings, parts: { ...this.#parts, summary } };
    const other = new DecodedAnalysis(packed, this.#tags);
    other.#paragraphs = this.#paragraphs;
    other.#sentences = this.#sentences;
    other.#clauses = this.#clauses;
    other.#tokens = this.#tokens;
    return other;
  }

  get format() {
    return this.#parts.format;
  }
  get id() {
    return this.#parts.id;
  }
  get version() {
    return this.#parts.version;
  }
  get model() {
    return this.#parts.model;
  }
  get stats() {
    return this.#parts.stats;
  }
  get entities() {
    return this.#parts.entities ?? [];
  }
  get dates() {
    return this.#parts.dates ?? [];
  }
  get quantities() {
    return this.#parts.quantities ?? [];
  }
  get quotes() {
    return this.#parts.quotes ?? [];
  }
  get keyphrases() {
    return this.#parts.keyphrases ?? [];
  }
  get topics() {
    return this.#parts.topics ?? [];
  }
  get summary(): Summary {
    return this.#parts.summary ?? NO_SUMMARY;
  }

  get paragraphs(): readonly Paragraph[] {
    return (this.#paragraphs ??= this.#rows("paragraphs", (row) => ({
      start: this.#at(row),
      end: this.#at(row + 1),
    })));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.#rows("sentences", (row) => ({
      start: this.#at(row),
      end: this.#at(row + 1),
      tokens: [this.#at(row + 2), this.#at(row + 3)] as const,
      score: this.#at(row + 4) / 1000,
    })));
  }

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= this.#rows("clauses", (row) => ({
      start: this.#at(row),
      end: this.#at(row + 1),
      sentence: this.#at(row + 2),
      score: this.#at(row + 3) / 1000,
    })));
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.#rows("tokens", (row) => this.#token(row)));
  }

  /** The number of tokens, without building them. */
  get tokenCount(): number {
    return this.#counts.tokens;
  }

  /** The tokens from one index to another (exclusive), built without building the rest. */
  tokensBetween(from: number, to: number): Token[] {
    const last = Math.min(to, this.#counts.tokens);
    const tokens: Token[] = [];
    for (let index = Math.max(0, from); index < last; index += 1) {
      tokens.push(this.#token(this.#begins.tokens + index * ROW.tokens));
    }
    return tokens;
  }

  /** The whole document as a plain object, as `JSON.stringify` and `structuredClone` want it; without the parts that were left out. */
  toJSON(): Omit<Analysis, Part> & Partial<Pick<Analysis, Part>> {
    const { format, id, version, model, stats, ...rest } = this.#parts;
    const { paragraphs, sentences, clauses, tokens } = this;
    return { format, id, version, model, stats, paragraphs, sentences, clauses, tokens, ...rest };
  }

  #at(index: number): number {
    const value = this.#table[index];
    if (value === undefined) throw new RangeError(`the table has no number ${index}`);
    return value;
  }

  #rows<Row>(section: Section, read: (row: number) => Row): Row[] {
    const rows: Row[] = [];
    const end = this.#begins[section] + this.#counts[section] * ROW[section];
    for (let row = this.#begins[section]; row < end; row += ROW[section]) rows.push(read(row));
    return rows;
  }

  #token(row: number): Token {
    const segments: Segment[] = [];
    for (let index = this.#at(row + 8); index < this.#at(row + 9); index += 1) {
      segments.push(this.#segment(this.#begins.segments + index * ROW.segments));
    }
    return {
      start: this.#at(row),
      end: this.#at(row + 1),
      kind: this.#tag("kinds", this.#at(row + 2)) as TokenKind,
      ...this.#optional("upos", this.#tag("upos", this.#at(row + 3))),
      ...this.#optional("lemma", this.#string(this.#at(row + 4))),
      ...this.#optional("root", this.#string(this.#at(row + 5))),
      ...this.#optional("pattern", this.#string(this.#at(row + 6))),
      ...this.#optional("gloss", this.#string(this.#at(row + 7))),
      segments,
    };
  }

  #segment(row: number): Segment {
    const tag = this.#at(row + 4);
    const feats = this.#featuresOf(this.#at(row + 5));
    return {
      start: this.#at(row),
      end: this.#at(row + 1),
      ...this.#optional("form", this.#string(this.#at(row + 2))),
      ...this.#optional("lemma", this.#string(this.#at(row + 3))),
      ...this.#optional("upos", this.#tag("upos", tag & 0xff)),
      ...(tag >> 8 ? { stem: true as const } : {}),
      ...(feats ? { feats } : {}),
    };
  }

  /** Ids of strings are one higher than their place; 0 says that there is none. */
  #string(id: number): string | undefined {
    return id === 0 ? undefined : this.#strings[id - 1];
  }

  #tag(table: "kinds" | "upos", id: number): string | undefined {
    return this.#tags[table][id];
  }

  /** "Definite=Def|Gender=Fem" as an object; the few dozen that a text has are made once. */
  #featuresOf(id: number): Features | undefined {
    const known = this.#features.get(id);
    if (known) return known;
    const written = this.#string(id);
    if (!written) return undefined;
    const features = Object.fromEntries(
      written.split("|").map((pair) => {
        const equals = pair.indexOf("=");
        return [pair.slice(0, equals), pair.slice(equals + 1)];
      }),
    );
    this.#features.set(id, features);
    return features;
  }

  #optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
    return (value ? { [key]: value } : {}) as { [K in Key]?: string };
  }
}
