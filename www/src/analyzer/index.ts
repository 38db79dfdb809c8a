/** The analyzer for browsers and workers. Importing it does nothing; `ArticleAnalyzer.init` loads. */
export { ArticleAnalyzer, type ArticleAnalyzerOptions } from "./article-analyzer.ts";
export type { Binding } from "./binding.ts";
export type * from "./contract.ts";
export { DecodedAnalysis } from "./decode.ts";
export { type FailureCode, KhulasaError } from "./errors.ts";
export {
  compile,
  fetchCode,
  fetchModel,
  gunzip,
  type LoadProgress,
  type ModelSource,
  UnexpectedModelError,
  unpackModel,
} from "./files.ts";
export type { Homes } from "./home.ts";
export type { Progress } from "./protocol.ts";
