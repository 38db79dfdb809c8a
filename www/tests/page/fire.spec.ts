/** The page under fire: markup in everything that reaches it, a worker that is killed, pastes in a hail, many articles in one tab. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { site as folder } from "../../build/paths.js";
import { textOfWords } from "../support/articles.js";
import { memoryOf } from "../support/memory.js";
import { type Reader, expect, test } from "../support/page.ts";
import { named } from "../support/panel-article.ts";

const WORKER = `/assets/${readdirSync(join(folder, "assets")).find((name) => /^worker-.*\.js$/.test(name))!}`;

/** What runs where any of it is taken for markup. */
const FIRE = `<img src=x onerror="window.ran=1"><script>window.ran=2</script><svg/onload=window.ran=3><x-fire>"'--></x-fire>`;

/** Whatever of the fire became an element or an attribute, in all shadow roots; and whether any of it ran. */
function burnt(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll("*")) {
        const listeners = [...element.attributes].filter(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value));
        if (/^(img|iframe|object|embed|x-fire)$/.test(element.localName) || listeners.length > 0) found.push(element.outerHTML.slice(0, 100));
        if (element.localName === "script" && !/^(module|application\/octet-stream)$/.test((element as HTMLScriptElement).type)) found.push("script");
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return [found, "ran" in window];
  });
}
const UNBURNT = [[], false];

/** The core's answers with fire in every string of them, as they leave the worker. */
async function setOnFire(page: Page): Promise<void> {
  await page.addInitScript((fire) => {
    const strings = (value: unknown): unknown => {
      if (typeof value === "string") return value.length > 0 ? `${value} ${fire}` : value;
      if (Array.isArray(value)) return value.map(strings);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, ["type", "kind", "unit", "calendar"].includes(key) ? each : strings(each)]));
    };
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (this: Worker, type: string, listener: (event: MessageEvent) => void) {
      listen.call(this, type, (event) => {
        const result = (event as MessageEvent).data?.result;
        if (result?.parts) {
          const { stats, summary, format, ...parts } = result.parts;
          Object.assign(result.parts, strings(parts));
          for (const name of ["lemmas", "frequent", "frequentLemmas"]) if (stats[name]) stats[name] = strings(stats[name]);
          summary.text += fire;
          for (const pick of summary.picks) pick.reasons.push(fire);
          result.strings = result.strings.map((each: string) => (/^[A-Z]\w*=/.test(each) ? each : `${each}${fire}`));
        }
        listener(event as MessageEvent);
      });
    } as typeof listen;
  }, FIRE);
}

test("markup in a text, in what is found in it, in a file's name and in a kept title stays text, wherever it is shown or goes", async ({ reader, page, site, context }) => {
  test.setTimeout(60_000);
  await setOnFire(page);
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => violations.push(`${effectiveDirective} ${blockedURI}`));
  });
  await reader.open(site.origin);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const text = `${FIRE} عنوان\n\n${named}\n${FIRE} وقال ${FIRE} إن الأمر سهل.`;
  await reader.dropFile(`${FIRE.replaceAll("/", "")}.txt`, text);
  await reader.summarised();
  expect(await reader.text()).toBe(text);
  await reader.dropFile(`${FIRE.replaceAll("/", "")}.png`, [0x89, 0x50, 0x4e, 0x47, 0, 0, 0]);
  await expect(reader.notices.filter({ hasText: "من نوع لا يُقرأ هنا" })).toContainText("<script>window.ran=2");
  // The fire is there to be seen, and what looks for it would find it.
  await reader.openPanel("names");
  await expect(page.locator("khulasa-names-panel")).toContainText("<x-fire>");
  const burning = await context.newPage();
  await burning.setContent(FIRE);
  expect(await burnt(burning)).not.toEqual(UNBURNT);
  await burning.close();
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await page.waitForTimeout(60);
    expect(await burnt(page), await tab.innerText()).toEqual(UNBURNT);
  }
  await reader.openPanel("names");
  const svgs: string[] = [];
  const save = async (press: () => Promise<unknown>) => {
    const coming = page.waitForEvent("download");
    await press();
    const download = await coming;
    // No name of a file leads out of its folder or holds what systems forbid.
    expect(download.suggestedFilename()).not.toMatch(/[<>:"/\\|?*]/);
    return readFileSync(await download.path(), "utf8");
  };
  await page.getByRole("button", { name: "شبكة", exact: true }).click();
  const chart = page.locator("khulasa-network");
  await expect(chart.locator("svg").first()).toBeVisible();
  svgs.push(await save(() => chart.getByRole("button", { name: /^احفظ الرسم/ }).click()));
  await reader.openPanel("timeline");
  const line = page.locator("khulasa-timeline-panel").getByRole("button", { name: /^احفظ الرسم/ });
  if (await line.count()) svgs.push(await save(() => line.first().click()));
  expect(await burnt(page)).toEqual(UNBURNT);
  for (const svg of svgs) expect(svg).toContain("&lt;x-fire&gt;");
  await reader.button("صدّر").click();
  const files: Record<string, string> = {};
  for (const label of ["موجز (Markdown)", "مقال معلَّم (HTML)", "بطاقة الخلاصة، فاتحة (PNG)", "الكلمات (CSV)", "الأسماء (CSV)"]) {
    files[label] = await save(() => page.getByRole("button", { name: `نزّل: ${label}`, exact: true }).click());
  }
  await page.keyboard.press("Escape");
  // Markup of the text is escaped in every file that is markup itself.
  expect(files["موجز (Markdown)"]).toContain("\\<script\\>");
  expect(files["موجز (Markdown)"]!.replaceAll(/\\./g, "")).not.toMatch(/<\w|\]\(/);
  expect(files["مقال معلَّم (HTML)"]).toContain("&#60;script&#62;");
  for (const file of [files["مقال معلَّم (HTML)"]!, ...svgs]) {
    const opened = await context.newPage();
    // A page that may run scripts and fetch pictures: nothing in the file asks for either.
    await opened.goto("about:blank");
    await opened.setContent(file.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
    expect(await burnt(opened)).toEqual(UNBURNT);
    await opened.close();
  }
  // The history, asked for, keeps the title and shows it.
  await reader.button("سجل المقالات").click();
  await page.getByRole("dialog").getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  await reader.editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ثم.");
  await page.waitForTimeout(3_600);
  await reader.button("سجل المقالات").click();
  await expect(page.getByRole("dialog").locator("li").first()).toContainText("<script>");
  expect(await burnt(page)).toEqual(UNBURNT);
  await page.getByRole("dialog").getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  // What an address or a clipboard holds.
  await reader.pasteEvent(FIRE, `<meta charset=utf-8>${FIRE}<p>نص</p>`);
  await page.evaluate((fire) => (location.hash = `#text=${fire}`), FIRE);
  await expect(reader.notices.filter({ hasText: "الرابط" })).toBeVisible();
  expect(await burnt(page)).toEqual(UNBURNT);
  expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
});

test("twenty pastes in a second and a worker killed in mid-analysis: the last text is shown, nothing piles up", async ({ reader, page, site }) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const asked: number[] = [];
    Object.assign(globalThis, { workers, asked });
    globalThis.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
      override postMessage(message: { method: string }, ...rest: []) {
        if (message.method === "analyze") asked.push(performance.now());
        super.postMessage(message, ...rest);
      }
    };
  });
  await reader.open(site.origin);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const filler = textOfWords(2_000);
  const began = await page.evaluate((text) => {
    const editor = document.querySelector("khulasa-editor") as HTMLElement;
    const begin = performance.now();
    editor.focus();
    for (let number = 1; number <= 20; number += 1) {
      setTimeout(() => {
        getSelection()!.selectAllChildren(editor);
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", `النص رقم ${number} من عشرين نصًّا.\n${text}`);
        editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, number * 45);
    }
    return begin;
  }, filler);
  await expect.poll(() => reader.text()).toBe(`النص رقم 20 من عشرين نصًّا.\n${filler}`);
  await reader.summarised(3);
  await expect(reader.status.locator("khulasa-counts")).toBeVisible();
  const state = () =>
    page.evaluate(() => {
      const { asked, workers } = globalThis as unknown as { asked: number[]; workers: Worker[] };
      return { asked: asked.length, workers: workers.length, last: asked.at(-1)! };
    });
  const hail = await state();
  expect(hail.asked).toBeLessThanOrEqual(20);
  // Nothing goes on when all is shown.
  await page.waitForTimeout(400);
  expect(await state()).toEqual(hail);
  expect(hail.last - began).toBeGreaterThan(20 * 45);
  // A paste comes while the worker is at work on a book, which then dies: what was pasted last is analysed by another.
  await reader.dropFile("كتاب.txt", textOfWords(250_000));
  await expect.poll(async () => (await state()).asked).toBeGreaterThan(hail.asked);
  await page.evaluate(() => {
    const worker = (globalThis as unknown as { workers: Worker[] }).workers.at(-1)!;
    worker.terminate();
    worker.dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
  });
  await expect.poll(async () => (await state()).workers).toBe(hail.workers + 1);
  await expect(reader.status).toContainText(/٢[٤٥]\d*/, { timeout: 30_000 });
  await reader.summarised(3);
  await expect(reader.notices.locator('[role="alert"]')).toHaveCount(0);
  expect(await reader.longText.evaluate((view) => (view as HTMLElement & { text: string }).text.length)).toBe(textOfWords(250_000).length);
  expect(requests.filter((url) => !/^(blob|data):|\/assets\/worker-[^/]+\.js$/.test(url))).toEqual([]);
});

test("article after article in one tab leaves memory where it was", async ({ reader, page, serving }) => {
  test.setTimeout(60_000);
  const site = await serving(memoryOf.served(WORKER, readFileSync(join(folder, WORKER), "utf8")));
  await reader.open(site.origin);
  await read(reader, 15);
  const before = await memoryOf.page(page);
  await read(reader, 25);
  const after = await memoryOf.page(page);
  expect(before.core).toBeGreaterThan(1_000_000);
  // The core keeps words that it has met, up to a number that it reaches later.
  expect(after.core).toBeLessThan(before.core * 1.2);
  expect(after.heap).toBeLessThan(before.heap * 1.1 + 500_000);
  expect(after.nodes).toBeLessThan(before.nodes * 1.1 + 100);
});

/** So many articles, each another, one after the other. */
async function read(reader: Reader, count: number): Promise<void> {
  await reader.page.evaluate(memoryOf.read, { text: textOfWords(600), count });
}
