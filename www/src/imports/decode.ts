/** NUL is in every picture, archive and office file, and in no text of one byte a letter. */
const hasNul = (bytes: Uint8Array): boolean => bytes.includes(0);

/**
 * The text that bytes hold, or undefined where they are none: Unicode by its mark, UTF-8 where it is valid, UTF-16
 * without a mark where it looks like Arabic, else Windows-1256, the code page of older Arabic files.
 * @param declared the encoding that the file itself names, as HTML does
 */
export function decode(bytes: Uint8Array, declared?: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (hasNul(bytes)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return (declared === undefined ? undefined : decodeAs(declared, bytes)) ?? decodeWindows1256(bytes);
  }
}

/** The encoding that an HTML file declares in its first kilobyte. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: every second byte is that of the Arabic block, of ASCII or of general punctuation. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 4096 & ~1);
  if (bytes.length % 2 !== 0 || sample.length < 8) return undefined;
  const counts = [0, 0];
  const arabic = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0x06 || byte === 0x00 || byte === 0x20) counts[index % 2]! += 1;
    if (byte === 0x06) arabic[index % 2]! += 1;
  }
  const half = sample.length / 2;
  // Letters of one byte each are never a control character two times in five.
  for (const [place, encoding] of [[1, "utf-16le"], [0, "utf-16be"]] as const) {
    if (counts[place]! > half * 0.95 && arabic[place]! > half * 0.4) return encoding;
  }
  return undefined;
}

function decodeWindows1256(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1256").decode(bytes);
  // Of an HTML file, tags say nothing about the language.
  const written = text.replace(/<[^>]*>/g, "");
  const letters = written.match(/\p{L}/gu)?.length ?? 0;
  const arabic = written.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const controls = written.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls === 0 && arabic * 2 > letters ? text : undefined;
}
