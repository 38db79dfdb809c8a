/** `khulasa/element`: importing it defines the elements, in a browser; on a server it does nothing. */
import { WorkerAnalyzer } from "../index.ts";
import { useLibrary } from "./shared-reader.ts";

export { configure } from "./shared-reader.ts";

useLibrary(WorkerAnalyzer);
if (typeof customElements !== "undefined") {
  // Loaded apart: Lit's element class wants a browser.
  void import("./define.ts").then(({ defineElements }) => defineElements());
}
