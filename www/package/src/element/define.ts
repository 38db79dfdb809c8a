import { KhulasaAnnotate } from "./annotate.ts";
import { KhulasaSummary } from "./summary.ts";
import { KhulasaAnalyzer } from "./tool.ts";

/** Defines the three elements; one that a page already has stays as it is. */
export function defineElements(): void {
  for (const [name, constructor] of [
    ["khulasa-summary", KhulasaSummary],
    ["khulasa-annotate", KhulasaAnnotate],
    ["khulasa-analyzer", KhulasaAnalyzer],
  ] as const) {
    if (!customElements.get(name)) customElements.define(name, constructor);
  }
}

export { KhulasaAnalyzer, KhulasaAnnotate, KhulasaSummary };
