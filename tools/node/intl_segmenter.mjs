// What the browser itself offers: Intl.Segmenter's sentences, as documents that the scorers read.
// node intl_segmenter.mjs GOLD.jsonl text|line
import { readFileSync } from "node:fs";

const [, , gold, way] = process.argv;
const segmenter = new Intl.Segmenter("ar", { granularity: "sentence" });

/** The segments of one piece of text that starts at `offset`, without the blanks around them. */
function* sentencesOf(piece, offset) {
  for (const { segment, index } of segmenter.segment(piece)) {
    const trimmed = segment.trim();
    if (trimmed === "") continue;
    const start = offset + index + segment.indexOf(trimmed);
    yield { start, end: start + trimmed.length };
  }
}

for (const line of readFileSync(gold, "utf8").split("\n")) {
  if (line.trim() === "") continue;
  const { id, text } = JSON.parse(line);
  const pieces = way === "line" ? text.matchAll(/[^\n]+/g) : text.matchAll(/[^]+/g);
  const sentences = [...pieces].flatMap((piece) => [...sentencesOf(piece[0], piece.index)]);
  process.stdout.write(`${JSON.stringify({ id, sentences, tokens: [] })}\n`);
}
