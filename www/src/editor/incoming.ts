/** Texts on their way in: from a clipboard, a drag, a file. What comes is text, whatever it holds. */

import { KhulasaFileError } from "./file-errors.ts";

/** 64 MB: a library of books; more would not fit a phone's memory several times over. */
export const FILE_LIMIT = 64 * 1024 * 1024;

/** The plain text of a paste or a drop. HTML beside it is left alone: it is not what the reader sees. */
export function textOf(data: DataTransfer | null): string {
  return withLineFeeds(data?.getData("text/plain") ?? "");
}

/** Line ends as an editable element keeps them. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * Reads a text file: Unicode by its mark, else UTF-8 where it is valid, else Windows-1256, the code page of older Arabic files.
 * @throws KhulasaFileError `too-large`, `not-text` or `unreadable`
 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > FILE_LIMIT) throw new KhulasaFileError("too-large", file);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    throw new KhulasaFileError("unreadable", file, { cause: thrown });
  }
  const text = decode(bytes);
  if (text === undefined) throw new KhulasaFileError("not-text", file);
  return withLineFeeds(text);
}

/** The text that bytes hold, or undefined where they are none. */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // NUL is in every picture, archive and office file, and in no text.
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1256(bytes);
  }
}

function decodeWindows1256(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1256").decode(bytes);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls === 0 && arabic * 2 > letters ? text : undefined;
}
