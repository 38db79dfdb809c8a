/** How much memory a page holds once all that can be freed is freed: its own heap, its nodes, and the core's memory in the worker. */
export const memoryOf = {
  /**
   * A served page whose worker tells how large the core's memory is.
   * @param {string} path of the worker's script
   * @param {string} source of it
   */
  served(path, source) {
    const hook = `{
      const Real = WebAssembly.Instance;
      WebAssembly.Instance = function (module, imports) {
        const instance = new Real(module, imports);
        self.coreMemory = () => instance.exports.memory.buffer.byteLength;
        return instance;
      };
    }`;
    const script = Buffer.from(hook + source);
    return { answer: (/** @type {string} */ asked) => (asked === path ? script : undefined) };
  },

  /** @param {import("@playwright/test").Page} page */
  async page(page) {
    const session = await page.context().newCDPSession(page);
    for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const { nodes } = await session.send("Memory.getDOMCounters");
    await session.detach();
    const worker = page.workers().at(-1);
    if (!worker) throw new Error("the page has no worker");
    const core = await worker.evaluate(() => /** @type {any} */ (self).coreMemory());
    return { heap: usedSize, nodes, core: /** @type {number} */ (core) };
  },

  /**
   * Runs in the page: puts one article after another in place of the former, and waits for each one's analysis.
   * @param {{ text: string, count: number }} what
   */
  async read({ text, count }) {
    /** @type {any} */
    const editor = document.querySelector("khulasa-editor");
    for (let number = 0; number < count; number += 1) {
      const painted = new Promise((resolve) => {
        new PerformanceObserver((list, observer) => {
          if (list.getEntriesByName("khulasa:painted").length === 0) return;
          observer.disconnect();
          resolve(undefined);
        }).observe({ type: "measure" });
      });
      const seed = Math.floor(Math.random() * 1e9).toString(36);
      editor.replaceAll(`المقال ${seed}.\n${text.replaceAll(/(\S{4,}) (?=\S)/g, (whole) => (Math.random() < 0.05 ? `${whole}${seed} ` : whole))}`);
      await painted;
    }
    performance.clearMeasures("khulasa:painted");
  },
};
