import { fromBase64 } from "../analyzer/base64.ts";
import { KhulasaError } from "../analyzer/index.ts";

/** The bytes of a data block: a script element of a type that no browser runs, holding base64. */
export function inlined(id: string, missing: "code-missing" | "model-missing"): Uint8Array<ArrayBuffer> {
  const text = document.getElementById(id)?.textContent?.trim();
  if (!text) throw new KhulasaError(missing, `the file holds no ${id}`);
  return fromBase64(text);
}
