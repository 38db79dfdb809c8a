import { expect, test } from "@playwright/test";
import { serve } from "./server.js";

type Khulasa = typeof import("../src/index.ts");

const TEXT = "افتتحت الوزيرة المكتبة صباح الأحد. وقالت إنها ستستقبل القراء كل يوم.";

test.describe("in a browser", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  test.beforeEach(async ({ page }) => {
    server = await serve({ pages: { "/": "<!doctype html><title>host</title>" } });
    await page.goto(server.origin);
  });
  test.afterEach(() => server.close());

  for (const entry of ["index.js", "inline.js"]) {
    test(`${entry}: both analyzers give the same document`, async ({ page }) => {
      const [here, there] = await page.evaluate(
        async ([address, text]) => {
          const { Analyzer, WorkerAnalyzer } = (await import(address!)) as Khulasa;
          return Promise.all(
            [Analyzer, WorkerAnalyzer].map(async (factory) => {
              const analyzer = await factory.create();
              const json = await analyzer.analyzeJson(text!);
              const { thread } = analyzer;
              analyzer.dispose();
              return { json, thread };
            }),
          );
        },
        [`/khulasa/${entry}`, TEXT],
      );
      expect([here?.thread, there?.thread]).toEqual(["main", "worker"]);
      expect(here?.json).toBe(there?.json);
      expect(JSON.parse(here!.json).summary.text).toContain("المكتبة");
    });
  }

  test("init twice at once loads once and tells both listeners", async ({ page }) => {
    const [first, second] = await page.evaluate(async () => {
      const { init } = (await import("/khulasa/index.js" as string)) as Khulasa;
      const counts = [0, 0];
      await Promise.all(counts.map((_, index) => init({ onProgress: () => (counts[index]! += 1) })));
      return counts;
    });
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(0);
    expect(server.requests.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
    expect(server.requests.filter((path) => path.endsWith(".gz"))).toHaveLength(1);
  });

  test("abort: who waits and who runs are rejected at once, the next call works", async ({ page }) => {
    const outcome = await page.evaluate(async (text) => {
      const { WorkerAnalyzer } = (await import("/khulasa/index.js" as string)) as Khulasa;
      const analyzer = await WorkerAnalyzer.create();
      const call = new AbortController();
      const long = `${text} `.repeat(100_000);
      const runs = [analyzer.analyze(long, { signal: call.signal }), analyzer.analyze(long, { signal: call.signal })];
      const begun = performance.now();
      setTimeout(() => call.abort(new DOMException("enough", "AbortError")), 50);
      const settled = await Promise.allSettled(runs);
      const waited = performance.now() - begun;
      const { stats } = await analyzer.analyze(text);
      return { reasons: settled.map((each) => (each.status === "rejected" ? each.reason.name : "done")), waited, words: stats.words };
    }, TEXT);
    expect(outcome.reasons).toEqual(["AbortError", "AbortError"]);
    expect(outcome.waited).toBeLessThan(2000);
    expect(outcome.words).toBe(11);
  });

  test("typed errors: bad options, disposed, model missing", async ({ page }) => {
    const codes = await page.evaluate(async (text) => {
      const { Analyzer } = (await import("/khulasa/index.js" as string)) as Khulasa;
      const code = (thrown: { name: string; code: string }) => `${thrown.name} ${thrown.code}`;
      const missing = await Analyzer.create({ model: "/nowhere" }).catch(code);
      const analyzer = await Analyzer.create();
      const options = await analyzer.analyze(text, { summarySentences: 1, summaryWords: 5 }).catch(code);
      analyzer.dispose();
      return [missing, options, await analyzer.analyze(text).catch(code)];
    }, TEXT);
    expect(codes).toEqual(["KhulasaError model-missing", "KhulasaError bad-options", "KhulasaError disposed"]);
  });

  test("memory after 1,000 analyses is what it was after 100", async ({ page }) => {
    const [early, late] = await page.evaluate(async (text) => {
      const { Analyzer } = (await import("/khulasa/index.js" as string)) as Khulasa;
      const memories: WebAssembly.Memory[] = [];
      const instantiate = WebAssembly.Instance;
      WebAssembly.Instance = new Proxy(instantiate, {
        construct(target, parameters: ConstructorParameters<typeof WebAssembly.Instance>) {
          const instance = new target(...parameters);
          memories.push(instance.exports["memory"] as WebAssembly.Memory);
          return instance;
        },
      });
      const analyzer = await Analyzer.create();
      const article = `${text} `.repeat(40);
      const sizes: number[] = [];
      for (let count = 1; count <= 1000; count += 1) {
        const analysis = await analyzer.analyze(article, { summarySentences: 1 + (count % 5) });
        if (analysis.tokens.length === 0) throw new Error("no tokens");
        if (count === 100 || count === 1000) sizes.push(memories[0]!.buffer.byteLength);
      }
      return sizes;
    }, TEXT);
    expect(early).toBeGreaterThan(1_000_000);
    expect(late).toBe(early);
  });
});
