import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { model, site as folder } from "../../build/paths.js";
import { article } from "../support/articles.js";
import { found } from "../support/axe.ts";
import { type Reader, expect, test } from "../support/page.ts";
import { pagePolicy } from "../support/serve.js";

const assets = readdirSync(join(folder, "assets"));
const asset = (pattern: RegExp) => `/assets/${assets.find((name) => pattern.test(name))!}`;
const WORKER = asset(/^worker-.*\.js$/);
const CODE = asset(/\.wasm$/);
const MODEL = asset(/khulasa\.model.*\.gz$/);
const workerSource = () => readFileSync(join(folder, WORKER), "utf8");

/** Answers one path otherwise. */
const instead = (path: string, answer: Buffer | number) => ({ answer: (asked: string) => (asked === path ? answer : undefined) });

/** A model file with some bytes changed, packed as the page fetches it. */
function changedModel(change: (bytes: Buffer) => Buffer): Buffer {
  return gzipSync(change(gunzipSync(readFileSync(model))));
}

/** What every failure to load has in common: the sentence, the text that is kept, writing and counting that work. */
async function saysAndKeepsText(reader: Reader, sentence: string): Promise<void> {
  await expect(reader.notices).toContainText([sentence]);
  await expect(reader.notices.locator('[role="alert"]')).toHaveCount(1);
  await reader.pasteEvent(article);
  expect(await reader.text()).toBe(article);
  await reader.page.keyboard.type(" زيادة");
  expect(await reader.text()).toBe(`${article} زيادة`);
  await expect(reader.status).toContainText("كلم");
  await expect(reader.notices).toContainText([sentence]);
  expect(await found(reader.page)).toEqual([]);
  await reader.button("Switch the page to English").click();
  await expect(reader.notices).toContainText([/Your text is kept/]);
}

test.describe("WebAssembly", () => {
  test("forbidden by a policy", async ({ reader, serving }) => {
    const site = await serving({ policy: pagePolicy().replace(" 'wasm-unsafe-eval'", "") });
    await reader.open(site.origin);
    await saysAndKeepsText(reader, "يمنع المتصفّح أو سياسة الموقع تشغيل WebAssembly");
  });

  test("absent from the browser", async ({ reader, page, site }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await reader.open(site.origin);
    await saysAndKeepsText(reader, "يمنع المتصفّح أو سياسة الموقع تشغيل WebAssembly");
  });

  test("missing", async ({ reader, serving }) => {
    await reader.open((await serving(instead(CODE, 404))).origin);
    await saysAndKeepsText(reader, "تعذّر تحميل المحلّل");
  });

  test("damaged", async ({ reader, serving }) => {
    await reader.open((await serving(instead(CODE, Buffer.from("<!doctype html>")))).origin);
    await saysAndKeepsText(reader, "وصل المحلّل تالفًا");
  });
});

test.describe("the model", () => {
  test("missing, and there when asked for again", async ({ reader, serving }) => {
    let missing = true;
    const site = await serving({ answer: (path) => (path === MODEL && missing ? 404 : undefined) });
    await reader.open(site.origin);
    await expect(reader.notices).toContainText("تعذّر تحميل النموذج اللغوي");
    await reader.pasteEvent(article);
    missing = false;
    await reader.button("أعد المحاولة").click();
    await reader.summarised(3);
    await expect(reader.notices).toHaveCount(0);
    expect(await reader.text()).toBe(article);
  });

  const packed = () => readFileSync(model);
  const damaged: [string, () => Buffer, string][] = [
    ["packed but damaged", () => Buffer.concat([packed().subarray(0, 9_000), Buffer.alloc(64), packed().subarray(9_064)]), "وصل النموذج اللغوي تالفًا"],
    ["packed but cut off", () => packed().subarray(0, 100_000), "وصل النموذج اللغوي تالفًا"],
    ["damaged inside", () => changedModel((bytes) => (bytes.writeUInt8(bytes.readUInt8(50_000) ^ 0xff, 50_000), bytes)), "وصل النموذج اللغوي تالفًا"],
    ["cut off inside", () => changedModel((bytes) => bytes.subarray(0, 50_000)), "وصل النموذج اللغوي ناقصًا"],
    ["of an older version", () => changedModel((bytes) => (bytes.writeUInt32LE(0, 8), bytes)), "النموذج اللغوي أقدم من هذه الصفحة"],
    ["of a newer version", () => changedModel((bytes) => (bytes.writeUInt32LE(99, 8), bytes)), "النموذج اللغوي أحدث من هذه الصفحة"],
    ["something else", () => Buffer.from("<!doctype html><title>404</title>"), "ليس نموذجًا لغويًّا"],
  ];
  test("damaged in any way, of another version, or something else", async ({ reader, page, serving }) => {
    // The file's name says what is in it, so that the browser would keep the first one for all of them.
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    let bytes: Buffer = Buffer.alloc(0);
    const site = await serving({ answer: (path) => (path === MODEL ? bytes : undefined) });
    for (const [what, given, sentence] of damaged) {
      bytes = given();
      await reader.open(site.origin);
      await expect(reader.notices, what).toContainText([sentence]);
      await expect(reader.notices.locator('[role="alert"]'), what).toHaveCount(1);
      await reader.pasteEvent(article);
      expect(await reader.text(), what).toBe(article);
      await expect(reader.status, what).toContainText("كلم");
    }
    await reader.open(site.origin);
    await saysAndKeepsText(reader, damaged.at(-1)![2]);
  });
});

test.describe("the worker", () => {
  for (const [what, options] of [
    ["cannot be loaded", () => instead(WORKER, 404)],
    ["is forbidden by a policy", () => ({ policy: pagePolicy().replace("worker-src 'self'", "worker-src 'none'") })],
    ["is refused by Trusted Types", () => ({ policy: pagePolicy().replace("trusted-types khulasa lit-html", "trusted-types lit-html") })],
    ["does not start", () => instead(WORKER, Buffer.from("throw new Error('broken')"))],
  ] as const) {
    test(`${what}: the page analyses by itself, and says so`, async ({ reader, serving }) => {
      await reader.open((await serving(options())).origin);
      await expect(reader.notices).toContainText("يعمل التحليل داخل الصفحة نفسها");
      await reader.pasteEvent(article);
      await reader.summarised(3);
      await expect(reader.notices).toHaveCount(1);
    });
  }

  test("dies while the page is open: another takes its place, and nobody notices", async ({ reader, page, site }) => {
    await page.addInitScript(() => {
      const workers: Worker[] = [];
      (globalThis as { workers?: Worker[] }).workers = workers;
      globalThis.Worker = class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          workers.push(this);
        }
      };
    });
    await reader.open(site.origin);
    await page.evaluate(() => {
      const [worker] = (globalThis as unknown as { workers: Worker[] }).workers;
      worker!.terminate();
      worker!.postMessage = () => void worker!.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
    });
    await reader.pasteEvent(article);
    await reader.summarised(3);
    expect(await page.evaluate(() => (globalThis as unknown as { workers: Worker[] }).workers.length)).toBe(2);
    await expect(reader.notices).toHaveCount(0);
  });

  test("meets a text that the analyzer panics at: a sentence, the text kept, and the next text analysed", async ({ reader, serving }) => {
    // The real worker, with a core that traps whenever the text is one certain length.
    const trap = `{
      const Real = WebAssembly.Instance;
      WebAssembly.Instance = function (module, imports) {
        const { exports } = new Real(module, imports);
        const analyze = (...args) => {
          if (args[2] === 13) throw new WebAssembly.RuntimeError("unreachable");
          return exports.analyzer_analyze(...args);
        };
        return { exports: { ...exports, analyzer_analyze: analyze } };
      };
    }`;
    const site = await serving(instead(WORKER, Buffer.from(trap + workerSource())));
    await reader.open(site.origin);
    await reader.pasteEvent(article);
    await reader.summarised(3);
    await reader.page.keyboard.press("Control+A");
    await reader.pasteEvent("ثلاثة عشر");
    const bytes = await reader.page.evaluate(async () => new TextEncoder().encode("ثلاثة عشر").length);
    expect(bytes).toBe(17);
    await reader.page.keyboard.press("Control+A");
    await reader.pasteEvent("نص معطل"); // 13 bytes
    await expect(reader.notices).toContainText("تعثّر المحلّل في هذا النص بعينه");
    expect(await reader.text()).toBe("نص معطل");
    await reader.notices.getByText("تفاصيل للمطوّرين").click();
    await reader.button("انسخ تقريرًا بالعطل").click();
    await expect(reader.notices).toContainText("نُسخ التقرير");
    const report = await reader.page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/^Khulasa \d+\.\d+\.\d+, khulasa[\s\S]*\npanicked: unreachable[\s\S]*text: 7 UTF-16[\s\S]*\nbrowser: /);
    expect(report).not.toMatch(/[\u0600-\u06ff]/);
    await reader.editor.focus();
    await reader.page.keyboard.press("Control+End");
    await reader.page.keyboard.type(" ثم نص يعمل من جديد.");
    await reader.summarised(1);
    await expect(reader.notices).toHaveCount(0);
  });
});

test.describe("the Highlight API absent", () => {
  test.beforeEach(async ({ reader, page, site }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "Highlight");
      Reflect.deleteProperty(CSS, "highlights");
    });
    await reader.open(site.origin);
  });

  test("the page says so; the summary works, and its jumps select instead of marking", async ({ reader, page }) => {
    await expect(reader.notices).toContainText("لا يعرف هذا المتصفّح تلوين النص");
    await reader.pasteEvent(article);
    await reader.summarised(3);
    await expect(page.locator("khulasa-layer-switch")).toHaveCount(0);
    const pick = reader.picks.nth(1);
    await pick.getByRole("button").click();
    const wanted = (await pick.locator(".text").innerText()).trim();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(wanted);
    expect(await reader.text()).toBe(article);
  });
});
