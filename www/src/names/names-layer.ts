import type { Analysis, Span } from "../analyzer/index.ts";
import type { Layer, Pressable } from "../highlight/layer.ts";
import { NAME_TYPES, type NameType } from "./types.ts";

/** The highlight of a kind of names. */
export const nameHighlight = (type: NameType): string => `khulasa-name-${type}`;

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** People, places, organisations and other names, each kind in a colour and with a line of its own. */
export const names: Layer = {
  id: "names",
  priority: 4,
  marks: ({ entities }: Analysis) =>
    NAME_TYPES.map((type) => ({
      highlight: nameHighlight(type),
      spans: entities.filter((entity) => entity.type === type).flatMap(({ mentions }) => mentions).sort(byStart),
    })),
  pressable: ({ entities }: Analysis): Pressable[] =>
    entities
      .flatMap(({ mentions }, item) => mentions.map(({ start, end }) => ({ start, end, panel: "names" as const, item })))
      .sort(byStart),
};
