/** A sentence with {placeholders}. */
export type Message = string;

/** The forms of a counted noun, by the plural categories of CLDR. */
export interface Plural {
  readonly zero?: Message;
  readonly one?: Message;
  readonly two?: Message;
  readonly few?: Message;
  readonly many?: Message;
  readonly other: Message;
}

/** Puts the values in the places named for them; a place without a value stays as it is, to be seen. */
export function fill(message: Message, values: Record<string, string>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

export function pluralForm(plural: Plural, category: Intl.LDMLPluralRule): Message {
  return plural[category] ?? plural.other;
}
