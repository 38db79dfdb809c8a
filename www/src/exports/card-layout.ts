/** How wide a text is in the type that it will be set in. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines between its words. A word wider than a line is cut between letters; letters that join
 * are shaped line by line when they are drawn.
 */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (measure(line) > width) {
      const cut = fitting(line, width, measure);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** How many letters of a word fit into a line; at least one, and never half of a character with its marks. */
function fitting(word: string, width: number, measure: Measure): number {
  const clusters = [...new Intl.Segmenter("ar", { granularity: "grapheme" }).segment(word)];
  let cut = clusters[0]?.segment.length ?? word.length;
  for (const { index, segment } of clusters.slice(1)) {
    if (measure(word.slice(0, index + segment.length)) > width) break;
    cut = index + segment.length;
  }
  return cut;
}

/** At most so many lines; what was left out is said with an ellipsis. */
export function limited(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1]}…`;
  return kept;
}
