import { type FailureCode } from "../analyzer/index.ts";
import { FILE_LIMIT } from "../imports/read-file.ts";
import type { KhulasaFileError } from "../imports/file-errors.ts";
import type { Language } from "../language/language.ts";

/** Codes that never reach a reader: they are answers to what the page itself did. */
type Silent = "superseded" | "cancelled" | "disposed";
export type ShownFailure = Exclude<FailureCode, Silent> | "main-thread" | "no-highlights";

/** What happened and what still works, in the reader's language. */
export function failureSentence(code: FailureCode | ShownFailure, language: Language): string {
  const shown: ShownFailure = code === "superseded" || code === "cancelled" || code === "disposed" ? "worker-died" : code;
  return language.text(`failure.${shown}`);
}

export function fileFailureSentence(error: KhulasaFileError, language: Language): string {
  const megabytes = (bytes: number) => language.text("failure.megabytes", { n: language.number(Math.round(bytes / 1024 / 1024)) });
  return language.text(`failure.${error.code}`, {
    name: error.file.name,
    size: megabytes(error.file.size),
    limit: megabytes(FILE_LIMIT),
  });
}

/** Failures that trying again may mend. */
export function canRetry(code: FailureCode): boolean {
  return code !== "wasm-blocked" && code !== "model-older" && code !== "model-newer" && code !== "code-corrupt";
}
