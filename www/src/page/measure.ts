/**
 * Leaves a `khulasa:painted` measure in the browser's timeline: from a change of the text to the frame that
 * shows its analysis. Read by the benchmark, and by anyone with the developer tools open.
 */
export function measurePainted(changedAt: number): void {
  requestAnimationFrame(() => {
    // A message comes after the frame that the callback above belongs to.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.measure("khulasa:painted", { start: changedAt, end: performance.now() });
      port1.close();
    };
    port2.postMessage(undefined);
  });
}
