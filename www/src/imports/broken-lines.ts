/**
 * Lines that were broken at a fixed width, as e-mails, PDF files and old web pages have them: the end of such a line
 * is no end of a paragraph. Found by how a line breaker works: it ends a line where the next word would not have fitted.
 *
 * All lengths here are letters as they are seen: marks over letters and invisible signs take no room.
 */

/** Fewer breaks than this prove nothing. */
const LEAST_BREAKS = 6;
/** No line breaker is set to less, and no line of a telegram is as long as a paragraph. */
const NARROWEST = 45;
const WIDEST = 120;
/** A kind of line breaker, and what proves that it was at work. */
interface Breaker {
  /** How much before the width a line may end and be full all the same. */
  readonly slack: (width: number) => number;
  /** The share of the breaks within paragraphs that must be its own; those at the end of a sentence aside. */
  readonly most: number;
  /** The share of its breaks that must show that the writer wrote no lines: verses and headlines can be of one length too. */
  readonly proved: number;
}
/** Breaks where so many letters do not fit. */
const BY_LETTERS: Breaker = { slack: () => 3, most: 0.95, proved: 0.15 };
/** Breaks where what is drawn does not fit, as in a PDF file: letters are of many widths. */
const BY_WIDTH: Breaker = { slack: (width) => 0.2 * width, most: 0.8, proved: 0.3 };
/** The one that explains most comes first; the last allows for verses and lists among broken lines. */
const BREAKERS: readonly Breaker[] = [BY_LETTERS, BY_WIDTH, { ...BY_LETTERS, most: 0.8 }];
/** So many for each paragraph that ends with no blank line after it. */
const BREAKS_OF_PARAGRAPH = 0.7;
/** What ends a sentence short of this share of the width ends a paragraph, if the line before it ended none. */
const LAST_LINE = 0.8;
/** At most so many at the end of a sentence: a line for each sentence is a way to write. */
const AT_SENTENCE_ENDS = 0.5;
/** A poem's lines end in one letter. */
const RHYMED = 0.7;
const LEAST_RHYMED = 4;
/** In fewer lines of prose that happens by chance. */
const SURELY_RHYMED = 6;
/** The share of lines that may be longer than the width. */
const FEW = 0.04;
/** So many blanks begin a paragraph. */
const INDENT = 2;
/** The beginning tells how the whole is broken. */
const LOOKED_AT = 60_000;

/** One line of a text, and what its looks tell. */
interface Line {
  /** As it stands, without its line end. */
  readonly raw: string;
  /** Without blanks around it; empty where there is nothing to see. */
  readonly body: string;
  readonly indent: number;
  readonly length: number;
  readonly firstWord: number;
  /** Whether it begins like an item of a list, or with a speaker's dash. */
  readonly item: boolean;
  /** Whether it is no running text: columns of a table, the two halves of a verse, a rule, a quoted mail. */
  readonly apart: boolean;
}

/** What the end of a line is: the line breaker's, or the writer's. */
type Break = "paragraph" | "broken" | "short";

const BLANK = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]";
const A_BLANK = new RegExp(BLANK);
const NO_BLANK = new RegExp(`(?!${BLANK})\\S`);
const UNSEEN = /[\p{Mn}\p{Cf}]/gu;
const ITEM = new RegExp(`^(?:[-–—•●▪◦*·‣]|[(]?[\\d٠-٩]{1,3}[.)\\-–]|[(]?\\p{L}[)\\-–])${BLANK}`, "u");
const COLUMNS = new RegExp(`\\S(?:\\t|${BLANK}{3,}|${BLANK}*\\|${BLANK}*)\\S`);
/** What stands between the halves of a verse where no wide blank does. */
const HALVES = new RegExp(`${BLANK}(?:\\*{1,3}|/{1,2}|\\.{3,}|…|={1,3}|#)${BLANK}`);
const LAST_WORD = new RegExp(`[^ \\t\\u00a0]*$`);
const CLOSING = "[»”\"’')\\]]*";
const SENTENCE_END = new RegExp(`[.؟!?:…؛]${CLOSING}$`);
/** The end of a sentence within a line; after a single letter a full stop ends an abbreviation. */
const INNER_END = new RegExp(`\\p{L}{2}${CLOSING}[.؟!?]${CLOSING}${BLANK}+[«“"(]*\\p{L}`, "u");
/** Words that lean on the one after them. Nobody ends a verse, a headline or an item with one. */
const LEANING = new Set(
  (
    "في من على إلى الى عن مع أن ان إن لأن لان بأن بان أنه انه إنه أنها انها إنها التي الذي الذين اللذين اللتين هذا هذه هؤلاء ما لا لم لن قد كان كانت كانوا يكون تكون " +
    "بين عند منذ حتى أو او ثم بل لكن كما كل بعض غير خلال حول ضد نحو لدى دون أي اي حيث إذا اذا لو مثل عبر إذ اذ كي لكي أما اما إما سوف ذات أمام وسط عقب إزاء رغم بدون ليس ليست بسبب بهذا بهذه لهذا لهذه " +
    "فيما مما ممن بينما عندما لمن سوى the a an of and or to in on at for with by from which as is are was were"
  ).split(" "),
);

/** Whether the lines of a text were broken at a fixed width. */
export function hasBrokenLines(text: string): boolean {
  return breakerOf(text) !== undefined;
}

/** What broke the lines of a text. */
function breakerOf(text: string): Breaker | undefined {
  const lines = linesOf(text.slice(0, LOOKED_AT));
  return BREAKERS.find((breaker) => areBrokenBy(lines, breaker));
}

function areBrokenBy(lines: readonly Line[], breaker: Breaker): boolean {
  const { breaks, width } = read(lines, breaker);
  if (width === undefined) return false;
  const counts = { broken: 0, atSentenceEnd: 0, proofs: 0, paragraphs: 0, short: 0 };
  lines.forEach((line, index) => {
    const ends = SENTENCE_END.test(line.body);
    const kind = breaks[index];
    if (kind === "broken") {
      counts.broken += 1;
      if (ends) counts.atSentenceEnd += 1;
      else if (runsOn(line)) counts.proofs += 1;
    } else {
      const goesOn = breaks[index - 1] === "broken" && !SENTENCE_END.test(lines[index - 1]!.body);
      if (ends && goesOn && line.length < LAST_LINE * width) counts.proofs += 1;
      if (kind === "short") counts[ends ? "paragraphs" : "short"] += 1;
    }
  });
  const { broken, atSentenceEnd, proofs, paragraphs, short } = counts;
  return (
    broken >= LEAST_BREAKS &&
    broken >= breaker.most * (broken + short) &&
    broken >= BREAKS_OF_PARAGRAPH * paragraphs &&
    atSentenceEnd <= AT_SENTENCE_ENDS * broken &&
    proofs >= breaker.proved * broken
  );
}

/** The text with its broken lines joined. Paragraphs, and lines that are none of the line breaker's, stay as they are. */
export function withJoinedLines(text: string): string {
  const breaker = breakerOf(text);
  if (!breaker) return text;
  const lines = linesOf(text);
  const { breaks } = read(lines, breaker);
  const parts: string[] = [];
  let continued = false;
  lines.forEach(({ raw, body }, index) => {
    const broken = breaks[index] === "broken";
    const start = continued ? body : broken ? raw.slice(0, raw.indexOf(body) + body.length) : raw;
    // What follows the last word of a line that is joined to nothing after it stays too.
    const piece = continued && !broken ? raw.slice(raw.indexOf(body)) : start;
    const next = lines[index + 1];
    if (next === undefined) parts.push(piece);
    else if (broken) parts.push(seam(piece, next.body));
    else parts.push(piece, "\n");
    continued = broken;
  });
  return parts.join("");
}

/** The end of a line with what joins it to the next: a blank, or nothing where a word was cut. */
function seam(line: string, next: string): string {
  if (/\u00ad$/.test(line)) return line.slice(0, -1);
  if (!/[\p{L}\p{N}][-‐]$/u.test(line) || !/^[\p{L}\p{N}]/u.test(next)) return `${line} `;
  // Of a compound the hyphen stays: «العربي-الأوروبي», «العسكرية-السياسية», 2023-2024.
  const cut = /[^\P{L}ةى][-‐]$/u.test(line) && /^\p{L}/u.test(next) && !/^(?:ال|\p{Lu})/u.test(next);
  return cut ? line.slice(0, -1) : line;
}

interface Reading {
  /** What each line's end is; none where the text ends, or a line is empty. */
  readonly breaks: readonly (Break | undefined)[];
  /** What the lines may have been broken at. */
  readonly width: number | undefined;
}

function linesOf(text: string): Line[] {
  return text.split(/\r\n?|\n/).map(lineOf);
}

function read(lines: readonly Line[], breaker: Breaker): Reading {
  const breaks: (Break | undefined)[] = [];
  let first = 0;
  lines.forEach((line, index) => {
    if (index === 0 || lines[index - 1]!.body === "" || breaks[index - 1] === "paragraph") first = index;
    const next = lines[index + 1];
    if (!next || line.body === "" || next.body === "") breaks.push(undefined);
    else breaks.push(beginsParagraph(line, next, lines[first]!) ? "paragraph" : "short");
  });
  const width = widthOf(lines, breaks);
  if (width === undefined) return { breaks, width };
  for (const [start, end] of blocksOf(breaks)) {
    if (rhymes(lines.slice(start, end + 1))) continue;
    for (let index = start; index < end; index += 1) {
      if (isFull(lines[index]!, lines[index + 1]!, width, breaker.slack(width))) breaks[index] = "broken";
    }
  }
  return { breaks, width };
}

function lineOf(raw: string): Line {
  const seen = raw.replace(UNSEEN, "");
  const body = raw.trim();
  const words = seen.trim();
  const start = seen.search(NO_BLANK);
  const word = words.search(A_BLANK);
  const length = start < 0 ? 0 : start + words.length;
  return {
    raw,
    body: words === "" ? "" : body,
    indent: Math.max(0, start),
    length,
    firstWord: word < 0 ? words.length : word,
    item: ITEM.test(words),
    apart: COLUMNS.test(words) || isVerse(words) || words.startsWith(">") || !/[\p{L}\p{N}]/u.test(words),
  };
}

/** Whether a line is a verse of two halves: what parts them stands about its middle. */
function isVerse(words: string): boolean {
  const place = words.search(HALVES) / words.length;
  return place > 0.3 && place < 0.7;
}

/** Whether the writer ended a paragraph here, for all that the next line tells. @param first the first line of this one's paragraph */
function beginsParagraph(line: Line, next: Line, first: Line): boolean {
  const ends = SENTENCE_END.test(line.body);
  if (next.item && (first.item || ends)) return true;
  // What goes on below the mark of an item is no paragraph of its own.
  if (line.item || next.indent < INDENT) return false;
  return next.indent >= line.indent + INDENT || (ends && line === first && next.indent === line.indent);
}

/** The runs of lines with nothing between them, as places of their first and last line. */
function* blocksOf(breaks: readonly (Break | undefined)[]): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (let index = 0; index < breaks.length; index += 1) {
    if (breaks[index] === "short") continue;
    if (index > start) yield [start, index];
    start = index + 1;
  }
}

/** What the lines were broken at: the longest of them, but for a few that a line breaker could not break. */
function widthOf(lines: readonly Line[], breaks: readonly (Break | undefined)[]): number | undefined {
  const lengths = lines.filter((line, index) => breaks[index] === "short" && !line.apart && line.firstWord < line.length).map(({ length }) => length);
  lengths.sort((one, other) => other - one);
  const width = lengths[Math.floor(lengths.length * FEW)];
  return width !== undefined && width >= NARROWEST && width <= WIDEST ? width : undefined;
}

/** Whether the next line's first word would have passed the width. */
function isFull(line: Line, next: Line, width: number, most: number): boolean {
  if (line.apart || next.apart || line.length < width / 2 || line.length > width + most) return false;
  // A sentence that ends so near the width may end a paragraph too.
  const slack = SENTENCE_END.test(line.body) ? 0 : most;
  return line.length + 1 + next.firstWord > width - slack;
}

/** Whether a line ends where only a line breaker ends one, or holds the end of a sentence and more. */
function runsOn({ body }: Line): boolean {
  const seen = body.replace(UNSEEN, "").replaceAll("ـ", "");
  const last = seen.slice(seen.search(LAST_WORD)).toLowerCase();
  return LEANING.has(last) || LEANING.has(last.replace(/^[وف]/, "")) || INNER_END.test(seen);
}

/** Whether lines are those of a poem: nearly all end in one letter. */
function rhymes(lines: readonly Line[]): boolean {
  if (lines.length < LEAST_RHYMED) return false;
  const ends = new Map<string, number>();
  for (const { body } of lines) {
    const letter = /(\p{L})\P{L}*$/u.exec(body.replace(UNSEEN, ""))?.[1];
    if (letter) ends.set(letter, (ends.get(letter) ?? 0) + 1);
  }
  const most = Math.max(0, ...ends.values());
  if (lines.length >= SURELY_RHYMED) return most >= RHYMED * lines.length;
  return most === lines.length && !lines.some(runsOn);
}
