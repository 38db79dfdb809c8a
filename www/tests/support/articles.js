import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../build/paths.js";

/** An article of our own, as the page offers it. */
export const article = readFileSync(join(root, "src/example/article.txt"), "utf8").trimEnd();

/**
 * About so many words of it, paragraph after paragraph.
 * @param {number} words
 */
export function textOfWords(words) {
  const paragraphs = article.split("\n");
  const text = [];
  for (let count = 0, index = 0; count < words; index += 1) {
    const paragraph = paragraphs[index % paragraphs.length] ?? "";
    text.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return text.join("\n");
}

/**
 * The text with its lines broken as a mail program breaks them, and a blank line between its paragraphs.
 * @param {string} text
 * @param {number} width
 */
export function withBrokenLines(text, width = 72) {
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((paragraph) => {
      const lines = [""];
      for (const word of paragraph.split(" ")) {
        const line = lines[lines.length - 1];
        if (line && line.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = line ? `${line} ${word}` : word;
      }
      return lines.join("\n");
    })
    .join("\n\n");
}
