/** Longer nobody waits: in a tab that is not looked at no frame comes. */
const PATIENCE_MS = 200;

/** Resolves once what stands in the document has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
