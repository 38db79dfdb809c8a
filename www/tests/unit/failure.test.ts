import { beforeEach, describe, expect, test, vi } from "vitest";
import ar from "../../translations/ar.json" with { type: "json" };
import en from "../../translations/en.json" with { type: "json" };
import { type NoticeState, noticesOf } from "../../src/failure/notices.ts";
import { reportOf } from "../../src/failure/report.ts";
import { Language } from "../../src/language/language.ts";

beforeEach(() => void vi.stubGlobal("navigator", { userAgent: "A browser/1.0" }));

const quiet: NoticeState = {
  loadFailure: undefined,
  runFailure: undefined,
  cancelled: false,
  onMainThread: false,
  highlights: true,
  longWords: undefined,
  wordsSoFar: undefined,
  versions: { core: "1.2.3", model: "khulasa-2026.11" },
  thread: "worker",
  letters: 1234,
  again: () => undefined,
};

describe("a failure", () => {
  const codes = [
    "wasm-blocked", "code-missing", "code-corrupt", "model-missing", "not-a-model", "model-truncated", "model-corrupt",
    "model-older", "model-newer", "worker-died", "panicked", "bad-options",
  ] as const;

  test.each(codes)("%s says in both languages that the text is kept, and what still works", (code) => {
    expect(ar.failure[code]).toMatch(/نصّك باقٍ.*(يعملان|ما زالت أمامك|سيُحلَّل)/);
    expect(en.failure[code]).toMatch(/text is kept/i);
    const [notice] = noticesOf({ ...quiet, loadFailure: { code, detail: "why" } }, new Language("ar"));
    expect(notice).toMatchObject({ kind: "failure", text: ar.failure[code], detail: "why" });
  });

  test("of a file says that the former text is kept", () => {
    for (const code of ["not-text", "too-large", "unreadable", "pdf", "old-word", "damaged", "no-words"] as const) {
      expect(ar.failure[code]).toContain("نصّك السابق باقٍ");
      expect(en.failure[code]).toMatch(/text .*(kept|stays|still)|kept/i);
    }
  });

  test("of the analyzer itself comes with a report to copy, others do not", () => {
    for (const code of codes) {
      const [notice] = noticesOf({ ...quiet, runFailure: { code, detail: "unreachable" } }, new Language("en"));
      expect(notice!.report !== undefined, code).toBe(code === "panicked" || code === "worker-died");
      expect(notice!.action?.label, code).toBe(en.failure.retry);
    }
  });

  test("nothing is said where nothing is wrong; the beginning of a book says what it is", () => {
    expect(noticesOf(quiet, new Language("ar"))).toEqual([]);
    expect(noticesOf({ ...quiet, wordsSoFar: 20_000 }, new Language("ar"))[0]).toMatchObject({ kind: "note", text: "حُلّل حتى الآن أول النص (٢٠٬٠٠٠ كلمة)، وما تراه من خلاصة وأسماء وغيرها منه وحده." });
    expect(noticesOf({ ...quiet, wordsSoFar: 20_000 }, new Language("en"))[0]!.text).toContain("(20,000 words)");
  });
});

describe("a report", () => {
  const crash = { code: "panicked" as const, versions: quiet.versions, thread: quiet.thread, letters: quiet.letters };

  test("names versions, place and length", () => {
    const report = reportOf({ ...crash, detail: "unreachable; src/text/span.rs:21:14" });
    for (const part of ["Khulasa 1.2.3, khulasa-2026.11", "panicked: unreachable; src/text/span.rs:21:14", "1234", "worker", navigator.userAgent]) {
      expect(report).toContain(part);
    }
  });

  test("holds no letter of the text, whatever the error says", () => {
    const detail = "byte index 3 is not a char boundary; it is inside 'س' (bytes 2..4) of `secret name, قال الوزير`[...]";
    const report = reportOf({ ...crash, detail });
    expect(report).not.toMatch(/[\u0600-\u06ff]|secret/);
    expect(report).toContain("byte index 3 is not a char boundary");
    expect(reportOf({ ...crash, detail: "x".repeat(50_000) }).length).toBeLessThan(1_500);
  });
});
