import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { article, textOfWords } from "../support/articles.js";
import { type Reader, expect, test } from "../support/page.ts";

/** Whatever axe finds, by rule and place; its rules of best practice count as well. */
async function found(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`));
}

const STATES: Record<string, (reader: Reader) => Promise<void>> = {
  empty: async () => undefined,
  "an article": async (reader) => {
    await reader.paste(article);
    await reader.summarised(3);
  },
  "a lit pick and the importance layer": async (reader) => {
    await reader.paste(article);
    await reader.summarised(3);
    await reader.page.locator("khulasa-layer-switch [data-layer=importance]").click();
    await reader.openPanel("summary");
    await reader.picks.nth(1).getByRole("button").click();
  },
  "the summary alone": async (reader) => {
    await reader.paste(article);
    await reader.summarised(3);
    await reader.openPanel("summary");
  },
  "a long text": async (reader) => {
    await reader.pasteEvent(textOfWords(21_000));
    await reader.summarised(3);
  },
  "a paragraph being edited": async (reader) => {
    await reader.pasteEvent(textOfWords(21_000));
    await reader.summarised(3);
    await reader.longText.locator("p").first().dblclick();
  },
  "notices": async (reader) => {
    await reader.pasteEvent(article);
    await reader.dropFile("صورة.png", [0, 1, 2, 3]);
    await reader.notices.first().waitFor();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  for (const language of ["ar", "en"] as const) {
    for (const width of [360, 1280]) {
      test(`axe finds nothing: ${state}, ${language}, ${width} px, light and dark`, async ({ reader, page, site }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: "light" });
        await reader.open(`${site.origin}/${language === "en" ? "#en" : ""}`);
        await reach(reader);
        expect(await found(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await found(page)).toEqual([]);
      });
    }
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
