import type { Quantity } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";

/** The kinds of figures in the order in which they are listed. */
export const FIGURE_KINDS = ["money", "percent", "people", "measure", "duration", "age", "count"] as const satisfies readonly Quantity["kind"][];
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Units that browsers write themselves, by their names in the analysis. */
const UNITS: Readonly<Record<string, string>> = {
  year: "year", month: "month", week: "week", day: "day", hour: "hour", minute: "minute", second: "second",
  m: "meter", km: "kilometer", cm: "centimeter", mm: "millimeter", "[mi_i]": "mile", "[ft_i]": "foot", "[in_i]": "inch", "[yd_i]": "yard",
  g: "gram", kg: "kilogram", "[lb_av]": "pound", "[oz_av]": "ounce", L: "liter", mL: "milliliter", "[gal_us]": "gallon", har: "hectare",
  Cel: "celsius", "[degF]": "fahrenheit", "km/h": "kilometer-per-hour", degree: "degree", deg: "degree",
  By: "byte", kBy: "kilobyte", MBy: "megabyte", GBy: "gigabyte", TBy: "terabyte", Mbit: "megabit", Gbit: "gigabit",
};

/** Beyond this a number is written with its million or milliard. */
const COMPACT = 1_000_000;

/** How a quantity's value reads: digits, unit and all, as the reader's language writes them. */
export function valueInWords(quantity: Quantity, language: Language): string {
  const { value, max } = quantity;
  if (value === undefined) return "";
  const write = (number: number) => oneValue(number, quantity, language);
  return max === undefined ? write(value) : language.text("figures.range", { from: bare(value, quantity, language), to: write(max) });
}

function oneValue(value: number, { kind, unit }: Quantity, language: Language): string {
  const options: Intl.NumberFormatOptions = { maximumFractionDigits: 2, ...(Math.abs(value) >= COMPACT ? { notation: "compact", compactDisplay: "long" } : {}) };
  if (kind === "percent" || unit === "percent") return language.format(value / 100, { style: "percent", maximumFractionDigits: 2 });
  if (kind === "money" && unit && /^[A-Z]{3}$/.test(unit)) return language.format(value, { ...options, style: "currency", currency: unit, currencyDisplay: "name", minimumFractionDigits: 0 });
  const known = unit === undefined ? undefined : UNITS[unit];
  if (known) return language.format(value, { ...options, style: "unit", unit: known, unitDisplay: "long" });
  const number = language.format(value, options);
  const named: Partial<Record<string, string>> = language.translation.figures.units;
  if (unit === undefined || unit === "count" || unit === "person") return number;
  return `${number} ${named[unit] ?? unit}`;
}

/** The lower end of a range, without its unit. */
function bare(value: number, { kind, unit }: Quantity, language: Language): string {
  return kind === "percent" || unit === "percent"
    ? language.format(value / 100, { style: "percent", maximumFractionDigits: 2 })
    : language.format(value, { maximumFractionDigits: 2, ...(Math.abs(value) >= COMPACT ? { notation: "compact", compactDisplay: "long" } : {}) });
}

/** What the figures of a table may be ordered by. */
export const FIGURE_ORDERS = ["text", "value", "kind"] as const;
export type FigureOrder = (typeof FIGURE_ORDERS)[number];

/** The figures to be listed, in order: places among the quantities. */
export function listFigures(quantities: readonly Quantity[], kind: FigureKind | undefined, order: FigureOrder): number[] {
  const listed = quantities.map((_, index) => index).filter((index) => !kind || quantities[index]!.kind === kind);
  const value = (index: number) => quantities[index]!.value ?? Number.NEGATIVE_INFINITY;
  const rank = (index: number) => FIGURE_KINDS.indexOf(quantities[index]!.kind);
  if (order === "value") listed.sort((a, b) => rank(a) - rank(b) || value(b) - value(a) || a - b);
  if (order === "kind") listed.sort((a, b) => rank(a) - rank(b) || a - b);
  return listed;
}
