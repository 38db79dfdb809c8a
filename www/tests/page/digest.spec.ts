import { readFileSync } from "node:fs";
import { article, textOfWords } from "../support/articles.js";
import { found } from "../support/axe.ts";
import { type Reader, expect, test } from "../support/page.ts";

const first = `المستشفى الجديد يفتح أبوابه في صفاقس

افتتح وزير الصحة التونسي علي المرابط مستشفى صفاقس الجديد في مارس 2023 بعد أشغال استمرت سبعة أعوام. وبلغت كلفة المستشفى 120 مليون دولار. وقال المرابط إن المستشفى سيخدم مليون مواطن في تونس.

ويضم المستشفى 250 سريرا وعشر قاعات للعمليات، وفيه مركز لعلاج الحروق هو الأول من نوعه في الجنوب التونسي.`;
const second = `تونس: مستشفى صفاقس يستقبل مرضاه

بدأ مستشفى صفاقس الجديد استقبال المرضى في مارس 2023، وافتتحه وزير الصحة علي المرابط. وبلغت كلفة المستشفى 120 مليون دولار.

واحتج أطباء في صفاقس على نقص الأدوية، وطالبت نقابة الأطباء بتوظيف 300 ممرض قبل نهاية 2023.`;

async function addBeside(reader: Reader, text: string) {
  await reader.button("أضف مقالًا").click();
  await expect.poll(() => reader.text()).toBe("");
  await reader.pasteEvent(text);
}

test("articles stand beside each other, each with its own text and undo", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  const shelf = page.locator("khulasa-shelf");
  await expect(shelf).toHaveCount(0);
  await reader.pasteEvent(first);
  await addBeside(reader, second);
  await expect(shelf.locator("li")).toHaveCount(2);
  await shelf.locator("li").first().getByRole("button").first().click();
  expect(await reader.text()).toBe(first);
  await reader.editor.focus();
  await page.keyboard.press("Control+Z");
  expect(await reader.text(), "the other article is not what undo brings back").toBe(first);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("!");
  await shelf.locator("li").nth(1).getByRole("button").first().click();
  expect(await reader.text()).toBe(second);
  await shelf.locator("li").first().getByRole("button").first().click();
  expect(await reader.text()).toBe(`${first}!`);
  expect(await found(page)).toEqual([]);
  await shelf.getByRole("button", { name: /^أبعد المقال ٢/ }).click();
  await expect(shelf).toHaveCount(0);
  expect(await reader.text()).toBe(`${first}!`);
});

test("several files at once are articles beside each other; one that is none is named", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await page.evaluate(
    ([one, two]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([one!], "أول.txt"));
      dataTransfer.items.add(new File(["%PDF-1.7"], "تقرير.pdf"));
      dataTransfer.items.add(new File([two!], "ثان.md"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [first, second],
  );
  await expect(page.locator("khulasa-shelf li")).toHaveCount(2);
  await expect.poll(() => reader.text()).toBe(first);
  await expect(reader.notices.filter({ hasText: "تقرير.pdf" })).toContainText("ملف PDF");
  await expect(reader.notices.filter({ hasText: "أُضيفت" })).toContainText("مقالان");
});

test("they tell together: one summary with sources, shared names, one time line, what only one says", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(first);
  await addBeside(reader, second);
  await reader.summarised();
  await reader.button("الخلاصة المشتركة").click();
  const digest = page.locator("khulasa-digest-panel");
  await expect(reader.tab("digest")).toHaveAttribute("aria-selected", "true");
  const picks = digest.locator(".picks > li");
  await expect(picks.first()).toBeVisible();
  const texts = await picks.locator(".text").allTextContents();
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((text) => [first, second].some((whole) => whole.includes(text.trim())))).toBe(true);
  // What both say is said once.
  expect(texts.filter((text) => text.includes("120 مليون دولار")).length).toBeLessThanOrEqual(1);
  await expect(digest.locator(".picks .source")).toHaveCount(texts.length);
  await expect(digest).toContainText("مارس ٢٠٢٣");
  await expect(digest.getByRole("heading", { name: "أسماء مشتركة" })).toBeVisible();
  await expect(digest.getByText("صفاقس", { exact: true }).first()).toBeVisible();
  await expect(digest.getByRole("heading", { name: "ما انفرد به كل مقال" })).toBeVisible();
  await expect(digest.locator(".only")).toContainText(/نقابة الأطباء|نقص الأدوية|الحروق|سريرا/);
  expect(await found(page)).toEqual([]);

  const coming = page.waitForEvent("download");
  await digest.getByRole("button", { name: "نزّل JSON", exact: true }).click();
  const document = JSON.parse(readFileSync(await (await coming).path(), "utf8"));
  expect(document.articles).toHaveLength(2);
  expect(document.summary.picks.map(({ article, start, end }: { article: number; start: number; end: number }) => [first, second][article]!.slice(start, end))).toEqual(texts.map((text) => text.trim()));

  const source = digest.locator(".only .source").first();
  const said = ((await digest.locator(".only .text").first().textContent()) ?? "").trim();
  const home = first.includes(said) ? first : second;
  await source.click();
  await expect.poll(() => reader.text()).toBe(home);
  await expect.poll(() => reader.marked("khulasa-lit")).toEqual([said]);
});

test("the digest follows its articles, and goes with the last but one of them", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(first);
  await expect(reader.tab("digest")).toHaveCount(0);
  await reader.button("أضف مقالًا").click();
  await reader.openPanel("digest");
  const digest = page.locator("khulasa-digest-panel");
  await expect(digest).toContainText("الصق مقالًا ثانيًا");
  await reader.pasteEvent(second);
  await expect(digest.locator(".soft").first()).toHaveText("مقالان");
  await reader.button("أضف مقالًا").click();
  await reader.pasteEvent(article);
  await expect(digest.locator(".soft").first()).toHaveText("٣ مقالات");
  for (let left = 2; left > 0; left -= 1) await page.locator("khulasa-shelf li").first().getByRole("button", { name: /^أبعد المقال/ }).click();
  await expect(reader.tab("digest")).toHaveCount(0);
  await expect(reader.tab("summary")).toHaveAttribute("aria-selected", "true");
});

test("long articles are read together with progress, which can be stopped and taken up again", async ({ reader, page, site }) => {
  test.setTimeout(90_000);
  await reader.open(site.origin);
  await page.evaluate(
    ([one, two]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([one!], "أول.txt"));
      dataTransfer.items.add(new File([two!], "ثان.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [textOfWords(150_000), textOfWords(300_000)],
  );
  await expect(page.locator("khulasa-shelf li")).toHaveCount(2);
  await expect(reader.status.locator("khulasa-counts")).toBeVisible({ timeout: 60_000 });
  await reader.openPanel("digest");
  const digest = page.locator("khulasa-digest-panel");
  const bar = digest.getByRole("progressbar");
  // Behind the analysis of the open article.
  await expect(bar).toHaveAttribute("aria-valuenow", /^[1-9]/, { timeout: 30_000 });
  const begun = Number(await bar.getAttribute("aria-valuenow"));
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(begun);
  await digest.getByRole("button", { name: "أوقف التحليل" }).click();
  await expect(digest).toContainText("أُوقفت قراءة المقالات معًا");
  await expect(bar).toHaveCount(0);
  await digest.getByRole("button", { name: "أعد المحاولة" }).click();
  await expect(digest.locator(".picks > li").first()).toBeVisible({ timeout: 60_000 });
});

test("markup in articles stays text in all that they tell together", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(`<img src=x onerror="window.ran = 1">${first}`);
  await addBeside(reader, `<script>window.ran = 1</script>\n${second}`);
  await reader.button("الخلاصة المشتركة").click();
  await expect(page.locator("khulasa-digest-panel .picks > li").first()).toBeVisible();
  expect(await page.evaluate(() => ["ran" in window, document.querySelectorAll("khulasa-shelf img, khulasa-digest-panel script").length])).toEqual([false, 0]);
});

test("one article and an empty one are no digest; two alike say it once", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(article);
  await reader.button("أضف مقالًا").click();
  await expect(reader.button("الخلاصة المشتركة")).toBeDisabled();
  await reader.pasteEvent(article);
  await reader.button("الخلاصة المشتركة").click();
  const picks = page.locator("khulasa-digest-panel .picks .text");
  await expect(picks.first()).toBeVisible();
  const texts = await picks.allTextContents();
  expect(new Set(texts).size).toBe(texts.length);
});
