import type { FailureCode } from "../analyzer/index.ts";

export interface Crash {
  readonly code: FailureCode;
  readonly detail: string;
  readonly versions: { readonly core: string; readonly model: string } | undefined;
  readonly thread: "worker" | "main" | undefined;
  /** The length of the text, in UTF-16 code units. */
  readonly letters: number;
}

/** What a reader may send to the makers: enough to look for the fault, and no letter of the text. */
export function reportOf({ code, detail, versions, thread, letters }: Crash): string {
  return [
    `Khulasa ${versions?.core ?? "?"}, ${versions?.model ?? "?"}`,
    `${code}: ${withoutText(detail)}`,
    `thread: ${thread ?? "?"}; text: ${letters} UTF-16 code units, not part of this report`,
    `browser: ${navigator.userAgent}`,
  ].join("\n");
}

/** What the core says of itself is written in ASCII; anything else in an error may come from the text. */
function withoutText(detail: string): string {
  return detail.replace(/`[^`]*`?/g, "`…`").replace(/[^\x20-\x7e…]+/g, "…").slice(0, 1_000);
}
