import { type Token, lexer } from "marked";

/** What a Markdown text says, without its marks: paragraphs apart, items and cells in lines. */
export function textOfMarkdown(markdown: string): string {
  const source = markdown.replace(/^---\n[\s\S]*?\n---\n/, "");
  return lexer(source)
    .map((token) => blockText(token).trim())
    .filter(Boolean)
    .join("\n\n");
}

function blockText(token: Token): string {
  switch (token.type) {
    case "html":
    case "space":
    case "hr":
    case "def":
      return "";
    case "code":
      return token["text"] as string;
    case "list":
      return (token["items"] as Token[]).map((item) => childText(item, "\n")).join("\n");
    case "blockquote":
      return childText(token, "\n\n");
    case "table": {
      const rows = [token["header"], ...(token["rows"] as unknown[])] as { tokens: Token[] }[][];
      return rows.map((row) => row.map((each) => each.tokens.map(inlineText).join("")).join(" ")).join("\n");
    }
    default:
      return token.type === "text" && !hasTokens(token) ? decoded(token.raw) : childText(token, "");
  }
}

function childText(token: Token, between: string): string {
  if (!hasTokens(token)) return inlineText(token);
  const texts = token.tokens.map((child) => (between ? blockText(child).trim() : inlineText(child)));
  return (between ? texts.filter(Boolean) : texts).join(between);
}

function inlineText(token: Token): string {
  switch (token.type) {
    case "br":
      return "\n";
    case "html":
      return "";
    case "image":
      return token["text"] as string;
    case "codespan":
    case "escape":
      return token["text"] as string;
    case "checkbox":
      return "";
    default:
      return hasTokens(token) ? token.tokens.map(inlineText).join("") : decoded(token.raw);
  }
}

const hasTokens = (token: Token): token is Token & { tokens: Token[] } => Array.isArray((token as { tokens?: Token[] }).tokens);

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", laquo: "«", raquo: "»", hellip: "…", ndash: "–", mdash: "—", rlm: "\u200f", lrm: "\u200e", zwnj: "\u200c" };

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (written, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? written;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}
