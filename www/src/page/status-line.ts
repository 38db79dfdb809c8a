import { html, nothing } from "lit";
import type { Language } from "../language/language.ts";
import type { Counted } from "../statistics/counts.ts";
import "../statistics/counts.ts";
import "./progress-bar.ts";
import type { Readiness, Running } from "./session.ts";

export interface Status {
  readonly readiness: Readiness;
  readonly running: Running | undefined;
  /** How much of a long text is laid. */
  readonly laying: number | undefined;
  /** Asked only when it is shown: a book takes a while to count. Undefined where there is no text. */
  readonly counted: () => Counted | undefined;
  readonly cancel: () => void;
}

/** The line under the text: what is going on, else how long the text is. */
export function statusLine(status: Status, language: Language) {
  const line = workInHand(status, language);
  if (line) return line;
  const counted = status.counted();
  return counted ? html`<khulasa-counts .language=${language} .counted=${counted}></khulasa-counts>` : nothing;
}

function workInHand({ readiness, running, laying, cancel }: Status, language: Language) {
  if (readiness.state === "loading") {
    return progress(language, "loading.model", "loading.start", readiness.share);
  }
  if (laying !== undefined) return progress(language, "progress.laying", "progress.laying", laying);
  if (running?.slow) return progress(language, "progress.analyzing", "progress.analyzingPlain", running.share, cancel);
  return undefined;
}

function progress(
  language: Language,
  known: "loading.model" | "progress.laying" | "progress.analyzing",
  unknown: "loading.start" | "progress.laying" | "progress.analyzingPlain",
  share: number | undefined,
  cancel?: () => void,
) {
  const label = share === undefined ? language.text(unknown) : language.text(known, { percent: language.percent(share) });
  return html`<khulasa-progress
    .language=${language}
    .label=${label}
    .share=${share}
    .cancel=${cancel && language.text("progress.cancel")}
    @khulasa-cancel=${cancel ?? nothing}
  ></khulasa-progress>`;
}
