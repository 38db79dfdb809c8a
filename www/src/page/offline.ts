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
    const { installing } = await navigator.serviceWorker.register(ownScript(new URL("sw.js", document.baseURI).href));
    // A file that does not come leaves nothing to wait for.
    const failed = new Promise<void>((resolve) => {
      installing?.addEventListener("statechange", () => installing.state === "redundant" && resolve());
    });
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([navigator.serviceWorker.ready, failed, patience]);
  } catch {
    // Forbidden by the browser or the site: the page needs a connection the next time.
  }
}
