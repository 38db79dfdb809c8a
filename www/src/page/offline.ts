import { ownScript } from "../trusted/policy.ts";

/** A first visit waits no longer than this for its files to be kept; they are kept all the same. */
const PATIENCE_MS = 4_000;

/**
 * Has the browser keep the page's files, so that it opens without a connection. Waits until they are: once text is
 * accepted, nothing is requested any more. Where there are no service workers, the page works as before.
 */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(ownScript(new URL("sw.js", document.baseURI).href));
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([navigator.serviceWorker.ready, patience]);
  } catch {
    // Forbidden by the browser or the site: the page needs a connection the next time.
  }
}
