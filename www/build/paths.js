import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** Where the build reads and writes; all else is relative to these. */
export const root = fileURLToPath(new URL("..", import.meta.url));
export const generated = join(root, "generated");
export const code = join(generated, "web", "khulasa_bg.wasm");
export const model = join(generated, "khulasa.model.gz");
export const glosses = join(generated, "khulasa.glosses.gz");
export const distribution = join(root, "..", "dist");
export const site = join(distribution, "site");
export const singleFile = join(distribution, "khulasa.html");
