/** The page as a site serves it, once its first sight is painted: code, model and worker are files beside it. */
import * as glue from "../../generated/web/khulasa.js";
import codeUrl from "../../generated/web/khulasa_bg.wasm?url";
import glossesUrl from "../../generated/khulasa.glosses.gz?url";
import modelUrl from "../../generated/khulasa.model.gz?url";
import { sha256 } from "virtual:khulasa-model";
import workerUrl from "../analyzer/worker.ts?worker&url";
import { ArticleAnalyzer, fetchCode, fetchModel } from "../analyzer/index.ts";
import { fetchGlosses } from "../words/glosses.ts";
import { keepForOffline } from "./offline.ts";
import { startPage } from "./start.ts";
import { ownScript } from "../trusted/policy.ts";

/** Puts the page into the document. */
export function start(): void {
  startPage(
    new ArticleAnalyzer({
      code: (onProgress) => fetchCode(codeUrl, onProgress),
      model: (onProgress) => fetchModel({ url: modelUrl, sha256 }, onProgress),
      workers: [() => new Worker(ownWorker(), { type: "module" })],
      binding: glue,
    }),
    fetchGlosses(glossesUrl),
    keepForOffline,
  );
}

function ownWorker(): string {
  return ownScript(new URL(workerUrl, location.href).href);
}
