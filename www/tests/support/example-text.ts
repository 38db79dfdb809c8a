import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../build/paths.js";

export const exampleText = readFileSync(join(root, "src/example/article.txt"), "utf8").trimEnd();
