import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ArticleAnalyzer } from "../../src/analyzer/article-analyzer.ts";
import type { Binding } from "../../src/analyzer/binding.ts";
import { Engine } from "../../src/analyzer/engine.ts";
import { FakeWorker, fakeBinding } from "../support/fake-worker.ts";

const files = () => ({
  code: vi.fn(() => Promise.resolve(new Uint8Array([0]))),
  model: vi.fn(() => Promise.resolve(new Uint8Array([1]))),
});

/** An analyzer over workers that answer when they are told to. */
function setUp({ spawns, binding }: { spawns?: (() => Worker)[]; binding?: Binding } = {}) {
  const workers: FakeWorker[] = [];
  const loaded = files();
  const spawn = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const analyzer = new ArticleAnalyzer({ ...loaded, workers: spawns ?? [spawn], ...(binding ? { binding } : {}) });
  return { analyzer, workers, loaded };
}

const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("init", () => {
  test("loads code and model once, however often it is called", async () => {
    const { analyzer, loaded, workers } = setUp();
    const first = analyzer.init();
    const second = analyzer.init();
    await tick();
    expect(await first).toEqual(await second);
    expect(loaded.code).toHaveBeenCalledTimes(1);
    expect(loaded.model).toHaveBeenCalledTimes(1);
    expect(workers).toHaveLength(1);
    expect(analyzer.thread).toBe("worker");
    expect(analyzer.facts).toMatchObject({ version: "9.9.9", model: "fake 1" });
  });

  test("tries anew after a failure", async () => {
    const { analyzer, loaded } = setUp();
    loaded.model.mockRejectedValueOnce(Object.assign(new Error("gone"), { code: "model-missing" }));
    await expect(analyzer.init()).rejects.toMatchObject({ code: "model-missing" });
    const again = analyzer.init();
    await tick();
    await expect(again).resolves.toMatchObject({ version: "9.9.9" });
  });

  test("takes the next worker where the first cannot be started, and at last the main thread", async () => {
    const dead = () => {
      const worker = new FakeWorker();
      worker.die();
      return worker as unknown as Worker;
    };
    const refused = () => {
      throw new TypeError("refused by policy");
    };
    const { analyzer } = setUp({ spawns: [refused, dead], binding: fakeBinding() });
    const ready = analyzer.init();
    await tick();
    await ready;
    expect(analyzer.thread).toBe("main");
    const analysis = analyzer.analyze("نص قصير");
    await tick();
    expect((await analysis).stats.words).toBe(2);
  });

  test("says that there is no worker where there is no main thread to fall back on", async () => {
    const { analyzer } = setUp({ spawns: [() => { throw new TypeError("refused"); }] });
    await expect(analyzer.init()).rejects.toMatchObject({ code: "worker-died" });
  });

  test.each([
    ["older-format", "model-older"],
    ["newer-format", "model-newer"],
    ["truncated", "model-truncated"],
    ["corrupt", "model-corrupt"],
    ["not-a-model", "not-a-model"],
  ])("does not try a model that is %s in another worker", async (code, expected) => {
    let spawned = 0;
    const spawn = () => {
      spawned += 1;
      const binding = fakeBinding();
      binding.Analyzer.fromBytes = () => {
        throw Object.assign(new Error(code), { name: "KhulasaModelError", code });
      };
      return new FakeWorker(binding) as unknown as Worker;
    };
    const { analyzer } = setUp({ spawns: [spawn, spawn], binding: fakeBinding() });
    const ready = settled(analyzer.init());
    await tick();
    expect(await ready).toBe(expected);
    expect(spawned).toBe(1);
  });
});

describe("the newest text", () => {
  test("wins over one that waits", async () => {
    const { analyzer, workers } = setUp();
    await Promise.all([analyzer.init(), tick()]);
    workers[0]!.hold();
    const runs = ["أ", "أ ب", "أ ب ج"].map((text) => analyzer.analyze(text));
    const ends = runs.map(settled);
    await tick();
    workers[0]!.release();
    await tick();
    expect(await Promise.all(ends)).toEqual(["superseded", "superseded", "done"]);
    expect((await runs[2]!).stats.words).toBe(3);
    expect(workers[0]!.analysed).toEqual(["أ", "أ ب ج"]);
  });

  test("does not wait for a long run: the worker is replaced, code and model are kept", async () => {
    const { analyzer, workers, loaded } = setUp();
    await Promise.all([analyzer.init(), tick()]);
    workers[0]!.hold();
    const old = settled(analyzer.analyze("نص طويل"));
    await tick(500);
    const fresh = analyzer.analyze("نص");
    await tick(100);
    expect(workers).toHaveLength(1);
    await tick(100);
    expect(await old).toBe("superseded");
    expect(workers[0]!.terminated).toBe(true);
    expect((await fresh).stats.words).toBe(1);
    expect(workers).toHaveLength(2);
    expect(loaded.model).toHaveBeenCalledTimes(1);
  });
});

describe("cancelling", () => {
  test("ends the run at once and leaves the analyzer ready for the next", async () => {
    const { analyzer, workers, loaded } = setUp();
    await Promise.all([analyzer.init(), tick()]);
    workers[0]!.hold();
    const run = settled(analyzer.analyze("كتاب"));
    const waiting = settled(analyzer.analyze("كتاب آخر"));
    await tick();
    analyzer.cancel();
    await tick();
    expect([await run, await waiting]).toEqual(["cancelled", "cancelled"]);
    expect(workers[0]!.terminated).toBe(true);
    const next = analyzer.analyze("نص جديد");
    await tick();
    expect((await next).stats.words).toBe(2);
    expect(loaded.code).toHaveBeenCalledTimes(1);
  });

  test("of nothing is nothing", async () => {
    const { analyzer, workers } = setUp();
    await Promise.all([analyzer.init(), tick()]);
    analyzer.cancel();
    await tick();
    expect(workers[0]!.terminated).toBe(false);
  });
});

describe("a panic", () => {
  test("is met by a new worker and one more try", async () => {
    const { analyzer, workers } = setUp();
    await Promise.all([analyzer.init(), tick()]);
    workers[0]!.panicNext();
    const analysis = analyzer.analyze("نص عسير");
    await tick();
    expect((await analysis).stats.words).toBe(2);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(true);
  });

  test("that comes back is told, and the next text is analysed", async () => {
    const poison = () => new FakeWorker(fakeBinding({ panicOn: "سم" })) as unknown as Worker;
    const { analyzer } = setUp({ spawns: [poison] });
    await Promise.all([analyzer.init(), tick()]);
    const run = settled(analyzer.analyze("سم"));
    await tick();
    expect(await run).toBe("panicked");
    const next = analyzer.analyze("ماء زلال");
    await tick();
    expect((await next).stats.words).toBe(2);
  });
});

test("a worker that dies in the middle of a run is replaced and the text analysed once more", async () => {
  const { analyzer, workers } = setUp();
  await Promise.all([analyzer.init(), tick()]);
  workers[0]!.hold();
  const run = analyzer.analyze("نص");
  await tick();
  workers[0]!.die();
  await tick();
  expect((await run).stats.words).toBe(1);
  expect(workers).toHaveLength(2);
});

test("progress reaches the caller", async () => {
  const { analyzer } = setUp();
  await Promise.all([analyzer.init(), tick()]);
  const heard: number[] = [];
  vi.useRealTimers();
  await analyzer.analyze("بطيء", {}, { onProgress: ({ done, total }) => heard.push(done / total) });
  expect(heard).toEqual([0.5]);
});

test("bad options are the caller's, and cost no worker", async () => {
  const { analyzer, workers } = setUp();
  await Promise.all([analyzer.init(), tick()]);
  const run = settled(analyzer.analyze("نص", { summarySentences: -1 }));
  await tick();
  expect(await run).toBe("bad-options");
  expect(workers[0]!.terminated).toBe(false);
});

test("after dispose every call is refused and the worker is gone", async () => {
  const { analyzer, workers } = setUp();
  await Promise.all([analyzer.init(), tick()]);
  workers[0]!.hold();
  const run = settled(analyzer.analyze("نص"));
  await tick();
  analyzer.dispose();
  await tick();
  expect(await run).toBe("disposed");
  expect(await settled(analyzer.analyze("نص"))).toBe("disposed");
  expect(await settled(analyzer.init())).toBe("disposed");
  expect(workers[0]!.terminated).toBe(true);
});

test("an engine that panicked refuses further calls instead of reading broken memory", () => {
  const engine = new Engine(fakeBinding({ panicOn: "سم" }));
  engine.init({ code: new Uint8Array([0]), model: new Uint8Array([1]) });
  expect(() => engine.analyze("سم", {})).toThrow(expect.objectContaining({ code: "panicked" }));
  expect(() => engine.analyze("ماء", {})).toThrow(expect.objectContaining({ code: "panicked" }));
});
