import type { Analysis } from "../analyzer/index.ts";
import { speakerSpan } from "./statements-layer.ts";

/** Everything that one speaker says. */
export interface Speaker {
  /** The speaker's place among the entities, where the text makes plain who it is. */
  readonly entity: number | undefined;
  /** As the text names the one who speaks; undefined for statements without a known speaker. */
  readonly name: string | undefined;
  /** Places among the quotes, in the order of the text. */
  readonly quotes: readonly number[];
}

/** The statements by who makes them: who speaks first comes first, what nobody is named for comes last. */
export function speakersOf({ quotes, entities }: Analysis, text: string): Speaker[] {
  const groups = new Map<string, { entity: number | undefined; name: string | undefined; quotes: number[] }>();
  quotes.forEach((quote, index) => {
    const entity = entities[quote.speaker?.entity ?? -1] && quote.speaker?.entity;
    const span = speakerSpan(quote);
    const written = span && text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
    const name = entity === undefined ? written || undefined : entities[entity]!.name;
    const key = entity === undefined ? (name ?? "") : `#${entity}`;
    const group = groups.get(key);
    if (group) group.quotes.push(index);
    else groups.set(key, { entity, name, quotes: [index] });
  });
  const all = [...groups.values()];
  return [...all.filter(({ name }) => name !== undefined), ...all.filter(({ name }) => name === undefined)];
}
