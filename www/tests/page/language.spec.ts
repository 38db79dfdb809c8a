import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

test("the page is Arabic first, from right to left", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("خلاصة");
  const [text, summary] = await Promise.all([page.locator(".sheet").boundingBox(), page.locator("khulasa-panels").boundingBox()]);
  expect(text!.x).toBeGreaterThan(summary!.x);
});

test("the toggle turns every word and the direction, and keeps text, summary and light", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
  await reader.picks.nth(1).getByRole("button").click();
  await reader.button("Switch the page to English").click();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(/^Khulasa/);
  expect(await reader.text()).toBe(article);
  await expect(reader.picks).toHaveCount(3);
  await expect(reader.picks.nth(1).getByRole("button")).toHaveAttribute("aria-current", "true");
  const [text, summary] = await Promise.all([page.locator(".sheet").boundingBox(), page.locator("khulasa-panels").boundingBox()]);
  expect(text!.x).toBeLessThan(summary!.x);
  // The interface's own words; the article, its picks and the button back are Arabic by right.
  const words = await page.evaluate(() => {
    const gather = (root: ParentNode): string[] =>
      [...root.querySelectorAll("*")].flatMap((element) => [
        ...(element.shadowRoot ? gather(element.shadowRoot) : []),
        ...(element.matches("[lang=ar], [lang=ar] *, khulasa-editor, style, script, noscript, title")
          ? []
          : [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent!.trim())),
      ]);
    return gather(document.body).filter((word) => /\p{Script=Arabic}/u.test(word));
  });
  expect(words).toEqual([]);
  await reader.button("حوّل الصفحة إلى العربية").click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});

test("English stays after a reload: the choice is in the address, not in a store", async ({ reader, page, site }) => {
  await reader.open(`${site.origin}/#en`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("Arabic text reads from right to left in the English page, too", async ({ reader, site }) => {
  await reader.open(`${site.origin}/#en`);
  await reader.paste(article);
  await reader.summarised(3);
  const directions = await reader.page.evaluate(() => {
    const text = document.querySelector("khulasa-panels")!.shadowRoot!.querySelector("khulasa-summary-panel")!.shadowRoot!.querySelector(".text")!;
    return [document.querySelector("khulasa-editor")!, text].map((element) => getComputedStyle(element).direction);
  });
  expect(directions).toEqual(["rtl", "rtl"]);
});
