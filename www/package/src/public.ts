export type * from "../../src/analyzer/contract.ts";
export { type FailureCode, KhulasaError } from "../../src/analyzer/errors.ts";
export type { LoadProgress } from "../../src/analyzer/files.ts";
export type { Progress } from "../../src/analyzer/protocol.ts";
export type { ArticleReader, CallOptions } from "./analyzer.ts";
export type { FileSource, InitOptions } from "./files.ts";
export type { ReaderFactory } from "./library.ts";
