import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { article } from "../support/articles.js";
import { found } from "../support/axe.ts";
import { type Reader, expect, test } from "../support/page.ts";

const text = `جسر جديد على النيل\n\n${article}`;

async function open(reader: Reader, content = text) {
  await reader.pasteEvent(content);
  await reader.summarised();
  await reader.button("صدّر").click();
}

async function downloaded(page: Page, label: string): Promise<{ download: Download; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: `نزّل: ${label}`, exact: true }).click();
  const download = await coming;
  return { download, bytes: readFileSync(await download.path()) };
}

test.beforeEach(async ({ reader, site }) => {
  await reader.open(site.origin);
});

test("every format is a file named for the article", async ({ reader, page }) => {
  await open(reader);
  const files = new Map<string, Buffer>();
  for (const [label, name] of [
    ["موجز (Markdown)", "جسر-جديد-على-النيل.md"],
    ["مقال معلَّم (HTML)", "جسر-جديد-على-النيل.html"],
    ["بطاقة الخلاصة، فاتحة (PNG)", "جسر-جديد-على-النيل-light.png"],
    ["بطاقة الخلاصة، داكنة (PNG)", "جسر-جديد-على-النيل-dark.png"],
    ["الكلمات (CSV)", "جسر-جديد-على-النيل-words.csv"],
    ["الأسماء (CSV)", "جسر-جديد-على-النيل-names.csv"],
    ["التحليل كاملًا (JSON)", "جسر-جديد-على-النيل.json"],
    ["سطر لكل مقال (JSON Lines)", "جسر-جديد-على-النيل.jsonl"],
    ["الكلمات والصرف (CoNLL-U)", "جسر-جديد-على-النيل.conllu"],
  ] as const) {
    const { download, bytes } = await downloaded(page, label);
    expect(download.suggestedFilename()).toBe(name);
    files.set(name.slice(name.lastIndexOf("النيل") + 5), bytes);
  }
  expect(files.get(".md")!.toString()).toMatch(/^# جسر جديد على النيل\n/);
  expect(files.get(".html")!.toString()).toContain("<title>جسر جديد على النيل</title>");
  const document = JSON.parse(files.get(".json")!.toString());
  expect(document.summary.picks).toHaveLength(3);
  expect(document.id).toBe("جسر جديد على النيل");
  expect([...files.get("-words.csv")!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect([...files.get("-names.csv")!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(files.get("-words.csv")!.toString().trimEnd().split("\r\n")).toHaveLength(1 + document.tokens.length);
  expect(files.get(".conllu")!.toString()).toContain("# sent_id = جسر جديد على النيل-1\n");
  for (const png of ["-light.png", "-dark.png"]) expect(files.get(png)!.subarray(1, 4).toString()).toBe("PNG");
  expect(files.get("-light.png")!.equals(files.get("-dark.png")!)).toBe(false);
  await expect(page.locator("khulasa-export-menu .said")).toContainText("نُزّل الملف «جسر-جديد-على-النيل.conllu»");
});

test("the card shows the summary in its own typeface, shaped and from the right", async ({ reader, page }) => {
  await open(reader);
  const { bytes } = await downloaded(page, "بطاقة الخلاصة، فاتحة (PNG)");
  // Of each row of the picture, how far its ink begins from either side.
  const margins = await page.evaluate(async (data) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(data)]));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(picture, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, picture.width, picture.height);
    const dark = (x: number, y: number) => pixels[(y * picture.width + x) * 4]! < 90;
    let left = picture.width;
    let right = 0;
    for (let y = 0; y < picture.height; y += 1) for (let x = 0; x < picture.width; x += 1) if (dark(x, y)) [left, right] = [Math.min(left, x), Math.max(right, x)];
    return { width: picture.width, height: picture.height, left, right };
  }, [...bytes]);
  expect(margins.width).toBe(1200);
  expect(margins.height).toBeGreaterThan(500);
  expect(margins.left).toBeGreaterThanOrEqual(90);
  expect(margins.right).toBeGreaterThan(1080);
  expect(margins.right).toBeLessThan(1110);
});

test("the annotated page shows the article, marked, and runs nothing", async ({ reader, page, context }) => {
  await open(reader, `<script>window.ran = 1</script><img src=x onerror="window.ran = 1">\n\n${text}`);
  const { download } = await downloaded(page, "مقال معلَّم (HTML)");
  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  const tab = await context.newPage();
  await tab.goto(`file://${path}`);
  await expect(tab.locator("article")).toContainText("<script>window.ran = 1</script>");
  await expect(tab.locator("article .figure").first()).toBeVisible();
  await expect(tab.locator("article .pick").first()).toBeVisible();
  expect(await tab.evaluate(() => [document.scripts.length, document.images.length, "ran" in window])).toEqual([0, 0, false]);
  expect(await found(tab)).toEqual([]);
});

test("text formats can be copied, and a refusal is said", async ({ reader, page }) => {
  await open(reader);
  await page.getByRole("button", { name: "انسخ: موجز (Markdown)" }).click();
  await expect(page.locator("khulasa-export-menu .said")).toContainText("نُسخ");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# جسر جديد على النيل\n/);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
  });
  await page.getByRole("button", { name: "انسخ: التحليل كاملًا (JSON)" }).click();
  await expect(page.locator("khulasa-export-menu .said")).toContainText("لم يسمح المتصفّح");
});

test("by keyboard it opens, walks and closes; it is there only for an article", async ({ reader, page }) => {
  await expect(reader.button("صدّر")).toBeDisabled();
  await reader.pasteEvent(text);
  await reader.summarised();
  await reader.button("صدّر").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "انسخ: موجز (Markdown)" })).toBeFocused();
  expect(await found(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(reader.button("صدّر")).toBeFocused();
  await expect(page.getByRole("button", { name: "انسخ: موجز (Markdown)" })).toHaveCount(0);
});

test("on a small screen the menu is whole", async ({ reader, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(reader);
  const box = (await page.locator("khulasa-export-menu .panel").boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(360);
});

test("on paper stand the summary, then the article with its marks, and nothing to press", async ({ reader, page }) => {
  await reader.pasteEvent(text);
  await reader.summarised();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const hidden of [".toolbar", ".preferences", ".status", ".colophon", "khulasa-layer-switch", "[role=tablist]"]) {
    for (const element of await page.locator(hidden).all()) await expect(element, hidden).toBeHidden();
  }
  const summary = (await reader.panel.boundingBox())!;
  const editor = (await reader.editor.boundingBox())!;
  expect(summary.y + summary.height).toBeLessThanOrEqual(editor.y);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(255, 255, 255)");
  expect(await reader.editor.evaluate((element) => getComputedStyle(element).printColorAdjust)).toBe("exact");
});
