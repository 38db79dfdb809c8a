import { KhulasaError } from "../analyzer/index.ts";

/** The bytes of a data block: a script element of a type that no browser runs, holding base64. */
export function inlined(id: string, missing: "code-missing" | "model-missing"): Uint8Array<ArrayBuffer> {
  const text = document.getElementById(id)?.textContent?.trim();
  if (!text) throw new KhulasaError(missing, `the file holds no ${id}`);
  const fromBase64 = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
