// The shipped module in Node: one document per line, as the command line writes it.
// node analyze.mjs GLUE.js MODEL.gz CASES.jsonl
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const [glue, model, cases] = process.argv.slice(2).map((path) => resolve(path));
const { Analyzer } = createRequire(import.meta.url)(glue);
const analyzer = Analyzer.fromBytes(gunzipSync(readFileSync(model)));

for (const line of readFileSync(cases, "utf8").split("\n")) {
  if (line === "") continue;
  const { id, text } = JSON.parse(line);
  process.stdout.write(`${analyzer.analyzeJson(text, undefined, id)}\n`);
}
