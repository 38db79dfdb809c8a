/**
 * Watches the tasks of a page's main thread, from now until the returned function is called. What is measured is the
 * thread's own time: on a machine that does other things beside, the clock on the wall says more about those.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<() => Promise<{ longest: { ms: number, wall: number, what: string }, count: number, over: (ms: number) => string[] }>>}
 */
export async function watchTasks(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {any[]} */
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const includedCategories = ["toplevel", "devtools.timeline", "blink.user_timing"];
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  await page.evaluate(() => performance.mark("khulasa:watched"));
  return async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    const begun = events.find(({ name }) => name === "khulasa:watched");
    if (!begun) throw new Error("the trace does not hold its own beginning");
    const here = events.filter(({ pid, tid, ts }) => pid === begun.pid && tid === begun.tid && ts >= begun.ts);
    const tasks = here.filter(({ name, tdur }) => name === "ThreadControllerImpl::RunTask" && tdur > 0).sort((a, b) => b.tdur - a.tdur);
    /** @param {any} task */
    const told = (task) => {
      const inside = here.filter(({ ph, name, ts, dur }) => ph === "X" && !/RunTask/.test(name) && ts >= task.ts && ts + dur <= task.ts + task.dur);
      inside.sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
      const parts = inside.slice(0, 4).map(({ name, tdur }) => `${name} ${Math.round((tdur ?? 0) / 1000)}`);
      return `${Math.round((task.ts - begun.ts) / 1000)} ms after the beginning, ${Math.round(task.tdur / 1000)} ms (${Math.round(task.dur / 1000)} on the wall): ${parts.join(", ")}`;
    };
    const [longest] = tasks;
    return {
      longest: { ms: longest.tdur / 1000, wall: longest.dur / 1000, what: told(longest) },
      count: tasks.length,
      over: (ms) => tasks.filter(({ tdur }) => tdur > ms * 1000).map(told),
    };
  };
}
