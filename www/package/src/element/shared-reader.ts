import type { ArticleReader } from "../analyzer.ts";
import type { InitOptions } from "../files.ts";
import type { ReaderFactory } from "../library.ts";

let factory: ReaderFactory | undefined;
let options: InitOptions = {};
let reader: Promise<ArticleReader> | undefined;

/** Says which library the elements use; called once by the module that defines them. */
export function useLibrary(library: ReaderFactory): void {
  factory ??= library;
}

/**
 * Where the elements of this page get code and model, when not beside the script. Counts until the first of them
 * comes into view.
 */
export function configure(chosen: InitOptions): void {
  options = chosen;
}

/** The one analyzer that all elements of a page share, opened by the first that needs it. */
export function sharedReader(): Promise<ArticleReader> {
  reader ??= openReader().catch((thrown: unknown) => {
    reader = undefined;
    throw thrown;
  });
  return reader;
}

async function openReader(): Promise<ArticleReader> {
  if (!factory) throw new Error("no library was given to the elements");
  return factory.create(options);
}
