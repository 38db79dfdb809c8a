import { exampleText } from "./example-text.ts";

/** An article of our own, as the page offers it. */
export const article = exampleText;

/** About so many words of it, paragraph after paragraph. */
export function textOfWords(words: number): string {
  const paragraphs = article.split("\n");
  const text: string[] = [];
  for (let count = 0, index = 0; count < words; index += 1) {
    const paragraph = paragraphs[index % paragraphs.length]!;
    text.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return text.join("\n");
}
