import { type Page, expect, test } from "@playwright/test";
import { serve } from "./server.js";

type Server = Awaited<ReturnType<typeof serve>>;

const STORY = `<p>أعلنت بلدية مدينة المرسى الجديدة، الأحد، افتتاح مكتبة عامة بكلفة 4.5 مليون دولار.</p>
  <p>وقالت رئيسة البلدية <b>ليلى</b> حداد إن «المكتبة ستفتح أبوابها كل يوم حتى منتصف الليل».</p>
  <p>وحضر الافتتاح عشرات الأطفال مع ذويهم في 3 مارس 2027.</p>`;

/** The beginning of a model file of a format to come: magic, and a format number. */
const NEWER_MODEL = Buffer.concat([Buffer.from("KHULASA\0"), Buffer.from([99, 0, 0, 0]), Buffer.alloc(52)]);

/** A host page. */
const host = (body: string, { head = '<script type="module" src="/khulasa/element.js"></script>', lang = "ar" } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

async function open(page: Page, pages: Record<string, string | Buffer>, path = "/page", headers: Record<string, string> = {}): Promise<Server> {
  const server = await serve({ pages, headers });
  servers.push(server);
  await page.goto(server.origin + path);
  return server;
}

let servers: Server[] = [];
test.afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

const summary = (page: Page) => page.locator("khulasa-summary");
const sentences = (page: Page) => summary(page).locator("[part=sentence]");

test("a gist box over an article", async ({ page }) => {
  await open(page, { "/page": host(`<khulasa-summary for="#s" sentences="2"></khulasa-summary><article id="s">${STORY}</article>`) });
  await expect(sentences(page)).toHaveCount(2);
  await expect(summary(page).locator("[part=heading]")).toHaveText("الخلاصة");
  const story = (await page.locator("#s").innerText()).replaceAll(/\s+/g, " ");
  for (const sentence of await sentences(page).allInnerTexts()) expect(story).toContain(sentence.trim());
});

test("the page's language is the box's", async ({ page }) => {
  const body = `<khulasa-summary for="#s"></khulasa-summary><article id="s" lang="ar">${STORY}</article>`;
  await open(page, { "/page": host(body, { lang: "en" }) });
  await expect(summary(page).locator("[part=heading]")).toHaveText("Summary");
  await expect(summary(page).locator("[part=box]")).toHaveAttribute("dir", "ltr");
});

test("nothing is loaded before the box comes near to view", async ({ page }) => {
  const body = `<div style="height: 5000px"></div><khulasa-summary for="#s"></khulasa-summary><article id="s">${STORY}</article>`;
  const server = await open(page, { "/page": host(body) });
  await expect(summary(page)).toHaveAttribute("state", "waiting");
  await page.waitForTimeout(500);
  expect(server.requests.filter((path) => /wasm|model/.test(path))).toEqual([]);
  await summary(page).scrollIntoViewIfNeeded();
  await expect(sentences(page)).not.toHaveCount(0);
});

test("a pressed sentence shows its place", async ({ page }) => {
  await open(page, { "/page": host(`<khulasa-summary for="#s" sentences="1"></khulasa-summary><article id="s">${STORY}</article>`) });
  const text = (await sentences(page).innerText()).trim();
  await sentences(page).click();
  const selected = await page.evaluate(() => String(getSelection()).replaceAll(/\s+/g, " ").trim());
  expect(selected).toBe(text);
});

test("names are marked without touching the host's elements, and a press opens a card", async ({ page }) => {
  await open(page, { "/page": host(`<khulasa-annotate for="#s"></khulasa-annotate><article id="s">${STORY}</article>`) });
  await expect(page.locator("khulasa-annotate")).toHaveAttribute("state", "done");
  expect(await page.locator("#s").innerHTML()).toBe(STORY);
  const figures = await page.evaluate(() => [...CSS.highlights.get("khulasa-mark-quantity")!].map(String));
  expect(figures.join(" ")).toContain("4.5 مليون دولار");
  const box = await page.evaluate(() => {
    const range = [...CSS.highlights.get("khulasa-mark-quantity")!][0] as Range;
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(box.x, box.y);
  await expect(page.locator("khulasa-annotate [part=card]")).toBeVisible();
  await expect(page.locator("khulasa-annotate [part=title]")).toHaveText("4500000 USD");
  await page.locator("khulasa-annotate").evaluate((element) => element.remove());
  expect(await page.evaluate(() => CSS.highlights.get("khulasa-mark-quantity")!.size)).toBe(0);
});

test.describe("what a host may do", () => {
  const quiet = async (page: Page) => {
    await expect(summary(page)).toBeHidden();
    await expect(page.locator("body")).toContainText("المكتبة");
  };

  test("a selector that names nothing, or is none", async ({ page }) => {
    for (const selector of ["#none", "::::"]) {
      await open(page, { "/page": host(`<khulasa-summary for="${selector}"></khulasa-summary><p>المكتبة</p>`) });
      await expect(summary(page)).toHaveAttribute("state", "empty");
      await quiet(page);
    }
  });

  test("a text without Arabic", async ({ page }) => {
    await open(page, { "/page": host(`<khulasa-summary for="#s"></khulasa-summary><article id="s">A library opens.</article><p>المكتبة</p>`) });
    await expect(summary(page)).toHaveAttribute("state", "empty");
    await quiet(page);
  });

  test("an article that comes later", async ({ page }) => {
    await open(page, { "/page": host(`<khulasa-summary for="#s"></khulasa-summary><div id="place"></div>`) });
    await expect(summary(page)).toHaveAttribute("state", "empty");
    await page.locator("#place").evaluate((place, story) => {
      const article = document.createElement("article");
      article.id = "s";
      article.textContent = story.replaceAll(/<[^>]*>/g, "");
      place.append(article);
    }, STORY);
    await expect(sentences(page)).not.toHaveCount(0);
  });

  test("the element moved, removed, and two of them", async ({ page }) => {
    const body = `<div id="a"><khulasa-summary for="#s" sentences="1"></khulasa-summary></div><div id="b"></div><article id="s">${STORY}</article>`;
    await open(page, { "/page": host(body) });
    await expect(sentences(page)).toHaveCount(1);
    await page.evaluate(() => document.querySelector("#b")!.append(document.querySelector("khulasa-summary")!));
    await expect(sentences(page)).toHaveCount(1);
    await page.evaluate(() => document.querySelector("#a")!.append(document.querySelector("khulasa-summary")!.cloneNode(true)));
    await expect(sentences(page)).toHaveCount(2);
    await page.evaluate(() => document.querySelectorAll("khulasa-summary").forEach((element) => element.remove()));
    await expect(summary(page)).toHaveCount(0);
  });

  test("the script twice, and an element rendered on a server", async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const script = '<script src="/khulasa/khulasa.iife.js"></script>';
    const body = `<khulasa-summary for="#s" state="done"><template shadowrootmode="open"><p>old</p></template></khulasa-summary><article id="s">${STORY}</article>`;
    await open(page, { "/page": host(body + script, { head: script }) });
    await expect(sentences(page)).not.toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test("WebAssembly forbidden", async ({ page }) => {
    await open(page, { "/page": host(`<khulasa-summary for="#s"></khulasa-summary><article id="s">${STORY}</article>`) }, "/page", {
      "content-security-policy": "default-src 'self'",
    });
    await expect(summary(page)).toHaveAttribute("state", "failed");
    await quiet(page);
  });

  test("workers forbidden: the page's own thread does it", async ({ page }) => {
    await open(page, { "/page": host(`<khulasa-summary for="#s"></khulasa-summary><article id="s">${STORY}</article>`) }, "/page", {
      "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
    });
    await expect(sentences(page)).not.toHaveCount(0);
  });

  test("Trusted Types demanded: with the policies named, and without", async ({ page }) => {
    const body = `<khulasa-summary for="#s"></khulasa-summary><article id="s">${STORY}</article>`;
    const base = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";
    for (const names of ["khulasa lit-html", "lit-html"]) {
      await open(page, { "/page": host(body) }, "/page", { "content-security-policy": `${base}; trusted-types ${names}` });
      await expect(sentences(page)).not.toHaveCount(0);
    }
  });

  test("the model at a wrong address, of another kind, or of another version", async ({ page }) => {
    for (const [model, code] of [
      ["/nowhere.gz", "model-missing"],
      ["/khulasa/index.js", "not-a-model"],
      ["/newer.model", "model-newer"],
    ] as const) {
      const head = `<script type="module">
        import { configure } from "/khulasa/element.js";
        configure({ model: "${model}" });
        addEventListener("khulasa-error", (event) => (document.title = event.detail.error.code));
      </script>`;
      const body = `<khulasa-summary for="#s"></khulasa-summary><article id="s">${STORY}</article>`;
      await open(page, { "/page": host(body, { head }), "/newer.model": NEWER_MODEL });
      await expect(summary(page)).toHaveAttribute("state", "failed");
      await expect(page).toHaveTitle(code);
      await quiet(page);
    }
  });
});

test("the whole tool in a frame", async ({ page }) => {
  await open(page, {
    "/page": host('<khulasa-analyzer src="/tool"></khulasa-analyzer>'),
    "/tool": "<!doctype html><title>tool</title><p>أداة</p>",
  });
  await expect(page.frameLocator("khulasa-analyzer iframe").locator("p")).toHaveText("أداة");
});
