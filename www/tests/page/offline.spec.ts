import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

test("after one visit the page opens and works without a connection", async ({ reader, page, site, context }) => {
  await reader.open(site.origin);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toBe(`${site.origin}/sw.js`);
  await site.close();
  await context.setOffline(true);
  await page.reload();
  await reader.ready();
  await reader.pasteEvent(article);
  await reader.summarised(3);
  await reader.button("صدّر").click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "نزّل: موجز (Markdown)" }).click();
  expect((await coming).suggestedFilename()).toMatch(/\.md$/);
});

test("it can be installed: a manifest with a name, an icon and a start", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!;
    return (await fetch(link.href)).json();
  });
  expect(manifest).toMatchObject({ short_name: "خلاصة", dir: "rtl", lang: "ar", display: "standalone", start_url: "./" });
  for (const { src } of manifest.icons) expect(await page.evaluate(async (url) => (await fetch(url)).status, src)).toBe(200);
});

test("what is kept for offline use is the page's own files and nothing of the reader's", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(article);
  await reader.summarised(3);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    return (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat();
  });
  expect(kept.length).toBeGreaterThan(10);
  for (const path of kept) expect(path).toMatch(/^\/(assets\/[^/]+|index\.html|icon\.svg|manifest\.webmanifest)$/);
});

test("where service workers are forbidden, the page works all the same", async ({ reader, page, site }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("forbidden", "SecurityError"));
  });
  await reader.open(site.origin);
  await reader.pasteEvent(article);
  await reader.summarised(3);
});
