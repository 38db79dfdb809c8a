import { utcTicks } from "d3-time";
import type { Language } from "../language/language.ts";
import { type Dated, type Stretch, stretchInWords } from "./when.ts";

/** The picture's size in its own units. */
export const WIDTH = 460;
const EDGE = 16;
const LANE = 26;
const MOST_LANES = 9;
/** About what a letter of a label takes. */
const LETTER = 7;
const DAY = 86_400_000;
/** A window that holds this share of the dates in this share of the time is shown alone. */
const MOST_DATES = 0.7;
const LITTLE_TIME = 0.2;

/** All dates of one value, as one mark. */
export interface Mark {
  readonly stretch: Stretch;
  /** Places among the dates. */
  readonly items: readonly number[];
  /** What stands beside it; none where there was no room. */
  readonly label: string | undefined;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Where the label stands: at its start or its end. */
  readonly labelX: number;
  readonly labelEnds: boolean;
}

export interface TimeLine {
  readonly marks: readonly Mark[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly height: number;
  /** Dates before and after what is shown. */
  readonly earlier: number;
  readonly later: number;
}

type Placed = Dated & { readonly stretch: Stretch };

/** Where each date stands. Time runs the way the page is read. @param placed dates with a value, in their order */
export function layOut(placed: readonly Placed[], language: Language): TimeLine {
  const [start, end] = windowOf(placed);
  const shown = placed.filter(({ stretch }) => stretch.to > start && stretch.from < end);
  const scale = (time: number) => EDGE + ((Math.max(start, Math.min(end, time)) - start) / (end - start)) * (WIDTH - 2 * EDGE);
  const mirrored = (x: number) => (language.direction === "rtl" ? WIDTH - x : x);
  const groups = new Map<string, { stretch: Stretch; items: number[] }>();
  for (const { stretch, item } of shown) {
    const key = `${stretch.from}/${stretch.to}`;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { stretch, items: [item] });
  }
  /** Up to where each lane is taken. */
  const lanes: number[] = [];
  const unmirrored = [...groups.values()].map(({ stretch, items }) => {
    const left = scale(stretch.from);
    const right = scale(stretch.to);
    const bar = right - left >= 12;
    const x = bar ? left : (left + right) / 2 - 6;
    const width = bar ? right - left : 12;
    // Writing a date costs more than all else here: not done where no lane has room for any label.
    if (lanes.length === MOST_LANES && Math.min(...lanes) + 4 > x) return { stretch, items, label: undefined, x, width, lane: MOST_LANES, ends: false };
    const words = stretchInWords(stretch, language);
    const label = items.length > 1 ? `${words} (${language.number(items.length)})` : words;
    const room = label.length * LETTER + 8;
    // At the end of the line a label stands before its mark.
    const ends = x + width + room > WIDTH;
    const from = ends ? x - room : x;
    const to = ends ? x + width : x + width + room;
    let lane = lanes.findIndex((taken) => taken + 4 <= from);
    const fits = lane >= 0 || lanes.length < MOST_LANES;
    if (lane < 0 && fits) lane = lanes.push(0) - 1;
    if (fits) lanes[lane] = to;
    return { stretch, items, label: fits && from >= 0 ? label : undefined, x, width, lane: fits ? lane : MOST_LANES, ends };
  });
  const rows = Math.max(1, ...unmirrored.map(({ lane }) => lane + 1));
  const height = rows * LANE + 34;
  const marks = unmirrored.map(({ stretch, items, label, x, width, lane, ends }) => {
    const from = language.direction === "rtl" ? WIDTH - x - width : x;
    const beside = ends ? x - 5 : x + width + 5;
    return { stretch, items, label, x: from, width, y: height - 34 - lane * LANE - LANE / 2, labelX: mirrored(beside), labelEnds: ends };
  });
  const ticks = ticksOf(start, end, language).map(({ time, label }) => ({ x: mirrored(scale(time)), label }));
  const earlier = placed.filter(({ stretch }) => stretch.to <= start).length;
  return { marks, ticks, height, earlier, later: placed.length - shown.length - earlier };
}

/** What is shown of time: all of it, or where nearly all dates are when few lie far away. */
function windowOf(placed: readonly Placed[]): readonly [number, number] {
  const least = Math.min(...placed.map(({ stretch }) => stretch.from));
  const most = Math.max(...placed.map(({ stretch }) => stretch.to));
  const wanted = Math.ceil(placed.length * MOST_DATES);
  let from = least;
  let to = most;
  if (placed.length >= 4) {
    const ends = placed.map(({ stretch }) => stretch.to);
    for (let index = 0; index + wanted <= placed.length; index += 1) {
      const begins = placed[index]!.stretch.from;
      let finishes = begins;
      for (let each = index; each < index + wanted; each += 1) finishes = Math.max(finishes, ends[each]!);
      if (finishes - begins < to - from) [from, to] = [begins, finishes];
      // Windows of thousands of dates are compared coarsely.
      if (placed.length > 200) index += Math.floor(placed.length / 100);
    }
    if (to - from > LITTLE_TIME * (most - least)) [from, to] = [least, most];
  }
  const pad = Math.max(3 * DAY, (to - from) * 0.04);
  return [from - pad, to + pad];
}

function ticksOf(start: number, end: number, language: Language): { time: number; label: string }[] {
  const times = utcTicks(new Date(start), new Date(end), 5);
  const step = times.length > 1 ? times[1]!.getTime() - times[0]!.getTime() : end - start;
  if (step >= 360 * DAY) return labelled(times, () => ({ year: "numeric" }), language);
  if (step < 27 * DAY) return labelled(times, () => ({ day: "numeric", month: "short" }), language);
  // Months go by their names. The year stands where it begins, or where it begins nowhere, beside a month in the middle.
  const turns = times.some((time) => time.getUTCMonth() === 0);
  const middle = times[times.length >> 1];
  return labelled(
    times,
    (time) => {
      if (time.getUTCMonth() === 0) return { year: "numeric" };
      return time === middle && !turns ? { month: "short", year: "numeric" } : { month: "short" };
    },
    language,
  );
}

function labelled(times: readonly Date[], options: (time: Date) => Intl.DateTimeFormatOptions, language: Language): { time: number; label: string }[] {
  return times.map((time) => ({ time: time.getTime(), label: language.date(time, options(time)) }));
}
