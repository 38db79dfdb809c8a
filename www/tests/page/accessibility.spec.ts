import { article, textOfWords, withBrokenLines } from "../support/articles.js";
import { found, foundInBothThemes } from "../support/axe.ts";
import { type Reader, expect, test } from "../support/page.ts";
import { named } from "../support/panel-article.ts";
import { WordsReader } from "../support/words.ts";

const PANELS = ["summary", "names", "statements", "timeline", "figures", "keyphrases", "words", "statistics"] as const;

/** Every state of the page, in an order in which each is reached from the one before. */
async function* states(reader: Reader): AsyncGenerator<string> {
  const { page } = reader;
  const words = new WordsReader(reader);
  const layer = (name: string) => page.locator(`khulasa-layer-switch [data-layer=${name}]`).click();
  /** Puts a sheet away, where panels are sheets. */
  const lower = async () => {
    const close = page.locator("khulasa-panels .close");
    if (await close.isVisible()) await close.click();
  };
  const clear = () => reader.editor.evaluate((editor) => (editor as HTMLElement & { replaceAll(text: string): void }).replaceAll(""));
  yield "empty";
  for (const panel of PANELS) {
    await reader.openPanel(panel);
    yield `${panel}, empty`;
  }
  await reader.openPanel("summary");
  await lower();
  await reader.pasteEvent(`${named}\n${article}`);
  await reader.summarised(3);
  for (const name of ["importance", "names", "statements", "figures", "keyphrases"]) await layer(name);
  yield "all layers";
  await reader.openPanel("summary");
  await reader.picks.nth(1).getByRole("button").click();
  await expect.poll(() => reader.marked("khulasa-lit")).toHaveLength(1);
  yield "a lit pick";
  for (const panel of PANELS) {
    await reader.openPanel(panel);
    const row = page.locator(`khulasa-${panel}-panel button[aria-expanded=false]`).first();
    if (await row.isVisible()) await row.click();
    yield `${panel}, with its places`;
    await lower();
  }
  await reader.openPanel("names");
  await page.locator("khulasa-names-panel .views button").nth(1).click();
  await page.locator("khulasa-network summary").click();
  yield "network";
  await reader.openPanel("words");
  await page.locator("khulasa-words-panel .views button").nth(1).click();
  await page.locator("khulasa-words-panel .families .word-row").first().click();
  yield "families";
  await words.list.getByRole("searchbox").fill("زقزقزق");
  yield "no word found";
  await lower();
  await page.keyboard.press("Escape");
  await words.legend.locator(".classes button").nth(4).click();
  yield "one class of words";
  await words.legend.locator(".tools button").first().click();
  await expect(words.card.locator(".others")).not.toContainText("…");
  yield "the card of a word";
  await page.keyboard.press("Escape");
  await layer("names");
  await reader.editor.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.locator("khulasa-thing-card")).toBeVisible();
  yield "the card of a name";
  await page.keyboard.press("Escape");
  for (const [name, element] of Object.entries({ exports: "khulasa-export-menu", link: "khulasa-share", history: "khulasa-history", settings: "khulasa-settings", privacy: "khulasa-privacy" })) {
    await page.locator(`${element} button`).first().click();
    yield name;
    await page.keyboard.press("Escape");
  }
  await reader.openPanel("summary");
  await lower();
  await page.locator("khulasa-share").locator("xpath=preceding-sibling::button[1]").click();
  await reader.openPanel("digest");
  yield "one article beside an empty one";
  await lower();
  await reader.pasteEvent(named);
  await reader.openPanel("digest");
  await expect(page.locator("khulasa-digest-panel .picks > li").first()).toBeVisible();
  yield "the digest";
  await lower();
  await page.locator("khulasa-shelf .remove").last().click();
  await reader.dropFile("صورة.png", [0, 1, 2, 3]);
  await reader.notices.first().waitFor();
  yield "notices";
  await reader.openPanel("summary");
  await lower();
  await clear();
  await reader.pasteEvent(withBrokenLines(article));
  await reader.summarised(3);
  await expect(page.locator("khulasa-notice .action")).toHaveCount(1);
  yield "broken lines";
  await page.locator("khulasa-notice .action").click();
  await reader.summarised(3);
  yield "joined lines";
  await clear();
  await reader.pasteEvent(textOfWords(21_000));
  await reader.summarised(3);
  yield "a long text";
  await reader.longText.locator("p").first().dblclick();
  yield "a paragraph being edited";
}

for (const language of ["ar", "en"] as const) {
  for (const width of [360, 1280]) {
    // Both languages have the same colours: the dark ones are looked at in one of them.
    const dark = language === "ar";
    test(`axe finds nothing in any state: ${language}, ${width} px, ${dark ? "light and dark" : "light"}`, async ({ reader, page, site }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 900 });
      await reader.open(`${site.origin}/${language === "en" ? "#en" : ""}`);
      for await (const state of states(reader)) {
        await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
        expect.soft(await (dark ? foundInBothThemes(page) : found(page)), state).toEqual([]);
      }
    });
  }
}

test("with the system's own few colours axe finds nothing, and what is pressed looks pressed", async ({ reader, page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
  expect(await found(page)).toEqual([]);
  const ground = (name: string) => reader.button(name).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await ground("بالجمل")).not.toBe(await ground("بالكلمات"));
  const framed = (name: string) => reader.button(name).evaluate((button) => getComputedStyle(button).outlineStyle);
  expect([await framed("جمل الخلاصة"), await framed("درجات الأهمية")]).toEqual(["solid", "none"]);
});

test("the marks leave the text readable: 4.5 to 1 at least, in light and dark", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.paste(article);
  await reader.summarised(3);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const contrasts = await page.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
      const luminance = (colour: string) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        }) as [number, number, number];
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const probe = document.body.appendChild(document.createElement("i"));
      const colour = (value: string) => {
        probe.style.setProperty("color", value);
        return getComputedStyle(probe).color;
      };
      const contrast = (ink: string, ground: string) => {
        const [low, high] = [luminance(colour(ink)), luminance(colour(ground))].sort((a, b) => a - b) as [number, number];
        return (high + 0.05) / (low + 0.05);
      };
      const names = ["step-1", "step-2", "step-3", "step-4", "marker"];
      return [
        ...names.map((name) => [name, contrast("var(--khulasa-ink)", `var(--khulasa-${name})`)] as const),
        ["lit", contrast("var(--khulasa-on-lit)", "var(--khulasa-lit)")] as const,
      ];
    });
    for (const [name, contrast] of contrasts) expect(contrast, `${colorScheme} ${name}`).toBeGreaterThanOrEqual(4.5);
  }
});
