import type { Analysis, Quote, Span } from "../analyzer/index.ts";
import type { Layer, Pressable } from "../highlight/layer.ts";

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** The pieces of what was said: several where a reporting clause interrupts. */
export function piecesOf({ start, end, spans }: Quote): readonly Span[] {
  return spans && spans.length > 0 ? spans : [{ start, end }];
}

/** Where the text names the one who speaks; an implicit speaker has no such place. */
export function speakerSpan({ speaker }: Quote): Span | undefined {
  const { start, end } = speaker ?? {};
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What was said, word for word and in other words, and who says it. */
export const statements: Layer = {
  id: "statements",
  priority: 2,
  marks({ quotes }: Analysis) {
    const pieces = (direct: boolean) => quotes.filter((quote) => quote.direct === direct).flatMap(piecesOf).sort(byStart);
    const cues = quotes.flatMap(({ cue }) => (cue ? [cue] : []));
    const speakers = quotes.flatMap((quote) => speakerSpan(quote) ?? []);
    return [
      { highlight: "khulasa-statement-direct", spans: pieces(true) },
      { highlight: "khulasa-statement-indirect", spans: pieces(false) },
      { highlight: "khulasa-statement-cue", spans: [...cues, ...speakers].sort(byStart) },
    ];
  },
  pressable: ({ quotes }: Analysis): Pressable[] =>
    quotes
      .flatMap((quote, item) =>
        [...piecesOf(quote), ...(quote.cue ? [quote.cue] : []), ...(speakerSpan(quote) ? [speakerSpan(quote)!] : [])].map(({ start, end }) => ({
          start,
          end,
          panel: "statements" as const,
          item,
        })),
      )
      .sort(byStart),
};
