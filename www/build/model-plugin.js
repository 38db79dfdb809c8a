import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { model } from "./paths.js";

const NAME = "virtual:khulasa-model";

/**
 * Tells the page the hash of the model that it is built with.
 * @returns {import("vite").Plugin}
 */
export function modelPlugin() {
  return {
    name: "khulasa-model",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const sha256 = createHash("sha256").update(gunzipSync(readFileSync(model))).digest("hex");
      return `export const sha256 = ${JSON.stringify(sha256)};`;
    },
  };
}
