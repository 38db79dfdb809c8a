import { picksOf } from "../summary/picks-of.ts";
import { limited, linesOf } from "./card-layout.ts";
import { type ExportSource, headlineOf, inOneLine } from "./source.ts";

export type CardTheme = "light" | "dark";

interface Colours {
  readonly sheet: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly marker: string;
}

/** Those of tokens.css; a canvas knows no `light-dark()`. */
const COLOURS: Record<CardTheme, Colours> = {
  light: { sheet: "#fdfdfb", ink: "#191c1b", soft: "#535a56", line: "#b9beb8", marker: "#f2b705" },
  dark: { sheet: "#1b1f1d", ink: "#e6e8e3", soft: "#a6ada8", line: "#4d5551", marker: "#e5b422" },
};

const WIDTH = 1200;
const MARGIN = 96;
const READING = '"Khulasa Naskh", "Noto Naskh Arabic", "Geeza Pro", serif';
const INTERFACE = '"Khulasa Sans", "Segoe UI", Tahoma, sans-serif';
const TITLE = { font: `700 52px ${READING}`, height: 88, most: 3 };
const PICK = { font: `400 38px ${READING}`, height: 72, most: 12 };
const SMALL = { font: `400 26px ${INTERFACE}`, height: 44 };
/** Between one pick and the next, and where its number stands. */
const GAP = 28;
const INDENT = 64;
/** A taller picture is no card, and some browsers make none. */
const TALLEST = 8000;

/** The summary as a picture. @throws Error where the browser draws none */
export async function imageCard(source: ExportSource, theme: CardTheme): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  const layout = lay(source, context);
  canvas.width = WIDTH;
  canvas.height = layout.height;
  draw(layout, source, context, COLOURS[theme]);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be made"))), "image/png");
  });
}

interface Layout {
  readonly title: readonly string[];
  readonly picks: readonly (readonly string[])[];
  readonly height: number;
}

function lay(source: ExportSource, context: CanvasRenderingContext2D): Layout {
  const { text, analysis } = source;
  const broken = (content: string, { font, most }: typeof TITLE, width: number) => {
    context.font = font;
    context.direction = "rtl";
    return limited(linesOf(content, width, (line) => context.measureText(line).width), most);
  };
  const width = WIDTH - 2 * MARGIN;
  const headline = headlineOf(text);
  // Without a headline the first words would stand there twice.
  const title = broken(headline ?? source.language.text("summary.heading"), TITLE, width);
  const picks: string[][] = [];
  let height = MARGIN + title.length * TITLE.height + GAP * 2;
  const foot = SMALL.height + GAP + MARGIN / 2;
  for (const { start, end } of picksOf(analysis)) {
    const lines = broken(inOneLine(text.slice(start, end)), PICK, width - INDENT);
    const taller = height + lines.length * PICK.height + GAP;
    if (taller + foot > TALLEST) break;
    picks.push(lines);
    height = taller;
  }
  return { title, picks, height: height + foot };
}

function draw({ title, picks, height }: Layout, source: ExportSource, context: CanvasRenderingContext2D, colours: Colours): void {
  const { language, analysis } = source;
  const right = WIDTH - MARGIN;
  context.fillStyle = colours.sheet;
  context.fillRect(0, 0, WIDTH, height);
  context.textBaseline = "middle";
  context.direction = "rtl";
  context.textAlign = "right";
  const line = (content: string, font: string, colour: string, x: number, y: number) => {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(content, x, y);
  };
  let y = MARGIN;
  for (const words of title) {
    line(words, TITLE.font, colours.ink, right, y + TITLE.height / 2);
    y += TITLE.height;
  }
  context.fillStyle = colours.ink;
  context.fillRect(MARGIN, y + GAP / 2, WIDTH - 2 * MARGIN, 3);
  y += GAP * 2;
  for (const [number, lines] of picks.entries()) {
    context.fillStyle = colours.marker;
    context.fillRect(right - 6, y + 14, 6, lines.length * PICK.height - 28);
    line(language.number(number + 1), SMALL.font, colours.soft, right - 22, y + PICK.height / 2);
    for (const words of lines) {
      line(words, PICK.font, colours.ink, right - INDENT, y + PICK.height / 2);
      y += PICK.height;
    }
    y += GAP;
  }
  const share = language.shareOfArticle(analysis.summary.ratio);
  const name = language.text("page.title");
  context.fillStyle = colours.line;
  context.fillRect(MARGIN, height - MARGIN / 2 - SMALL.height - GAP / 2, WIDTH - 2 * MARGIN, 1);
  context.direction = language.direction;
  line(`${name} · ${share}`, SMALL.font, colours.soft, right, height - MARGIN / 2 - SMALL.height / 2);
}
