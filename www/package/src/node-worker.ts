/** The worker thread of Node. */
import { parentPort } from "node:worker_threads";
import * as glue from "../../generated/web/khulasa.js";
import type { Binding } from "../../src/analyzer/binding.ts";
import { Engine } from "../../src/analyzer/engine.ts";
import { type Scope, serve } from "../../src/analyzer/serve.ts";

const port = parentPort;
if (port) {
  const scope: Scope = {
    addEventListener: (_type, listener) => port.on("message", (data) => listener(new MessageEvent("message", { data }))),
    postMessage: (message, transfer) => port.postMessage(message, transfer as never),
  };
  serve(scope, new Engine(glue satisfies Binding as Binding));
}
