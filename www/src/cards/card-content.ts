import type { Span } from "../analyzer/index.ts";
import type { Thing } from "../panels/panel.ts";

/** What the card of a thing says. */
export interface CardContent {
  readonly thing: Thing;
  /** The thing in the text's own words. */
  readonly title: string;
  /** What kind of thing it is, perhaps marked as in the text. */
  readonly kind: unknown;
  /** Names of facts and what they are. */
  readonly facts: readonly (readonly [name: string, value: unknown])[];
  /** All its places in the text, in order. */
  readonly spans: readonly Span[];
}
