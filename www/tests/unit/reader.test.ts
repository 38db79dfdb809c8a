import { describe, expect, test, vi } from "vitest";
import { Recorder, likeness } from "../../src/history/recorder.ts";
import { type HistoryStore, KhulasaStorageError } from "../../src/history/store.ts";
import { Language } from "../../src/language/language.ts";
import { INITIAL_SETTINGS, settingsFrom } from "../../src/settings/settings.ts";

describe("digits", () => {
  test("are the reader's, whatever the language", () => {
    expect(new Language("ar").number(1234.5)).toBe("١٬٢٣٤٫٥");
    expect(new Language("ar", "latn").count("sentences", 3)).toBe("3 جمل");
    expect(new Language("en", "arab").percent(0.5)).toContain("٥٠");
  });
});

describe("kept settings", () => {
  test("that hold what no reader chose are the initial ones", () => {
    for (const value of [null, 1, "x", [], { digits: "roman", size: 99, typeface: "url(x)", theme: "pink" }]) expect(settingsFrom(value)).toEqual(INITIAL_SETTINGS);
    expect(settingsFrom({ digits: "latn", size: 1.35, typeface: "sans", theme: "dark", more: 1 })).toEqual({ digits: "latn", size: 1.35, typeface: "sans", theme: "dark" });
  });
});

describe("what the history keeps", () => {
  const recorderOf = (keep: (article: { text: string }, id: number) => Promise<void>, wanted = true) => {
    const failures: KhulasaStorageError[] = [];
    const store = { wanted, keep } as unknown as HistoryStore;
    return { failures, recorder: new Recorder((error) => failures.push(error), store) };
  };
  const reading = (text: string) => ({ text, title: text, words: 3 });

  test("is an article once it rests, and its later states in its place", async () => {
    vi.useFakeTimers();
    const kept: [string, number][] = [];
    const { recorder } = recorderOf(async ({ text }, id) => void kept.push([text, id]));
    recorder.read(reading("قال الوزير"));
    recorder.read(reading("قال الوزير إن"));
    await vi.advanceTimersByTimeAsync(3_100);
    recorder.read(reading("قال الوزير إن الأمر"));
    await vi.advanceTimersByTimeAsync(3_100);
    recorder.read(reading("مقال آخر تمامًا عن البحر"));
    await vi.advanceTimersByTimeAsync(3_100);
    expect(kept.map(([text]) => text)).toEqual(["قال الوزير إن", "قال الوزير إن الأمر", "مقال آخر تمامًا عن البحر"]);
    expect(kept[0]![1]).toBe(kept[1]![1]);
    expect(kept[2]![1]).not.toBe(kept[1]![1]);
    vi.useRealTimers();
  });

  test("is nothing where no history is wanted", async () => {
    vi.useFakeTimers();
    const kept: string[] = [];
    const { recorder } = recorderOf(async ({ text }) => void kept.push(text), false);
    recorder.read(reading("قال الوزير"));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kept).toEqual([]);
    vi.useRealTimers();
  });

  test("fails aloud where the browser has no room", async () => {
    vi.useFakeTimers();
    const { recorder, failures } = recorderOf(() => Promise.reject(new KhulasaStorageError(new DOMException("full", "QuotaExceededError"))));
    recorder.read(reading("قال الوزير"));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(failures.map(({ code }) => code)).toEqual(["full"]);
    expect(new KhulasaStorageError(new DOMException("no", "SecurityError")).code).toBe("forbidden");
    vi.useRealTimers();
  });

  test("two texts are one article where they begin and end alike", () => {
    expect(likeness("أبتث", "أبتثج")).toBe(1);
    expect(likeness("أبتثج", "أبXتثج")).toBe(1);
    expect(likeness("أبت", "جحخ")).toBe(0);
    expect(likeness("", "أ")).toBe(0);
  });
});
