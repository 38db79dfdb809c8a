import { article } from "../support/articles.js";
import { expect, test } from "../support/page.ts";
import { named } from "../support/panel-article.ts";

const PANELS = ["summary", "names", "statements", "timeline", "figures", "keyphrases", "words", "statistics"] as const;

test("at 200 % and at 400 %, nothing is lost and nothing scrolls sideways", async ({ reader, page, site }) => {
  test.setTimeout(60_000);
  // What is left of a window of 1280 by 1024 when everything is twice and four times as large.
  for (const [width, height] of [[640, 512], [320, 512]] as const) {
    await page.setViewportSize({ width, height });
    await reader.open(`${site.origin}/?${width}`);
    await reader.pasteEvent(`${named}\n${article}`);
    await reader.summarised(3);
    for (const panel of PANELS) {
      await reader.openPanel(panel);
      const row = page.locator(`khulasa-${panel}-panel button[aria-expanded=false]`).first();
      if (await row.isVisible()) await row.click();
      const wide = await page.evaluate(() => {
        const sheet = document.querySelector("khulasa-panels")!.shadowRoot!.querySelector("#panel")!;
        const content = sheet.querySelector(":scope > :not(button)") as HTMLElement;
        return { page: document.documentElement.scrollWidth - document.documentElement.clientWidth, panel: sheet.scrollWidth - sheet.clientWidth, height: content.getBoundingClientRect().height };
      });
      expect(wide.page, `${panel} ${width}`).toBeLessThanOrEqual(0);
      expect(wide.panel, `${panel} ${width}`).toBeLessThanOrEqual(0);
      expect(wide.height).toBeGreaterThan(40);
    }
    await page.locator("khulasa-panels .close").click();
    // The text, and all that is around it, is still there.
    await expect(reader.editor).toBeVisible();
    for (const button of ["افتح ملفًا", "صدّر", "شارك", "أقسام الكلام"]) await expect(reader.button(button)).toBeVisible();
  }
});

const LAYERS: Record<string, readonly string[]> = {
  names: ["name-PER", "name-LOC", "name-ORG", "name-MISC"],
  figures: ["date", "figure"],
  statements: ["statement-direct", "statement-indirect", "statement-cue"],
  importance: ["importance-1", "importance-2", "importance-3", "importance-4"],
  words: ["noun", "properNoun", "adjective", "verb", "numeral"].map((name) => `word-${name}`),
  "words of function": ["pronoun", "demonstrative", "adverb", "particle"].map((name) => `word-${name}`),
};

test("with the system's few colours, marks differ by their lines, and what is lit stands out", async ({ reader, page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await reader.open(site.origin);
  await reader.pasteEvent(named);
  await reader.summarised(3);
  const drawn = (name: string) =>
    reader.editor.evaluate((editor, highlight) => {
      const { backgroundColor, textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(editor, `::highlight(khulasa-${highlight})`);
      return { ground: backgroundColor, line: `${textDecorationLine} ${textDecorationStyle} ${textDecorationThickness}` };
    }, name);
  const canvas = await reader.editor.evaluate((editor) => getComputedStyle(editor).backgroundColor);
  expect(await reader.editor.evaluate((editor) => getComputedStyle(editor).forcedColorAdjust)).toBe("none");
  for (const [layer, names] of Object.entries(LAYERS)) {
    const marks = await Promise.all(names.map(drawn));
    expect(marks.map(({ ground }) => ground), layer).toEqual(names.map(() => canvas));
    expect(new Set(marks.map(({ line }) => line)).size, layer).toBe(names.length);
  }
  for (const name of ["lit", "place", "pick", "word-current"]) expect((await drawn(name)).ground, name).not.toBe(canvas);
  // Who has the focus is seen without the page's colours, too.
  await reader.tab("summary").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await reader.tab("names").evaluate((tab) => getComputedStyle(tab).outlineStyle)).toBe("solid");
});

test("the legend explains the layers that are shown, marked as the text is", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(named);
  await reader.summarised(3);
  const legend = page.locator("khulasa-layer-legend");
  await expect(legend.locator("li")).toHaveText(["جملة اختيرت للخلاصة"]);
  const layer = (name: string) => page.locator(`khulasa-layer-switch [data-layer=${name}]`);
  await layer("names").click();
  await layer("figures").click();
  await layer("picks").click();
  await expect(legend.locator("li")).toHaveCount(2);
  await expect(legend.locator("li").first()).toContainText("أشخاص");
  await expect(legend.locator("li").last()).toContainText("تاريخ أو زمن");
  await layer("statements").click();
  await layer("keyphrases").click();
  await layer("importance").click();
  const differing = await legend.evaluate((element) => {
    const editor = document.querySelector("khulasa-editor")!;
    return [...element.shadowRoot!.querySelectorAll(".layer-mark, .name")].flatMap((mark) => {
      const name = mark.classList.contains("name") ? `name-${mark.classList[1]}` : [...mark.classList].at(-1)!;
      const [here, there] = [getComputedStyle(mark), getComputedStyle(editor, `::highlight(khulasa-${name})`)];
      const same = (["backgroundColor", "textDecorationLine", "textDecorationStyle", "textDecorationThickness", "textDecorationColor"] as const).every(
        (property) => here[property] === there[property] || (property !== "backgroundColor" && here.textDecorationLine === "none" && there.textDecorationLine === "none"),
      );
      return same ? [] : [`${name}: ${here.backgroundColor} ${here.textDecoration} / ${there.backgroundColor} ${there.textDecoration}`];
    });
  });
  expect(differing).toEqual([]);
  // Words have a legend of their own.
  await layer("words").click();
  await expect(legend.locator("li")).toHaveCount(0);
});
