import type { FailureCode } from "../analyzer/index.ts";
import type { Language } from "../language/language.ts";
import type { NoticeContent } from "./notice.ts";
import { reportOf } from "./report.ts";
import { canRetry, failureSentence } from "./sentences.ts";

/** The states that call for a sentence above the text. */
export interface NoticeState {
  /** Why nothing can be analysed. */
  readonly loadFailure: { readonly code: FailureCode; readonly detail: string } | undefined;
  /** Why the present text was not analysed. */
  readonly runFailure: { readonly code: FailureCode; readonly detail: string } | undefined;
  readonly cancelled: boolean;
  readonly onMainThread: boolean;
  readonly highlights: boolean;
  /** The words of a text that is shown for reading. */
  readonly longWords: number | undefined;
  /** The words of the text's beginning that is analysed, as long as the rest is not. */
  readonly wordsSoFar: number | undefined;
  /** What a report says besides the failure. */
  readonly versions: { readonly core: string; readonly model: string } | undefined;
  readonly thread: "worker" | "main" | undefined;
  readonly letters: number;
  readonly again: () => void;
}

/** What nobody but the makers can mend. */
const CRASHES: ReadonlySet<FailureCode> = new Set(["panicked", "worker-died"]);

/** What happened and what still works, the gravest first. */
export function noticesOf(state: NoticeState, language: Language): NoticeContent[] {
  const notices: NoticeContent[] = [];
  const { loadFailure, runFailure, longWords } = state;
  const again = (label: string) => ({ action: { label, run: state.again } });
  if (loadFailure) {
    const { code, detail } = loadFailure;
    const retry = canRetry(code) ? again(language.text("failure.retry")) : {};
    notices.push({ kind: "failure", text: failureSentence(code, language), detail, ...retry });
  }
  if (runFailure) {
    const { code, detail } = runFailure;
    const report = CRASHES.has(code) ? { report: reportOf({ ...state, code, detail }) } : {};
    notices.push({ kind: "failure", text: failureSentence(code, language), detail, ...again(language.text("failure.retry")), ...report });
  }
  if (state.cancelled) {
    notices.push({ kind: "note", text: language.text("progress.cancelled"), ...again(language.text("progress.again")) });
  }
  if (state.wordsSoFar !== undefined) {
    notices.push({ kind: "note", text: language.text("progress.soFar", { words: language.count("words", state.wordsSoFar) }) });
  }
  if (state.onMainThread) notices.push({ kind: "note", text: failureSentence("main-thread", language) });
  if (!state.highlights) notices.push({ kind: "note", text: failureSentence("no-highlights", language) });
  if (longWords !== undefined) {
    notices.push({ kind: "note", text: language.text("longText.note", { words: language.count("words", longWords) }) });
  }
  return notices;
}
