import type { Span } from "../analyzer/index.ts";
import { picksOf } from "../summary/picks-of.ts";
import { NAME_TYPES, typeName, typesName } from "./names.ts";
import { type ExportSource, titleOf } from "./source.ts";

/** Text that says the same in HTML, between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A stretch of the text with one look. */
interface Mark extends Span {
  readonly look: string;
  readonly title?: string;
}

/**
 * The article as a document of its own: names, dates and figures marked, the sentences of the summary underlined.
 * Marks are bare spans of colour, so that letters stay joined where a mark begins inside a word. No script, and a
 * policy that would let none run.
 */
export function annotatedHtml(source: ExportSource): string {
  const { text, analysis, language } = source;
  const t = language.text.bind(language);
  const title = escapeHtml(titleOf(source));
  const picks = [...picksOf(analysis)].sort((one, other) => one.start - other.start);
  const cursors = [new Cursor(marksOf(source)), new Cursor<Span>(picks)] as const;
  const paragraphs = analysis.paragraphs.length > 0 ? analysis.paragraphs : [{ start: 0, end: text.length }];
  const body = paragraphs.map((paragraph) => `<p dir="auto">${marked(text, paragraph, ...cursors)}</p>`).join("\n");
  const summary = picks.map(({ start, end }) => `<li dir="auto">${escapeHtml(text.slice(start, end))}</li>`).join("\n");
  const names = NAME_TYPES.flatMap((type) => {
    const list = analysis.entities.filter((entity) => entity.type === type).map(({ name }) => `<bdi>${escapeHtml(name)}</bdi>`);
    return list.length > 0 ? [`<dt><span class="${type}">${escapeHtml(typesName(type, language))}</span></dt>\n<dd>${list.join(t("exports.separator"))}</dd>`] : [];
  }).join("\n");
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header lang="${language.tag}" dir="${language.direction}">
${summary ? `<h1>${escapeHtml(t("summary.heading"))}</h1>\n<ol lang="ar" dir="rtl">\n${summary}\n</ol>` : ""}
${names ? `<dl>\n${names}\n</dl>` : ""}
<p class="legend"><span class="date">${escapeHtml(t("exports.dates"))}</span> <span class="figure">${escapeHtml(t("exports.figures"))}</span> <span class="pick">${escapeHtml(t("layers.picks"))}</span></p>
</header>
<main>
<article>
${body}
</article>
</main>
</body>
</html>
`;
}

const STYLE = `:root{color-scheme:light dark}
body{max-width:42rem;margin:0 auto;padding:2rem 1.25rem;font:1.2rem/2 "Noto Naskh Arabic","Geeza Pro","Traditional Arabic",serif;color:light-dark(#191c1b,#e6e8e3);background:light-dark(#fdfdfb,#1b1f1d)}
header{border-bottom:1px solid light-dark(#b9beb8,#4d5551);margin-bottom:1.5rem;padding-bottom:.5rem}
h1{font-size:1.4rem;margin:0}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 1rem;font-size:1rem}
dd{margin:0}
ol{list-style:arabic-indic}
.legend{font-size:1rem}
article p{white-space:pre-wrap}
.PER{background:light-dark(#cfe6f5,#1d4560)}
.LOC{background:light-dark(#d3ecd0,#20502a)}
.ORG{background:light-dark(#eadcf5,#4a2f63)}
.MISC{background:light-dark(#e6e4da,#47442f)}
.date{background:light-dark(#fbe1d0,#5e3520)}
.figure{background:light-dark(#fdf0b8,#574700)}
.pick{text-decoration:underline solid light-dark(#b98d00,#e5b422) 2px;text-underline-offset:.4em;text-decoration-skip-ink:none}
@media print{body{font-size:12pt;padding:0}}`;

function marksOf({ analysis, language }: ExportSource): Mark[] {
  const names = analysis.entities.flatMap(({ type, name, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, look: type, title: `${name} (${typeName(type, language)})` })),
  );
  const dates = analysis.dates.map(({ start, end, value }) => ({ start, end, look: "date", ...(value ? { title: value } : {}) }));
  const figures = analysis.quantities.map(({ start, end }) => ({ start, end, look: "figure" }));
  const all: Mark[] = [...names, ...dates, ...figures];
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  // What overlaps an earlier mark gives way: a stretch has one look.
  let reached = 0;
  return all.filter(({ start, end }) => {
    if (start < reached || start >= end) return false;
    reached = end;
    return true;
  });
}

/**
 * A paragraph's text with its marks; those of the summary run through the others.
 * @param marks in order, without overlap; the caller's paragraphs are in order too, so that each is looked at once
 */
function marked(text: string, { start, end }: Span, marks: Cursor<Mark>, picks: Cursor<Span>): string {
  const looks = marks.within(start, end);
  const underlined = picks.within(start, end);
  const edges = new Set([start, end]);
  for (const span of [...looks, ...underlined]) {
    edges.add(Math.max(start, span.start));
    edges.add(Math.min(end, span.end));
  }
  const places = [...edges].sort((one, other) => one - other);
  let look = 0;
  let pick = 0;
  const ended = (span: Span | undefined, at: number) => span !== undefined && span.end <= at;
  const reached = (span: Span | undefined, at: number) => span !== undefined && span.start <= at;
  return places
    .slice(0, -1)
    .map((from, index) => {
      while (ended(looks[look], from)) look += 1;
      while (ended(underlined[pick], from)) pick += 1;
      const mark = reached(looks[look], from) ? looks[look] : undefined;
      const isPick = reached(underlined[pick], from);
      const classes = [mark?.look, isPick ? "pick" : undefined].filter(Boolean).join(" ");
      const content = escapeHtml(text.slice(from, places[index + 1]));
      if (!classes) return content;
      const title = mark?.title ? ` title="${escapeHtml(mark.title)}"` : "";
      return `<span class="${classes}"${title}>${content}</span>`;
    })
    .join("");
}

/** Walks once through spans in order, stretch after stretch. */
class Cursor<S extends Span> {
  readonly #spans: readonly S[];
  #next = 0;

  constructor(spans: readonly S[]) {
    this.#spans = spans;
  }

  /** The spans that reach into a stretch; stretches are asked for in order. */
  within(start: number, end: number): S[] {
    while (this.#next < this.#spans.length && this.#spans[this.#next]!.end <= start) this.#next += 1;
    const found: S[] = [];
    for (let index = this.#next; index < this.#spans.length && this.#spans[index]!.start < end; index += 1) found.push(this.#spans[index]!);
    return found;
  }
}
