/** What reads other files than plain text; apart, because of its libraries. */
export { articleOfPaste, textOfPage } from "./article-of-page.ts";
export { textOfDocx } from "./text-of-docx.ts";
export { textOfMarkdown } from "./text-of-markdown.ts";
