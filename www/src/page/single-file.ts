/** The page as one file, opened from a disk: everything is inside it, and no connection is ever opened. */
import "./styles.ts";
import * as glue from "../../generated/web/khulasa.js";
import workerSource from "virtual:khulasa-worker";
import { ArticleAnalyzer, compile, gunzip, unpackModel } from "../analyzer/index.ts";
import { Glosses } from "../words/glosses.ts";
import { inlined } from "./inlined.ts";
import { startPage } from "./start.ts";
import { ownScript } from "../trusted/policy.ts";

startPage(
  new ArticleAnalyzer({
    code: async () => compile(await gunzip(inlined("khulasa-code", "code-missing"))),
    model: async () => unpackModel(inlined("khulasa-model", "model-missing")),
    workers: [blobWorker],
    binding: glue,
  }),
  new Glosses(async () => inlined("khulasa-glosses", "model-missing")),
);

function blobWorker(): Worker {
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  try {
    return new Worker(ownScript(url));
  } finally {
    // The worker has begun to fetch it by then, or never will.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
