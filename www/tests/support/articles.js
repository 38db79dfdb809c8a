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
