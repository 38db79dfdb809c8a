// browser.mjs WWW ARTICLES.jsonl: the shipped module in headless Chromium. Prints one JSON line.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [www, articles] = process.argv.slice(2);
const require = createRequire(join(www, "package.json"));
const { chromium } = require("@playwright/test");
const { chromium: executablePath } = await import(pathToFileURL(join(www, "tests/support/browsers.js")));
const FILES = {
  "/": ["text/html", () => "<!doctype html><title>bench</title>"],
  "/khulasa.js": ["text/javascript", () => readFileSync(join(www, "generated/web/khulasa.js"))],
  "/khulasa.wasm": ["application/wasm", () => readFileSync(join(www, "generated/web/khulasa_bg.wasm"))],
  "/model": ["application/octet-stream", () => readFileSync(join(www, "generated/khulasa.model.gz"))],
  "/articles": ["application/json", () => readFileSync(articles)],
};
const server = createServer(({ url }, response) => {
  const [type, read] = FILES[url] ?? FILES["/"];
  response.writeHead(200, { "content-type": type }).end(read());
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const line = await page.evaluate(async () => {
    const glue = await import("/khulasa.js");
    glue.initSync({ module: await WebAssembly.compileStreaming(fetch("/khulasa.wasm")) });
    const packed = (await fetch("/model")).body.pipeThrough(new DecompressionStream("gzip"));
    const analyzer = glue.Analyzer.fromBytes(new Uint8Array(await new Response(packed).arrayBuffer()));
    const texts = (await (await fetch("/articles")).text()).trim().split("\n").map((each) => JSON.parse(each).text);
    const times = [];
    let words = 0;
    for (let round = 0; round < 5; round += 1) {
      words = 0;
      const begun = performance.now();
      for (const text of texts) {
        const raw = analyzer.analyze(text);
        words += raw.parts.stats.words;
        raw.free();
      }
      times.push((performance.now() - begun) / 1000);
    }
    const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
    return { system: "khulasa, wasm in Chromium", what: "whole analysis", bytes, words, seconds: times.sort((one, other) => one - other)[2] };
  });
  console.log(JSON.stringify(line));
} finally {
  await browser.close();
  server.close();
}
