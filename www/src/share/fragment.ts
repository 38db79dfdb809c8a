/** An article in the fragment of an address: compressed, with a checksum, in letters that addresses may hold. */

import { fromBase64, toBase64 } from "./base64.ts";

/** The parts of a fragment are apart by this: the language of the page may stand beside an article. */
const NAME = "text=";

/** Longer addresses are cut by some programs that pass them on. */
export const LONG = 8_000;
/** Longer ones are refused by some browsers. */
export const TOO_LONG = 60_000;
/** What an article may unpack to; beyond it a link is an attack. */
const MOST_BYTES = 4_000_000;

/** The fragment, without its hash sign, that holds a text. */
export async function fragmentOf(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return NAME + toBase64(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** Whether a fragment says that it holds a text. */
export function holdsText(hash: string): boolean {
  return partOf(hash) !== undefined;
}

/** The text in a fragment; undefined where it was cut off or changed on its way. */
export async function textOfFragment(hash: string): Promise<string | undefined> {
  const part = partOf(hash);
  if (!part) return undefined;
  try {
    const bytes = fromBase64(part);
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    for (let length = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > MOST_BYTES) {
        void reader.cancel();
        return undefined;
      }
      text += decoder.decode(value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}

function partOf(hash: string): string | undefined {
  return hash
    .replace(/^#/, "")
    .split("&")
    .find((part) => part.startsWith(NAME))
    ?.slice(NAME.length);
}
