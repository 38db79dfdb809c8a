// node.mjs GLUE MODEL ARTICLES.jsonl: the shipped module in Node, and Intl.Segmenter, in turns. Prints JSON lines.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";

const [glue, model, articles] = process.argv.slice(2);
const { Analyzer } = createRequire(import.meta.url)(glue);
const texts = readFileSync(articles, "utf8").trim().split("\n").map((line) => JSON.parse(line).text);
const analyzer = Analyzer.fromBytes(new Uint8Array(gunzipSync(readFileSync(model))));
const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
const ROUNDS = 5;

let words = 0;
const tasks = [
  ["khulasa, wasm in Node", "whole analysis", (text) => {
    const raw = analyzer.analyze(text);
    words += raw.parts.stats.words;
    raw.free();
  }],
  ["Intl.Segmenter", "word boundaries", (text) => {
    for (const _ of segmenter.segment(text));
  }],
];
const times = tasks.map(() => []);
for (let round = 0; round < ROUNDS; round += 1) {
  tasks.forEach(([, , work], index) => {
    const begun = performance.now();
    for (const text of texts) work(text);
    times[index].push((performance.now() - begun) / 1000);
  });
}
words /= ROUNDS;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
tasks.forEach(([system, what], index) => {
  const seconds = times[index].sort((one, other) => one - other)[ROUNDS >> 1];
  console.log(JSON.stringify({ system, what, bytes, words, seconds }));
});
