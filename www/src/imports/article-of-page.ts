/**
 * The article of a web page, without its menus, teasers and comments: Mozilla Readability over an inert document.
 * Only its text leaves this file.
 */
import { Readability } from "@mozilla/readability";
import { inertDocument } from "../trusted/policy.ts";
import { textOfHtml } from "./text-of-html.ts";

/** More markup than this would hold the page up for longer than it is worth. */
const MOST_MARKUP = 3_000_000;
/** Fewer words than this are no article. */
const LEAST_WORDS = 60;
/** Where the article is nearly all there is, nothing needs to be taken away; where it is next to nothing, it was not found. */
const WHOLE = 0.92;
const CREDIBLE = 0.2;

/** What Readability would copy from one element to another, set anew, or look into for nothing that is text. */
const REMOVED = "script, style, noscript, template, iframe, object, embed, link, svg, img, picture, source, video, audio, canvas, input, select, textarea";

export interface ReducedPage {
  /** The article, or all text where no article stands out. */
  readonly text: string;
  /** Whether menus and the like were left out. */
  readonly reduced: boolean;
}

/** The text of a web page, reduced to its article where there is one. */
export function textOfPage(markup: string): ReducedPage {
  const page = inertDocument(markup, "text/html");
  const whole = textOfHtml(page.body ?? page);
  const article = markup.length <= MOST_MARKUP ? articleOf(page, whole) : undefined;
  return article === undefined ? { text: whole, reduced: false } : { text: article, reduced: true };
}

/**
 * The article within a pasted web page, or undefined where the plain text beside it serves as well: where it is the
 * article already, or no article stands out.
 */
export function articleOfPaste(markup: string, plain: string): string | undefined {
  if (markup.length > MOST_MARKUP || wordsIn(plain) < LEAST_WORDS) return undefined;
  return articleOf(inertDocument(markup, "text/html"), plain);
}

function articleOf(page: Document, whole: string): string | undefined {
  for (const element of page.querySelectorAll(REMOVED)) element.remove();
  for (const element of page.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (name.startsWith("on")) element.removeAttribute(name);
  }
  const headings = [...page.querySelectorAll("h1")].map((heading) => textOfHtml(heading).replace(/\s+/g, " ").trim()).filter(Boolean);
  const title = page.title.trim();
  // Without its threshold: below it Readability would write markup, which the page's policy forbids.
  const found = new Readability<Node>(page, { charThreshold: 0, serializer: (node) => node }).parse();
  if (!found?.content) return undefined;
  const text = textOfHtml(found.content);
  const words = wordsIn(text);
  const all = wordsIn(whole);
  if (words < LEAST_WORDS || words < all * CREDIBLE || words > all * WHOLE) return undefined;
  return withHeadline(text, headings, title);
}

/** Readability takes the headline for a title and leaves it out; readers want it back. */
function withHeadline(text: string, headings: readonly string[], title: string): string {
  const headline = headings.find((heading) => title.includes(heading)) ?? (headings.length === 1 ? headings[0] : undefined);
  if (!headline || text.replace(/\s+/g, " ").startsWith(headline)) return text;
  return `${headline}\n\n${text}`;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
