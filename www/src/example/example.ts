import text from "./article.txt?raw";

/** An article of our own to try the page with. It is fiction, and the page says so beside it. */
export const exampleArticle: string = text.trimEnd();
