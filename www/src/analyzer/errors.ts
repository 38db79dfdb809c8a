/**
 * What can go wrong, by what a caller can do about it:
 *
 * - `wasm-blocked`: the browser or a policy forbids WebAssembly
 * - `code-missing`, `model-missing`: a file could not be fetched
 * - `code-corrupt`: what was fetched as WebAssembly is none
 * - `not-a-model`, `model-truncated`, `model-corrupt`: the model file is damaged or something else
 * - `model-older`, `model-newer`: the model file belongs to another version of the code
 * - `worker-died`: the worker stopped, and again after a restart
 * - `panicked`: the analyzer stopped on this very text, and again after a restart
 * - `bad-options`: the options contradict the contract
 * - `superseded`: a newer text came while this one waited or ran
 * - `cancelled`: the caller asked to stop
 * - `disposed`: the analyzer was disposed of
 */
export type FailureCode =
  | "wasm-blocked"
  | "code-missing"
  | "code-corrupt"
  | "model-missing"
  | "not-a-model"
  | "model-truncated"
  | "model-corrupt"
  | "model-older"
  | "model-newer"
  | "worker-died"
  | "panicked"
  | "bad-options"
  | "superseded"
  | "cancelled"
  | "disposed";

/** Every error that this package throws or rejects with. */
export class KhulasaError extends Error {
  override readonly name = "KhulasaError";
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const MODEL_CODES: Record<string, FailureCode> = {
  "not-a-model": "not-a-model",
  truncated: "model-truncated",
  corrupt: "model-corrupt",
  "older-format": "model-older",
  "newer-format": "model-newer",
};

/** Turns whatever the WebAssembly binding threw into one of ours. */
export function fromBinding(thrown: unknown): KhulasaError {
  if (thrown instanceof KhulasaError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = (error as { code?: unknown }).code;
  if (error.name === "KhulasaModelError") {
    return new KhulasaError(MODEL_CODES[String(code)] ?? "model-corrupt", error.message, { cause: error });
  }
  if (error.name === "KhulasaOptionsError") {
    return new KhulasaError("bad-options", error.message, { cause: error });
  }
  // A panic aborts: it arrives as a trap, and the instance is of no further use.
  return new KhulasaError("panicked", error.message, { cause: error });
}

/** An error as it crosses from a worker: classes do not survive structured cloning. */
export interface ErrorMessage {
  readonly code: FailureCode;
  readonly message: string;
}

export function toMessage(thrown: unknown): ErrorMessage {
  const { code, message } = fromBinding(thrown);
  return { code, message };
}

export function fromMessage({ code, message }: ErrorMessage): KhulasaError {
  return new KhulasaError(code, message);
}
