import { article, textOfWords } from "../support/articles.js";
import { found } from "../support/axe.ts";
import { expect, test } from "../support/page.ts";

test("a link holds the article, says what that means, and opens as the article", async ({ reader, page, site, context }) => {
  await reader.open(site.origin);
  await expect(reader.button("شارك")).toBeDisabled();
  await reader.pasteEvent(`${article} <img src=x onerror="window.ran = 1">`);
  await reader.button("شارك").click();
  const dialog = page.getByRole("dialog", { name: "رابط يحمل المقال" });
  await expect(dialog).toContainText("كل من يصله الرابط يصله المقال كاملًا");
  await expect(dialog).toContainText("سجل التصفح");
  expect(await found(page)).toEqual([]);
  await dialog.getByRole("button", { name: "انسخ الرابط" }).click();
  await expect(dialog.getByRole("button", { name: "نُسخ الرابط" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${site.origin}/#text=`)).toBe(true);
  const other = await context.newPage();
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  await expect(other.locator("khulasa-notice")).toContainText("وصلك في الرابط");
  expect(await other.locator("khulasa-editor").evaluate((editor) => (editor as HTMLElement & { text: string }).text)).toBe(`${article} <img src=x onerror="window.ran = 1">`);
  expect(await other.evaluate(() => "ran" in window)).toBe(false);
  expect(await other.evaluate(() => location.hash)).toBe("");
  // The article is in no request: fragments stay in the browser.
  expect(site.requests.every((path) => path.length < 200)).toBe(true);
});

test("a damaged link says so and leaves the text alone; a long text gets none", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent("نص باقٍ.");
  await page.evaluate(() => (location.hash = "#text=AAAA"));
  await expect(reader.notices).toContainText("الرابط ناقص");
  expect(await reader.text()).toBe("نص باقٍ.");
  let seed = 7;
  const noise = Array.from({ length: 30_000 }, () => String.fromCharCode(0x627 + ((seed = (seed * 48271) % 2147483647) % 30))).join("").replace(/.{8}/g, "$& ");
  await reader.pasteEvent(noise + noise.split("").reverse().join(""));
  await reader.button("شارك").click();
  await expect(page.getByRole("dialog")).toContainText("أطول من أن يحمله رابط");
});

test("no history is kept until it is asked for; then it is searched, opened and deleted", async ({ reader, page, site }) => {
  test.setTimeout(60_000);
  await reader.open(site.origin);
  await reader.pasteEvent(article);
  await reader.summarised();
  await page.waitForTimeout(3_500);
  expect(await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length, document.cookie])).toEqual([0, 0, ""]);
  await reader.button("سجل المقالات").click();
  const dialog = page.getByRole("dialog", { name: "سجل المقالات" });
  await dialog.getByRole("checkbox").check();
  await expect(dialog).toContainText("لا مقالات بعد");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(3_500);
  await reader.button("امسح النص").click();
  await reader.pasteEvent("وصل القطار إلى المحطّة الجديدة <img src=x onerror='window.ran = 1'> في الصباح.");
  await reader.summarised();
  await page.waitForTimeout(3_500);
  // Another visit.
  await page.reload();
  await reader.ready();
  await reader.button("سجل المقالات").click();
  await expect(dialog.locator("li")).toHaveCount(2);
  await expect(dialog.locator("li").first()).toContainText("وصل القطار");
  expect(await found(page)).toEqual([]);
  await dialog.getByRole("searchbox").fill("المحطه");
  await expect(dialog.locator("li")).toHaveCount(1);
  await dialog.getByRole("searchbox").fill("");
  await dialog.locator("li").nth(1).getByRole("button").first().click();
  expect(await reader.text()).toBe(article);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  await reader.button("سجل المقالات").click();
  await dialog.locator("li").first().getByRole("button", { name: /^احذف من السجل/ }).click();
  await expect(dialog.locator("li")).toHaveCount(1);
  await dialog.getByRole("checkbox").uncheck();
  await expect(dialog).toContainText("السجل متوقف");
  expect(await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length])).toEqual([0, 0]);
});

test("where the browser forbids keeping anything, the history says so and all else works", async ({ reader, page, site }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await reader.open(site.origin);
  await reader.pasteEvent(article);
  await reader.summarised();
  await reader.button("سجل المقالات").click();
  await page.getByRole("checkbox").click();
  await expect(page.getByRole("dialog")).toContainText("لا يسمح المتصفّح لهذه الصفحة بالحفظ");
  await expect(page.getByRole("checkbox")).not.toBeChecked();
  await page.keyboard.press("Escape");
  await reader.button("إعدادات القراءة").click();
  await page.getByRole("checkbox").click();
  await expect(page.getByRole("dialog")).toContainText("لم يسمح المتصفّح بالحفظ");
  await expect(page.getByRole("checkbox")).not.toBeChecked();
});

test("where storage is full, the history says so and the text stays", async ({ reader, page, site }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await reader.open(site.origin);
  await reader.button("سجل المقالات").click();
  await page.getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  await reader.pasteEvent(article);
  await reader.summarised();
  await expect(reader.notices).toContainText("امتلأت مساحة الحفظ");
  expect(await reader.text()).toBe(article);
});

test("type, typeface, theme and digits are as the reader chooses, and are kept only where asked", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(article);
  await reader.summarised();
  const size = () => reader.editor.evaluate((editor) => Number.parseFloat(getComputedStyle(editor).fontSize));
  const before = await size();
  await reader.button("إعدادات القراءة").click();
  const dialog = page.getByRole("dialog", { name: "إعدادات القراءة" });
  expect(await found(page)).toEqual([]);
  await dialog.getByRole("radio", { name: "١٣٥" }).check();
  expect(await size()).toBeCloseTo(before * 1.35, 0);
  await dialog.getByRole("radio", { name: "حديث" }).check();
  expect(await reader.editor.evaluate((editor) => getComputedStyle(editor).fontFamily)).toContain("Khulasa Sans");
  await dialog.getByRole("radio", { name: "0123" }).check();
  await expect(reader.status).toContainText(/2\d\d كلم/);
  await dialog.getByRole("radio", { name: "داكن" }).check();
  const theme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await theme()).toBe("dark");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await dialog.getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  await page.reload();
  await reader.ready();
  await reader.pasteEvent(article);
  await expect(reader.status).toContainText(/2\d\d كلم/);
  expect(await size()).toBeCloseTo(before * 1.35, 0);
  expect(await reader.text()).toBe(article);
  expect(await theme()).toBe("dark");
  // The button of the page turns the same setting, and keeps it.
  await reader.button("المظهر: داكن").click();
  await reader.button("المظهر: تلقائي").click();
  await page.reload();
  await reader.ready();
  expect(await theme()).toBe("light");
});

test("what is stored where is told on the page", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.button("الخصوصية").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("IndexedDB");
  await expect(dialog).toContainText("localStorage");
  await expect(dialog).toContainText("سجل تصفّح");
  expect(await found(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await reader.button("Switch the page to English").click();
  await reader.button("Privacy").click();
  await expect(dialog).toContainText("By default: nothing");
});

test("a book in the reading view leads nowhere that it should not", async ({ reader, page, site }) => {
  test.setTimeout(60_000);
  await reader.open(site.origin);
  await reader.dropFile("كتاب.txt", textOfWords(25_000));
  await expect(reader.longText).toBeVisible();
  await reader.button("شارك").click();
  await expect(page.getByRole("dialog")).toBeVisible();
});
