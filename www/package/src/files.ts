import type { LoadProgress } from "../../src/analyzer/files.ts";
import type { EngineFiles } from "../../src/analyzer/protocol.ts";

/** Where a file comes from: an address, a response, or its bytes. */
export type FileSource = string | URL | Response | Uint8Array<ArrayBuffer> | ArrayBuffer;

/** What `init` takes; all of it may be left out. */
export interface InitOptions {
  /** The WebAssembly module, where it does not lie beside the package's own files. */
  readonly wasm?: FileSource | WebAssembly.Module;
  /** The model, gzipped or unpacked, where it does not lie beside the package's own files. */
  readonly model?: FileSource;
  /** Hex sha256 that the unpacked model must have. */
  readonly modelSha256?: string;
  /** Told how much of each file is there. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** Gets what `options` do not name: each platform has its own way. */
export interface Defaults {
  readonly wasm: () => FileSource | Promise<FileSource>;
  readonly model: () => FileSource | Promise<FileSource>;
}

/** Loads code and model. @throws KhulasaError `wasm-blocked`, `code-…` or `model-…` */
export async function loadFiles(options: InitOptions, defaults: Defaults): Promise<EngineFiles> {
  const files = await import("../../src/analyzer/files.ts");
  const { onProgress } = options;
  const code = async () => {
    const source = options.wasm ?? (await defaults.wasm());
    if (source instanceof WebAssembly.Module) return source;
    if (isAddress(source)) return files.fetchCode(source, onProgress);
    return files.compile(await bytesOf(source));
  };
  const model = async () => {
    const source = options.model ?? (await defaults.model());
    const sha256 = options.modelSha256;
    if (isAddress(source)) return files.fetchModel({ url: source, ...(sha256 ? { sha256 } : {}) }, onProgress);
    const unpacked = await files.unpackModel(await bytesOf(source));
    if (sha256) await files.checkModel(unpacked, sha256);
    return unpacked;
  };
  const [compiled, unpacked] = await Promise.all([code(), model()]);
  return { code: compiled, model: unpacked };
}

function isAddress(source: FileSource): source is string | URL {
  return typeof source === "string" || source instanceof URL;
}

async function bytesOf(source: Response | Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  if (source instanceof Uint8Array) return source;
  return new Uint8Array(source instanceof ArrayBuffer ? source : await source.arrayBuffer());
}
