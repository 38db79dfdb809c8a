import { describe, expect, test, vi } from "vitest";
import { ArticleAnalyzer, type DecodedAnalysis } from "../../src/analyzer/index.ts";
import { partsOf } from "../../src/analyzer/parts.ts";
import { Session } from "../../src/page/session.ts";
import { article, textOfWords } from "../support/articles.js";
import { analysed, core } from "../support/core.ts";
import { FakeWorker, fakeBinding } from "../support/fake-worker.ts";

describe("a long text in parts", () => {
  test("each part begins with the text and ends with a line; all together cost a fraction of the whole", () => {
    const text = textOfWords(1_000_000);
    const ends = partsOf(text);
    expect(ends.length).toBeGreaterThan(1);
    for (const end of ends) expect(text[end]).toBe("\n");
    expect(ends.reduce((sum, end) => sum + end, 0)).toBeLessThan(text.length / 3);
    expect(ends[0]).toBeLessThan(130_000);
  });

  test("a text that is analysed in a moment has none, nor one without lines", () => {
    expect(partsOf("")).toEqual([]);
    expect(partsOf(textOfWords(20_000))).toEqual([]);
    expect(partsOf("س".repeat(3_000_000))).toEqual([]);
  });

  test("their analyses come before the whole, and progress never goes back", async () => {
    const worker = new FakeWorker();
    const analyzer = new ArticleAnalyzer({
      code: () => Promise.resolve(new Uint8Array([0])),
      model: () => Promise.resolve(new Uint8Array([1])),
      workers: [() => worker as unknown as Worker],
    });
    const text = textOfWords(1_000_000);
    const parts: [number, number][] = [];
    const whole = await analyzer.analyze(text, {}, { onPart: ({ stats }, end) => parts.push([end, stats.characters]) });
    expect(parts.map(([end]) => end)).toEqual(partsOf(text));
    for (const [end, characters] of parts) expect(characters).toBe(end);
    expect(whole.stats.characters).toBe(text.length);
    expect(worker.analysed.map(({ length }) => length)).toEqual([...partsOf(text), text.length]);
    // Who asks for no parts gets none.
    await analyzer.analyze(`${text} `);
    expect(worker.analysed).toHaveLength(parts.length + 2);
  });
});

describe("summaries of other lengths", () => {
  test("are those of a new analysis", () => {
    const options = [{ summarySentences: 1 }, { summarySentences: 7 }, { summarySentences: 500 }, { summaryWords: 20 }, { summaryWords: 120 }, { summaryRatio: 0.3 }];
    for (const text of [article, textOfWords(2_000), "", "كلمة"]) {
      const { summary } = analysed(text);
      const shorter = options.map((each) => core().summarize(each));
      expect(core().summarize({})).toEqual(summary);
      expect(shorter).toEqual(options.map((each) => analysed(text, each).summary));
    }
  });

  function opened() {
    const workers: FakeWorker[] = [];
    const spawn = () => {
      const worker = new FakeWorker(fakeBinding({ panicOn: "سم" }));
      workers.push(worker);
      return worker as unknown as Worker;
    };
    const files = { code: () => Promise.resolve(new Uint8Array([0])), model: () => Promise.resolve(new Uint8Array([1])) };
    return { analyzer: new ArticleAnalyzer({ ...files, workers: [spawn] }), workers };
  }

  test("need no new analysis, and keep what was built of the old one", async () => {
    const { analyzer, workers } = opened();
    const analysis = await analyzer.analyze("نص قصير");
    const { tokens } = analysis;
    const longer = await analyzer.summarize(analysis, { summarySentences: 5 });
    expect(longer?.summary.text).toBe("نص قصير 5");
    expect(longer?.tokens).toBe(tokens);
    expect(longer?.stats).toEqual(analysis.stats);
    expect((await analyzer.summarize(longer!, { summarySentences: 2 }))?.summary.text).toBe("نص قصير 2");
    expect(workers[0]!.analysed).toEqual(["نص قصير"]);
  });

  test("of an older analysis, or of one whose worker is gone, cannot be had", async () => {
    const { analyzer } = opened();
    const former = await analyzer.analyze("الأول");
    const latest = await analyzer.analyze("الثاني");
    expect(await analyzer.summarize(former, {})).toBeUndefined();
    expect(await analyzer.summarize(latest, {})).toBeDefined();
    await analyzer.analyze("سم").catch(() => undefined);
    expect(await analyzer.summarize(latest, {})).toBeUndefined();
  });

  test("the session asks for them while the reader slides, and analyses only where it must", async () => {
    const { analyzer, workers } = opened();
    const session = new Session(analyzer);
    await session.load();
    session.setText("نص للتلخيص");
    const shown = (ending: string) => vi.waitFor(() => expect(session.analysis?.summary.text).toBe(`${session.text} ${ending}`));
    await vi.waitFor(() => expect(session.running).toBeUndefined());
    for (const sentences of [4, 5, 6]) session.setLength({ ...session.length, sentences });
    await shown("6");
    expect(workers[0]!.analysed).toEqual(["نص للتلخيص"]);
    // A text that is still being analysed is analysed for the new length.
    session.setText("نص للتلخيص غير الأول");
    session.setLength({ ...session.length, sentences: 2 });
    await shown("2");
    expect(session.analysedText).toBe("نص للتلخيص غير الأول");
    // The worker is gone: the text is analysed anew.
    workers.at(-1)!.die();
    await new Promise((resolve) => setTimeout(resolve));
    session.setLength({ ...session.length, sentences: 9 });
    await shown("9");
  });
});

test("a session shows a long text's beginning, says how far it goes, and keeps it when the rest is cancelled", async () => {
  const worker = new FakeWorker();
  const analyzer = new ArticleAnalyzer({
    code: () => Promise.resolve(new Uint8Array([0])),
    model: () => Promise.resolve(new Uint8Array([1])),
    workers: [() => worker as unknown as Worker],
  });
  const session = new Session(analyzer);
  await session.load();
  const text = textOfWords(1_000_000);
  const seen: (number | undefined)[] = [];
  const found: (DecodedAnalysis | undefined)[] = [];
  session.addEventListener("change", () => {
    if (session.analysis === found.at(-1)) return;
    found.push(session.analysis);
    seen.push(session.analysedUpTo);
  });
  session.setText(text);
  await vi.waitFor(() => expect(seen).toEqual([...partsOf(text), undefined]));
  expect(session.analysedText).toBe(text);
  session.setText(`${text}\n`);
  session.addEventListener("change", () => session.analysedUpTo && session.cancel());
  await vi.waitFor(() => expect(session.cancelled).toBe(true));
  expect(session.analysedUpTo).toBe(partsOf(text)[0]);
  expect(session.text).toBe(`${text}\n`);
});
