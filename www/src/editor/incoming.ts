/** Texts on their way in: from a clipboard or a drag. What comes is text, whatever it holds. */

/** The plain text of a paste or a drop. */
export function textOf(data: DataTransfer | null): string {
  return withLineFeeds(data?.getData("text/plain") ?? "");
}

/** Line ends as an editable element keeps them. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
