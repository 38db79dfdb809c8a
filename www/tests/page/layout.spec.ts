import { article, textOfWords } from "../support/articles.js";
import { expect, test } from "../support/page.ts";

test("nothing is cut off or scrolls sideways, from 320 to 2200 px", async ({ reader, page, site }) => {
  test.setTimeout(60_000);
  await reader.open(site.origin);
  await reader.paste(`${article}\n${"طويلة".repeat(60)}`);
  await reader.summarised(3);
  for (const width of [320, 360, 600, 960, 1024, 1440, 2200]) {
    await page.setViewportSize({ width, height: 800 });
    for (const panel of ["summary", "names", "statements", "timeline", "figures", "keyphrases", "words", "statistics"]) {
      await reader.openPanel(panel);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${panel} ${width}`).toBeLessThanOrEqual(0);
    }
    const close = page.locator("khulasa-panels .close");
    if (await close.isVisible()) await close.click();
  }
});

test("where there is no room for both, a panel is a sheet over the text, and a pick leads back to the text", async ({ reader, page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
  await expect(reader.panel).toBeHidden();
  await reader.openPanel("summary");
  await expect(reader.panel).toBeVisible();
  await reader.picks.last().getByRole("button").click();
  await expect(reader.panel).toBeHidden();
  await expect.poll(() => reader.marked("khulasa-lit")).toHaveLength(1);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const covered = document.querySelector("khulasa-panels")!.getBoundingClientRect().top;
        const [range] = CSS.highlights.get("khulasa-lit")!;
        const { top } = (range as Range).getBoundingClientRect();
        return top >= 0 && top < covered;
      }),
    )
    .toBe(true);
});

test("what can be pressed is large enough for a finger", async ({ reader, page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
  const small = () =>
    page.evaluate(() => {
      const gather = (root: ParentNode): Element[] =>
        [...root.querySelectorAll("*")].flatMap((element) => [
          ...(element.shadowRoot ? gather(element.shadowRoot) : []),
          ...(element.matches("button, input, summary") ? [element] : []),
        ]);
      return gather(document.body)
        .filter((element) => element.checkVisibility())
        .map((element) => ({ text: element.textContent!.trim(), ...element.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }: { width: number; height: number }) => width < 24 || height < 24);
    });
  expect(await small()).toEqual([]);
  await reader.openPanel("summary");
  expect(await small()).toEqual([]);
});

test("with less motion asked for, nothing moves by itself", async ({ reader, page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await reader.open(site.origin);
  await reader.paste(`${textOfWords(1_500)}\n${article}`);
  await reader.summarised(3);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.evaluate(() => {
    const scrolls: ScrollToOptions[] = [];
    (globalThis as { scrolls?: ScrollToOptions[] }).scrolls = scrolls;
    const scrollBy = window.scrollBy.bind(window);
    window.scrollBy = ((options: ScrollToOptions) => {
      scrolls.push(options);
      scrollBy(options);
    }) as typeof window.scrollBy;
  });
  await reader.picks.first().getByRole("button").click();
  await expect.poll(() => reader.marked("khulasa-lit")).toHaveLength(1);
  const behaviours = await page.evaluate(() => (globalThis as unknown as { scrolls: ScrollToOptions[] }).scrolls.map(({ behavior }) => behavior));
  expect(new Set(behaviours)).toEqual(new Set(["instant"]));
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("the theme follows the system and can be chosen", async ({ reader, page, site }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await reader.open(site.origin);
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await reader.button("المظهر: تلقائي").click();
  expect(await ground()).toBe(light);
  await reader.button("المظهر: فاتح").click();
  await page.emulateMedia({ colorScheme: "light" });
  expect(await ground()).toBe(dark);
  await expect(reader.button("المظهر: داكن")).toBeVisible();
});

test("the typefaces are the page's own, and Arabic is set in them", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  const faces = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', "")} ${status}`));
  expect(new Set(faces)).toEqual(new Set(["Khulasa Naskh loaded", "Khulasa Sans loaded"]));
  expect(await page.evaluate(() => document.fonts.check('20px "Khulasa Naskh"', "خلاصة"))).toBe(true);
});

test("on paper there are the text and its summary, and no buttons", async ({ reader, page, site }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
  await page.emulateMedia({ media: "print" });
  await expect(reader.editor).toBeVisible();
  await expect(reader.picks).toHaveCount(3);
  await expect(reader.picks.first().locator(".text")).toBeVisible();
  expect(await page.getByRole("button").count()).toBe(0);
  expect(await page.getByRole("slider").count()).toBe(0);
});
