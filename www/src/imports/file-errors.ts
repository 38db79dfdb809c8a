/** Why a file was not opened. */
export type FileFailure = "not-text" | "pdf" | "old-word" | "damaged" | "no-words" | "too-large" | "unreadable";

export class KhulasaFileError extends Error {
  override readonly name = "KhulasaFileError";
  readonly code: FileFailure;
  readonly file: { readonly name: string; readonly size: number };

  constructor(code: FileFailure, file: File, options?: ErrorOptions) {
    super(`${file.name}: ${code}`, options);
    this.code = code;
    this.file = { name: file.name, size: file.size };
  }
}
