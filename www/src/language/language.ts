import ar from "../../translations/ar.json";
import en from "../../translations/en.json";
import { type Message, type Plural, fill, pluralForm } from "./message.ts";

/** The Arabic file is the measure: a translation that lacks one of its keys does not compile. */
export type Translation = typeof ar;
export type LanguageTag = "ar" | "en";

type Section = Exclude<keyof Translation, "direction" | "name" | "numbering">;
/** `section.key` of every message that is a plain sentence. */
export type MessageKey = {
  [S in Section]: {
    [K in keyof Translation[S] & string]: Translation[S][K] extends string ? `${S}.${K}` : never;
  }[keyof Translation[S] & string];
}[Section];
/** The countable things. */
export type Countable = {
  [K in keyof Translation["counts"]]: Translation["counts"][K] extends string ? never : K;
}[keyof Translation["counts"]];

const TRANSLATIONS: Record<LanguageTag, unknown> = { ar, en };

/** One language of the page: its direction, its sentences, its numbers. */
export class Language {
  readonly tag: LanguageTag;
  readonly direction: "rtl" | "ltr";
  readonly translation: Translation;
  /** For dates and the like: the language with its digits. */
  readonly locale: string;
  // Made when they are first asked for: each costs milliseconds, and the page opens with none of them.
  readonly #plurals: () => Intl.PluralRules;
  readonly #numbers: () => Intl.NumberFormat;
  readonly #percents: () => Intl.NumberFormat;
  readonly #lists: () => Intl.ListFormat;

  /** @param digits those that the reader chose; else the language's own */
  constructor(tag: LanguageTag, digits?: "arab" | "latn") {
    const translation = TRANSLATIONS[tag] as Translation;
    const locale = `${tag}-u-nu-${digits ?? translation.numbering}`;
    this.tag = tag;
    this.locale = locale;
    this.translation = translation;
    this.direction = translation.direction === "rtl" ? "rtl" : "ltr";
    this.#plurals = once(() => new Intl.PluralRules(tag));
    this.#numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
    this.#percents = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }));
    this.#lists = once(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  }

  /** The sentence of a key, its {placeholders} filled in. */
  text(key: MessageKey, values: Record<string, string> = {}): string {
    const [section, name] = key.split(".") as [Section, string];
    return fill((this.translation[section] as Record<string, string>)[name] as Message, values);
  }

  /** A number with its noun: «٣ جمل», "3 sentences". */
  count(thing: Countable, number: number): string {
    const plural = this.translation.counts[thing] as Plural;
    // Zero has words of its own wherever the file gives them, whatever the plural rules of the language say.
    const form = number === 0 && plural.zero ? plural.zero : pluralForm(plural, this.#plurals().select(number));
    return fill(form, { n: this.number(number) });
  }

  number(value: number): string {
    return this.#numbers().format(value);
  }

  /** A share from 0 to 1, to the hundredth. */
  percent(share: number): string {
    return this.#percents().format(share);
  }

  /** A number as a format of the browser writes it: a currency, a unit, a compact million. */
  format(value: number, options: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.locale, options).format(value);
  }

  /** A point in time of the Gregorian calendar, in UTC. */
  date(time: Date, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(`${this.locale}-ca-gregory`, { timeZone: "UTC", ...options }).format(time);
  }

  /** How much of the article a summary is; of a book it is little, but something. */
  shareOfArticle(share: number): string {
    return share < 0.01
      ? this.text("summary.smallShare", { percent: this.percent(0.01) })
      : this.text("summary.share", { percent: this.percent(share) });
  }

  list(items: readonly string[]): string {
    return this.#lists().format(items);
  }

  /** A duration to the minute, from an hour on with its hours. */
  duration(seconds: number): string {
    const minutes = seconds < 30 ? 0 : Math.max(1, Math.round(seconds / 60));
    if (minutes < 60) return this.count("minutes", minutes);
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return rest === 0 ? this.count("hours", hours) : this.list([this.count("hours", hours), this.count("minutes", rest)]);
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
