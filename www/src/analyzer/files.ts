import { isBlocked, messageOf } from "./engine.ts";
import { KhulasaError } from "./errors.ts";

/** How much of a file is there; `total` is absent where the server does not say. */
export interface LoadProgress {
  readonly file: "code" | "model";
  readonly loaded: number;
  readonly total?: number;
}

export interface ModelSource {
  readonly url: string | URL;
  /** Hex sha256 of the model once unpacked (a server may unpack on the way); checked where the browser has `crypto.subtle`. */
  readonly sha256?: string;
}

/** A model that is not the one expected; `bytes` may still tell why. */
export class UnexpectedModelError extends KhulasaError {
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(message: string, bytes: Uint8Array<ArrayBuffer>) {
    super("model-corrupt", message);
    this.bytes = bytes;
  }
}

/** Compiles WebAssembly from a URL. @throws KhulasaError `wasm-blocked`, `code-missing` or `code-corrupt` */
export async function fetchCode(url: string | URL, onProgress?: (progress: LoadProgress) => void): Promise<WebAssembly.Module> {
  requireWebAssembly();
  return remembered(url, compile(await fetchBytes(url, "code", onProgress)));
}

/** Compiles WebAssembly bytes. @throws KhulasaError `wasm-blocked` or `code-corrupt` */
export async function compile(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  requireWebAssembly();
  try {
    return await WebAssembly.compile(bytes);
  } catch (thrown) {
    throw new KhulasaError(isBlocked(thrown) ? "wasm-blocked" : "code-corrupt", messageOf(thrown), { cause: thrown });
  }
}

/**
 * Fetches a gzipped model, unpacks it and checks its hash.
 * @throws KhulasaError `model-missing` or `model-corrupt`; an UnexpectedModelError where the hash is another
 */
export async function fetchModel(
  { url, sha256 }: ModelSource,
  onProgress?: (progress: LoadProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await remembered(url, unpackModel(await fetchBytes(url, "model", onProgress)));
  if (sha256) await remembered(url, checkModel(bytes, sha256));
  return bytes;
}

/** Checks an unpacked model's hash, where the browser has `crypto.subtle`. @throws UnexpectedModelError where it is another */
export async function checkModel(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<void> {
  if (!globalThis.crypto?.subtle) return;
  const found = hex(await crypto.subtle.digest("SHA-256", bytes));
  if (found !== sha256) throw new UnexpectedModelError(`the model has sha256 ${found}, expected ${sha256}`, bytes);
}

/** Unpacks a gzipped model; bytes that are not gzip are taken to be unpacked. @throws KhulasaError `model-corrupt` */
export async function unpackModel(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await gunzip(bytes);
  } catch (thrown) {
    throw new KhulasaError("model-corrupt", "the model file cannot be unpacked", { cause: thrown });
  }
}

/** Unpacks gzip. @throws TypeError when the bytes are damaged */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** What failed once is not taken from the browser's cache the next time. */
const failed = new Set<string>();

async function remembered<Result>(url: string | URL, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (thrown) {
    failed.add(String(url));
    throw thrown;
  }
}

function requireWebAssembly(): void {
  if (typeof WebAssembly !== "object") throw new KhulasaError("wasm-blocked", "this browser has no WebAssembly");
}

async function fetchBytes(
  url: string | URL,
  file: LoadProgress["file"],
  onProgress?: (progress: LoadProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(url, failed.has(String(url)) ? { cache: "reload" } : {});
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await read(response, file, onProgress);
  } catch (thrown) {
    failed.add(String(url));
    throw new KhulasaError(`${file}-missing`, `${String(url)}: ${messageOf(thrown)}`, { cause: thrown });
  }
}

async function read(
  response: Response,
  file: LoadProgress["file"],
  onProgress: ((progress: LoadProgress) => void) | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!onProgress || !response.body) return new Uint8Array(await response.arrayBuffer());
  // Where the server packs the file once more, the length it names is not the length that arrives.
  const length = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length"));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    loaded += value.length;
    onProgress({ file, loaded, ...(length > 0 ? { total: length } : {}) });
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
