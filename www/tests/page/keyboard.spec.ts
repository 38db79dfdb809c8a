import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

/** What has the focus, by its name, through shadow roots. */
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return "";
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const sheet = element.closest(".sheet");
  // The text shows its focus by its caret and a line above the sheet.
  const framed = sheet !== null && getComputedStyle(sheet).boxShadow !== "none";
  const visible = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || framed;
  const name = element.getAttribute("aria-label") ?? element.textContent!.trim().split("\n")[0]!.trim();
  return `${visible ? "" : "unseen "}${element.localName}: ${name}`;
};

test("everything is reached with the Tab key, in reading order, and seen to have the focus", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.button("جرّب مقالًا جاهزًا").focus();
  await page.keyboard.press("Enter");
  await reader.summarised(3);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const order: string[] = [];
  for (let index = 0; index < 40; index += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(focused);
    if (name === "" || name === order[0]) break;
    order.push(name);
  }
  expect(order.filter((name) => name.startsWith("unseen"))).toEqual([]);
  // Focus starts where it was: from the text on, and around.
  const expected = [
    "a: انتقل إلى الخلاصة",
    "button: سجل المقالات",
    "button: إعدادات القراءة",
    "button: المظهر: تلقائي",
    "button: Switch the page to English",
    "button: افتح ملفًا",
    "button: امسح النص",
    "button: صدّر",
    "button: شارك",
    "button: أغلق التنبيه",
    "button: جمل الخلاصة",
    "button: درجات الأهمية",
    "button: الأسماء",
    "button: التصريحات",
    "button: التواريخ والأرقام",
    "button: أقسام الكلام",
    "khulasa-editor: نص المقال",
    "button: الخلاصة",
    "button: بالجمل",
    "button: بالكلمات",
    "input: طول الخلاصة",
    "button: موضعها في النص",
    "button: موضعها في النص",
    "button: موضعها في النص",
    "button: انسخ الخلاصة",
    "button: الخصوصية",
  ];
  const start = order.indexOf(expected[0]!);
  const turned = start < 0 ? order : [...order.slice(start), ...order.slice(0, start)];
  expect(turned).toEqual(start < 0 ? expected.slice(expected.length - order.length) : expected);
});

test("an article is pasted, summarised, found and copied without a pointer", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await page.evaluate((clip) => navigator.clipboard.writeText(clip), article);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "انتقل إلى الخلاصة" })).toBeInViewport();
  for (let index = 0; index < 7; index += 1) await page.keyboard.press("Tab");
  await expect(reader.editor).toBeFocused();
  await page.keyboard.press("Control+V");
  await reader.summarised(3);
  for (let index = 0; index < 5; index += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => reader.marked("khulasa-lit")).toHaveLength(1);
  for (let index = 0; index < 3; index += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe(article);
});

test("the skip link leads to the summary, also where it is the other view", async ({ reader, page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
  const skip = page.getByRole("link", { name: "انتقل إلى الخلاصة" });
  await skip.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("khulasa-panels #panel")).toBeFocused();
  await expect(reader.panel).toBeVisible();
});
