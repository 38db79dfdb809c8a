import type { DateExpression } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";

/** How exact a date is. */
export type Precision = "day" | "month" | "season" | "quarter" | "half" | "year" | "decade" | "century" | "interval";

/** A stretch of calendar time, half open, in milliseconds UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

/** Parts of a year that EDTF numbers beyond the months: how exact they are, and their first month and the one after them. */
const PERIODS = {
  21: ["season", 2, 5],
  22: ["season", 5, 8],
  23: ["season", 8, 11],
  24: ["season", 11, 14],
  33: ["quarter", 0, 3],
  34: ["quarter", 3, 6],
  35: ["quarter", 6, 9],
  36: ["quarter", 9, 12],
  40: ["half", 0, 6],
  41: ["half", 6, 12],
} as const satisfies Record<number, readonly [Precision, number, number]>;
type Period = keyof typeof PERIODS;

const isPeriod = (part: number): part is Period => Object.hasOwn(PERIODS, part);

/** The start of a day; years below 100 are what they say. */
function utc(year: number, month = 0, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

/** What an ISO 8601 or EDTF value spans; undefined where it lacks its year, or is none. */
export function stretchOf(value: string | undefined): Stretch | undefined {
  if (!value) return undefined;
  if (value.includes("/")) {
    const [first, last] = value.split("/").map((end) => stretchOf(end));
    return first && last && last.to > first.from ? { from: first.from, to: last.to, precision: "interval" } : undefined;
  }
  const match = /^(-?\d{2,4})(X{0,2})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!match) return undefined;
  const [, digits, open, second, day] = match;
  const sign = digits!.startsWith("-") ? -1 : 1;
  const plain = digits!.replace("-", "");
  if (plain.length + open!.length !== 4 || (open && second)) return undefined;
  const width = 10 ** open!.length;
  const year = sign * Number(plain) * width;
  if (open) {
    const from = sign < 0 ? year - width + 1 : year;
    return { from: utc(from), to: utc(from + width), precision: width === 10 ? "decade" : "century" };
  }
  if (second === undefined) return { from: utc(year), to: utc(year + 1), precision: "year" };
  const part = Number(second);
  if (isPeriod(part) && day === undefined) {
    const [precision, first, after] = PERIODS[part];
    return { from: utc(year, first), to: utc(year, after), precision };
  }
  if (part < 1 || part > 12) return undefined;
  if (day === undefined) return { from: utc(year, part - 1), to: utc(year, part), precision: "month" };
  const number = Number(day);
  const from = utc(year, part - 1, number);
  return number >= 1 && new Date(from).getUTCMonth() === part - 1 ? { from, to: from + 86_400_000, precision: "day" } : undefined;
}

/** A date of the list: what stands in the text, and what it means. */
export interface Dated {
  /** Its place among the dates. */
  readonly item: number;
  readonly stretch: Stretch | undefined;
}

/** The dates by what is known of them: on the time line in their order, without a year, and without a value. */
export function datesByKind(dates: readonly DateExpression[]): { placed: (Dated & { stretch: Stretch })[]; partial: Dated[]; relative: Dated[] } {
  const placed: (Dated & { stretch: Stretch })[] = [];
  const partial: Dated[] = [];
  const relative: Dated[] = [];
  dates.forEach(({ value }, item) => {
    const stretch = stretchOf(value);
    if (stretch) placed.push({ item, stretch });
    else (value ? partial : relative).push({ item, stretch });
  });
  placed.sort((a, b) => a.stretch.from - b.stretch.from || a.stretch.to - b.stretch.to || a.item - b.item);
  return { placed, partial, relative };
}

/** A year in words: those before the common era are said to be. */
function yearInWords(time: number, language: Language): string {
  return language.date(new Date(time), new Date(time).getUTCFullYear() < 1 ? { year: "numeric", era: "short" } : { year: "numeric" });
}

/** A stretch as the reader's language writes it. */
export function stretchInWords({ from, to, precision }: Stretch, language: Language): string {
  const first = new Date(from);
  switch (precision) {
    case "day":
      return language.date(first, { day: "numeric", month: "long", year: "numeric" });
    case "month":
      return language.date(first, { month: "long", year: "numeric" });
    case "season":
    case "quarter":
    case "half": {
      const period = Object.keys(PERIODS).map(Number).filter(isPeriod).find((each) => PERIODS[each][0] === precision && PERIODS[each][1] === first.getUTCMonth());
      return language.text(`timeline.period${period!}`, { year: yearInWords(from, language) });
    }
    case "year":
      return yearInWords(from, language);
    case "decade":
      return language.text("timeline.decade", { from: yearInWords(from, language), to: yearInWords(to - 1, language) });
    case "century":
      return language.text("timeline.century", { n: language.number(Math.floor(first.getUTCFullYear() / 100) + 1) });
    case "interval":
      return language.text("timeline.interval", { from: endInWords(from, to, language), to: endInWords(to - 1, from, language) });
  }
}

/** One end of an interval: whole years as years, else the day. */
function endInWords(time: number, other: number, language: Language): string {
  const whole = [time, other].every((end) => {
    const date = new Date(end + (end % 86_400_000 === 0 ? 0 : 1));
    return date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  });
  if (whole) return yearInWords(time, language);
  const months = [time, other].every((end) => new Date(end + (end % 86_400_000 === 0 ? 0 : 1)).getUTCDate() === 1);
  return language.date(new Date(time), months ? { month: "long", year: "numeric" } : { day: "numeric", month: "long", year: "numeric" });
}

/** What is known of a date without a year: its month or season, and perhaps its day. */
export function partialInWords(value: string, language: Language): string {
  const one = (part: string) => {
    const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(part) ?? [];
    if (isPeriod(Number(month))) return language.text(`timeline.anyPeriod${Number(month) as Period}`);
    // A leap year has every day.
    if (month) return language.date(new Date(utc(2000, Number(month) - 1, Number(day ?? 1))), day ? { day: "numeric", month: "long" } : { month: "long" });
    const [, only] = /^XXXX-XX-(\d\d)$/.exec(part) ?? [];
    return only ? language.text("timeline.dayOfMonth", { n: language.number(Number(only)) }) : part;
  };
  const [first, last] = value.split("/");
  return last ? language.text("timeline.interval", { from: one(first!), to: one(last) }) : one(first!);
}
