import { withLineFeeds } from "../editor/incoming.ts";
import { declaredEncoding, decode } from "./decode.ts";
import { type FileFailure, KhulasaFileError } from "./file-errors.ts";

/** 64 MB: a library of books; more would not fit a phone's memory several times over. */
export const FILE_LIMIT = 64 * 1024 * 1024;

/** What can be chosen in the browser's dialog; a drop may be anything. */
export const ACCEPTED = ".txt,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Files that are told by how they begin, whatever they are called. */
const SIGNATURES: readonly [bytes: readonly number[], kind: "archive" | FileFailure][] = [
  [[0x50, 0x4b, 0x03, 0x04], "archive"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0xd0, 0xcf, 0x11, 0xe0], "old-word"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "old-word"],
];

/** A text that was in a file. */
export interface ReadText {
  readonly name: string;
  readonly text: string;
  /** Whether it is the article out of a web page, without the rest of it. */
  readonly reduced: boolean;
}

/**
 * Reads a file of text, HTML, Markdown or Word. What it is, its first bytes tell, and of plain text its name.
 * @throws KhulasaFileError which never touches the text on the page
 */
export async function readTextFile(file: File): Promise<ReadText> {
  if (file.size > FILE_LIMIT) throw new KhulasaFileError("too-large", file);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    throw new KhulasaFileError("unreadable", file, { cause: thrown });
  }
  const { text, reduced = false } = await textIn(bytes, file);
  if (file.size > 0 && text.trim() === "") throw new KhulasaFileError("no-words", file);
  return { name: file.name, text: withLineFeeds(text), reduced };
}

async function textIn(bytes: Uint8Array<ArrayBuffer>, file: File): Promise<{ text: string; reduced?: boolean }> {
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1];
  if (kind === "archive") {
    const { textOfDocx } = await readers(file);
    const text = textOfDocx(bytes, FILE_LIMIT);
    if (text === undefined) throw new KhulasaFileError(/\.docx$/i.test(file.name) ? "damaged" : "not-text", file);
    return { text };
  }
  if (kind) throw new KhulasaFileError(kind, file);
  const text = decode(bytes, declaredEncoding(bytes));
  if (text === undefined) throw new KhulasaFileError("not-text", file);
  if (/\.html?$/i.test(file.name) || /^\s*<(!doctype html|html[\s>])/i.test(text.slice(0, 1000))) return (await readers(file)).textOfPage(text);
  if (/\.(md|markdown)$/i.test(file.name)) return { text: (await readers(file)).textOfMarkdown(withLineFeeds(text)) };
  return { text };
}

async function readers(file: File): Promise<typeof import("./readers.ts")> {
  try {
    return await import("./readers.ts");
  } catch (thrown) {
    throw new KhulasaFileError("unreadable", file, { cause: thrown });
  }
}
