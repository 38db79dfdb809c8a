import { article, textOfWords } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

test("everything is loaded before text is accepted, and after that nothing is asked for", async ({ reader, page, site }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await reader.open(site.origin);
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  const served = site.requests.length;
  expect(requests.every((url) => url.startsWith(site.origin) || url.startsWith("data:"))).toBe(true);
  expect(site.requests.some((path) => path.endsWith(".wasm"))).toBe(true);
  expect(site.requests.some((path) => path.endsWith(".gz"))).toBe(true);

  await reader.paste(`${article}\nLatin letters, «أقواس», 123 ١٢٣ ۱۲۳ ﷺ 😀 — €٪`);
  await reader.summarised(3);
  await reader.button("درجات الأهمية").click();
  await reader.button("بالكلمات").click();
  await reader.picks.first().getByRole("button").click();
  await reader.button("انسخ الخلاصة").click();
  await reader.button("المظهر: تلقائي").click();
  await reader.button("Switch the page to English").click();
  await reader.dropFile("long.txt", textOfWords(25_000));
  await expect(reader.longText).toBeVisible();
  await reader.summarised();
  await reader.button("Clear the text").click();
  await reader.button("Try an example").click();
  await reader.summarised();
  await page.waitForTimeout(500);
  // A worker that is started anew for a newer text is the page's own, out of the browser's cache: the site sees nothing.
  expect(requests.slice(before).filter((url) => !/\/assets\/worker-[^/]+\.js$/.test(url))).toEqual([]);
  expect(site.requests.slice(served)).toEqual([]);
  expect(site.requests.length).toBe(new Set(site.requests).size);
});

test("a new worker after a stopped analysis comes out of the browser's cache", async ({ reader, site }) => {
  test.setTimeout(90_000);
  await reader.open(site.origin);
  const before = site.requests.length;
  await reader.dropFile("كتاب.txt", textOfWords(600_000));
  await reader.button("أوقف التحليل").click({ timeout: 30_000 });
  await reader.button("امسح النص").click();
  await reader.pasteEvent(article);
  await reader.summarised(3);
  expect(site.requests.slice(before)).toEqual([]);
});

test("the policy of the page lets nothing go elsewhere", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  const elsewhere: string[] = [];
  page.on("requestfinished", (request) => elsewhere.push(request.url()));
  const refused = await page.evaluate(async () => {
    const attempts = {
      fetch: () => fetch("https://example.org/?text").then(() => "sent"),
      beacon: async () => (navigator.sendBeacon("https://example.org/", "text") ? "queued" : "refused"),
      image: () =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve("sent");
          image.onerror = () => resolve("refused");
          image.src = "https://example.org/?text";
        }),
    };
    const results: Record<string, unknown> = {};
    for (const [name, attempt] of Object.entries(attempts)) results[name] = await attempt().catch(() => "refused");
    return results;
  });
  expect(refused["fetch"]).toBe("refused");
  expect(refused["image"]).toBe("refused");
  expect(elsewhere.filter((url) => url.includes("example.org"))).toEqual([]);
});
