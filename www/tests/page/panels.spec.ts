import type { Page } from "@playwright/test";
import { type Reader, expect, test } from "../support/page.ts";
import { analysis, named, text } from "../support/panel-article.ts";

const PANELS = ["names", "statements", "timeline", "figures"] as const;

async function show(reader: Reader): Promise<void> {
  await reader.pasteEvent(named);
  await reader.summarised(3);
}

/** What the core found in the article, as the page has it. */
function analysed(page: Page) {
  return page.evaluate(() => {
    const { analysis: made, text: indexed } = document.querySelector("khulasa-panels") as unknown as {
      text: string;
      analysis: { entities: { type: string; name: string; mentions: { start: number; end: number }[] }[]; quotes: object[]; dates: object[]; quantities: { start: number; end: number }[] };
    };
    const written = ({ start, end }: { start: number; end: number }) => indexed.slice(start, end);
    return {
      names: made.entities.map(({ type, name, mentions }) => ({ type, name, written: mentions.map(written) })),
      counts: { names: made.entities.length, statements: made.quotes.length, timeline: made.dates.length, figures: made.quantities.length },
      figures: made.quantities.map(written),
    };
  });
}

/** A panel by itself, with an analysis that no core made. */
async function alone(page: Page, element: string, made: unknown, indexed: string): Promise<void> {
  await page.evaluate(
    ([tag, document_, letters]) => {
      const { language } = document.querySelector("#alone, khulasa-panels") as unknown as { language: unknown };
      const panel = Object.assign(document.createElement(tag as string), { language, analysis: document_, text: letters, state: "empty", id: "alone" });
      document.querySelector("khulasa-page")!.replaceChildren(panel);
    },
    [element, made, indexed] as const,
  );
}

/** The middle of the first place of some letters on the screen. */
function placeOf(page: Page, letters: string) {
  return page.locator("khulasa-editor").evaluate((element, sought) => {
    const view = element as HTMLElement & { text: string; rangesOf(span: { start: number; end: number }): Range[] };
    const start = view.text.indexOf(sought);
    const { left, top, width, height } = view.rangesOf({ start, end: start + sought.length })[0]!.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  }, letters);
}

test.describe("panels and text", () => {
  test.beforeEach(async ({ reader, site }) => {
    await reader.open(site.origin);
    await show(reader);
  });

  test("each tab tells how many things are behind it, and opening it shows its layer in the text", async ({ reader, page }) => {
    const { counts } = await analysed(page);
    const digits = new Intl.NumberFormat("ar-u-nu-arab");
    for (const panel of PANELS) {
      expect(counts[panel], panel).toBeGreaterThan(0);
      await expect(reader.tab(panel).locator(".count")).toHaveText(digits.format(counts[panel]));
    }
    const layer = (name: string) => page.locator(`khulasa-layer-switch [data-layer=${name}]`);
    await reader.openPanel("names");
    await expect(layer("names")).toHaveAttribute("aria-pressed", "true");
    await expect(layer("picks")).toHaveAttribute("aria-pressed", "false");
    await layer("picks").click();
    await reader.openPanel("statements");
    // What the reader switched on stays; what the panel brought goes with it.
    await expect(layer("picks")).toHaveAttribute("aria-pressed", "true");
    await expect(layer("names")).toHaveAttribute("aria-pressed", "false");
    await expect.poll(() => reader.marked("khulasa-name-PER")).toEqual([]);
  });

  test("every mention of a name is coloured by its kind, without an element being added", async ({ reader, page }) => {
    const { names } = await analysed(page);
    await reader.openPanel("names");
    for (const type of ["PER", "LOC", "ORG", "MISC"]) {
      const wanted = names.filter((name) => name.type === type).flatMap(({ written }) => written);
      await expect.poll(async () => (await reader.marked(`khulasa-name-${type}`)).toSorted()).toEqual(wanted.toSorted());
    }
    expect(await reader.editor.locator("*").count()).toBe(0);
    expect(await reader.text()).toBe(named);
  });

  test("a name chosen in the list is marked everywhere in the text, and the reader goes from place to place", async ({ reader, page }) => {
    const { names } = await analysed(page);
    const most = names.toSorted((a, b) => b.written.length - a.written.length)[0]!;
    expect(most.written.length).toBeGreaterThan(1);
    await reader.openPanel("names");
    const row = page.locator("khulasa-names-panel .name-row").first();
    await expect(row.locator("bdi")).toHaveText(most.name);
    await row.click();
    await expect(row).toHaveAttribute("aria-expanded", "true");
    await expect.poll(() => reader.marked("khulasa-place")).toEqual(most.written);
    await expect.poll(() => reader.marked("khulasa-lit")).toEqual([most.written[0]!]);
    const bar = page.locator("khulasa-places");
    await expect(bar.locator("bdi")).toHaveText(most.name);
    await bar.getByRole("button", { name: "الموضع التالي" }).click();
    await expect.poll(() => reader.marked("khulasa-lit")).toEqual([most.written[1]!]);
    await bar.getByRole("button", { name: "الموضع السابق" }).click();
    await bar.getByRole("button", { name: "الموضع السابق" }).click();
    await expect.poll(() => reader.marked("khulasa-lit")).toEqual([most.written.at(-1)!]);
    // The details have every mention, and each leads to its place.
    const mentions = page.locator("khulasa-names-panel .mention");
    await expect(mentions).toHaveCount(Math.min(12, most.written.length));
    await mentions.nth(1).click();
    await expect.poll(() => reader.marked("khulasa-lit")).toEqual([most.written[1]!]);
    await page.keyboard.press("Escape");
    await expect.poll(() => reader.marked("khulasa-place")).toEqual([]);
    await expect(bar).toHaveCount(0);
  });

  test("a name pressed in the text opens its card, and the card leads to its next place and to the panel", async ({ reader, page }) => {
    const { names } = await analysed(page);
    const name = names.find(({ written }) => written.length > 1)!;
    await reader.openPanel("names");
    const { x, y } = await placeOf(page, name.written[0]!);
    await page.mouse.click(x, y);
    const card = page.locator("khulasa-thing-card");
    await expect(card.locator("h2")).toHaveText(name.name);
    await expect(card.locator(".kind .name")).toBeVisible();
    await card.getByRole("button", { name: "الموضع التالي" }).click();
    await expect.poll(() => reader.marked("khulasa-lit")).toEqual([name.written[1]!]);
    await card.getByRole("button", { name: "في اللوحة" }).click();
    await expect(card).toHaveCount(0);
    const opened = page.locator("khulasa-names-panel li.chosen");
    await expect(opened.locator(".name-row bdi")).toHaveText(name.name);
    await expect(opened).toBeInViewport();
  });

  test("a figure pressed in the text opens its card, and the card its row", async ({ reader, page }) => {
    const { figures } = await analysed(page);
    await reader.openPanel("figures");
    const { x, y } = await placeOf(page, figures[0]!);
    await page.mouse.click(x, y);
    const card = page.locator("khulasa-thing-card");
    await expect(card.locator("h2")).toHaveText(figures[0]!);
    await card.getByRole("button", { name: "في اللوحة" }).click();
    await expect(page.locator("khulasa-figures-panel tbody.chosen")).toContainText(figures[0]!);
  });

  test("statements, dates and figures lead to their places", async ({ reader, page }) => {
    const places = { statements: ".said button", timeline: ".date", figures: ".where button" };
    for (const [panel, button] of Object.entries(places)) {
      await reader.openPanel(panel);
      await page.locator(`khulasa-${panel}-panel ${button}`).first().click();
      await expect.poll(async () => (await reader.marked("khulasa-lit")).length, panel).toBeGreaterThan(0);
      const [lit] = await reader.marked("khulasa-lit");
      const shown = (await page.locator(`khulasa-${panel}-panel ${button}`).first().innerText()).replace(/[«»]/g, "");
      expect(shown.replace(/\s+/g, " "), panel).toContain(lit!.replace(/\s+/g, " ").slice(0, 40));
      await page.keyboard.press("Escape");
    }
  });

  test("another text has nothing of the former one: no chosen name, no places, no card", async ({ reader, page }) => {
    await reader.openPanel("names");
    await page.locator("khulasa-names-panel .name-row").first().click();
    await expect(page.locator("khulasa-places")).toHaveCount(1);
    await reader.editor.evaluate((editor) => (editor as HTMLElement & { replaceAll(text: string): void }).replaceAll("كتب الطالب الدرس."));
    await expect(page.locator("khulasa-places")).toHaveCount(0);
    await expect(page.locator("khulasa-names-panel .chosen")).toHaveCount(0);
    await expect.poll(() => reader.marked("khulasa-place")).toEqual([]);
  });

  test("with the keyboard alone: tabs, a chip, a name, its next place, the card of what stands at the caret", async ({ reader, page }) => {
    await reader.tab("summary").focus();
    await page.keyboard.press("ArrowLeft");
    await expect(reader.tab("names")).toBeFocused();
    await expect(reader.tab("names")).toHaveAttribute("aria-selected", "true");
    await page.locator("khulasa-names-panel .chip").nth(1).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("khulasa-names-panel .chip").nth(1)).toHaveAttribute("aria-pressed", "true");
    await page.locator("khulasa-names-panel .name-row").first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await reader.marked("khulasa-lit")).length).toBe(1);
    await page.locator("khulasa-places .end").focus();
    await page.keyboard.press("Enter");
    await expect(reader.editor).toBeFocused();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Alt+ArrowDown");
    const card = page.locator("khulasa-thing-card");
    await expect(card.locator("section")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await expect(reader.editor).toBeFocused();
  });

  test("on a small screen a panel is a sheet: it rises, goes down for a place in the text, and by Escape", async ({ reader, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.locator("khulasa-names-panel")).toHaveCount(0);
    await reader.openPanel("names");
    const names = page.locator("khulasa-names-panel");
    await expect(names).toBeVisible();
    await names.locator(".name-row").first().click();
    // The reader is still reading the list.
    await expect(names).toBeVisible();
    await names.locator(".mention").first().click();
    await expect(names).toBeHidden();
    await expect(page.locator("khulasa-places [role=group]")).toBeVisible();
    await expect.poll(async () => (await reader.marked("khulasa-lit")).length).toBe(1);
    await reader.openPanel("names");
    await page.keyboard.press("Escape");
    await expect(names).toBeHidden();
    await expect(reader.tab("names")).toBeFocused();
  });
});

test.describe("what a panel shows", () => {
  test.beforeEach(async ({ reader, site }) => {
    await reader.open(site.origin);
  });

  test("names: by kind, by search, in three orders, and none", async ({ page }) => {
    await alone(page, "khulasa-names-panel", analysis, text);
    const panel = page.locator("#alone");
    const listed = () => panel.locator(".name-row bdi").allInnerTexts();
    await expect.poll(listed).toEqual(["سامر الحداد", "بيروت", "منظمة الأغذية العالمية"]);
    await panel.locator("select").selectOption("alphabet");
    await expect.poll(listed).toEqual(["بيروت", "سامر الحداد", "منظمة الأغذية العالمية"]);
    await panel.locator("input").fill("منظمه");
    await expect.poll(listed).toEqual(["منظمة الأغذية العالمية"]);
    await panel.locator("input").fill("دمشق");
    await expect(panel.getByRole("status")).toHaveText("لا اسم يوافق ما تبحث عنه.");
    await panel.locator("input").fill("");
    await panel.locator(".chip", { hasText: "أشخاص" }).click();
    await expect.poll(listed).toEqual(["سامر الحداد"]);
    await panel.locator(".name-row").click();
    await expect(panel.locator(".details")).toContainText("الحداد");
    await expect(panel.locator(".companion").first()).toContainText("بيروت");
    await alone(page, "khulasa-names-panel", { ...analysis, entities: [] }, text);
    await expect(panel).toContainText("لا أسماء أعلام في هذا النص.");
  });

  test("names leave the page as CSV", async ({ page }) => {
    await alone(page, "khulasa-names-panel", analysis, text);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "صدّر CSV" }).click()]);
    expect(download.suggestedFilename()).toBe("أسماء-النص.csv");
    const content = Buffer.concat(await (await download.createReadStream()).toArray()).toString("utf8");
    expect(content.startsWith("\ufeff")).toBe(true);
    expect(content.trim().split("\r\n")).toHaveLength(1 + 7);
    expect(content).toContain("سامر الحداد");
  });

  test("statements: by speaker, word for word or reported, with and without a name", async ({ page }) => {
    await alone(page, "khulasa-statements-panel", analysis, text);
    const panel = page.locator("#alone");
    await expect.poll(() => panel.locator(".speaker h3 bdi").allInnerTexts()).toEqual(["سامر الحداد"]);
    await expect(panel.locator(".speaker").last()).toContainText("دون قائل مسمّى");
    await expect(panel.locator(".said.direct").first()).toContainText("«لن نرفع الأسعار هذا العام»");
    await panel.locator(".chip", { hasText: "بمعناه" }).click();
    await expect(panel.locator(".said")).toHaveCount(1);
    await expect(panel.locator(".said")).toContainText("قال");
  });

  test("figures: in the reader's digits, sorted and narrowed, and as CSV", async ({ page }) => {
    await alone(page, "khulasa-figures-panel", analysis, text);
    const panel = page.locator("#alone");
    await expect(panel.locator(".value").first()).toContainText("٤٫٥");
    await panel.locator(".chip", { hasText: "نسب" }).click();
    await expect(panel.locator(".value")).toHaveCount(1);
    await expect(panel.locator(".value")).toContainText("٣٠");
    await panel.locator(".chip").first().click();
    await panel.locator("th button").first().click();
    await expect(panel.locator("th").first()).toHaveAttribute("aria-sort", "descending");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "صدّر CSV" }).click()]);
    const content = Buffer.concat(await (await download.createReadStream()).toArray()).toString("utf8");
    expect(content).toContain("أموال,4500000,,USD,,4.5 ملايين دولار,");
  });

  test("dates: on the line, without a year, by context; by mouse and by arrow", async ({ page }) => {
    await alone(page, "khulasa-timeline-panel", analysis, text);
    const panel = page.locator("#alone");
    await expect.poll(() => panel.locator("h3").allInnerTexts()).toEqual(["تواريخ معلومة ٢", "تواريخ لم يُذكر عامها ١", "أزمنة تُفهم من السياق ١"]);
    await expect.poll(() => panel.locator(".when").allInnerTexts()).toEqual(["٢٠١٩ – ٢٠٢١", "١٢ مارس ٢٠٢٤", "سبتمبر", "بحسب زمن النشر"]);
    const marks = panel.locator("svg [data-at]");
    await expect(marks).toHaveCount(2);
    await marks.first().focus();
    await page.keyboard.press("ArrowLeft");
    await expect(marks.nth(1)).toBeFocused();
    await expect(marks.nth(1)).toHaveAttribute("aria-label", "١٢ مارس ٢٠٢٤");
    await expect(panel.locator("svg desc")).toContainText("من ٢٠١٩ – ٢٠٢١ إلى ١٢ مارس ٢٠٢٤");
  });

  test("the network: a shape for each kind, a table of the same, and arrows from name to name", async ({ page }) => {
    await alone(page, "khulasa-names-panel", analysis, text);
    await page.getByRole("button", { name: "شبكة" }).click();
    const network = page.locator("khulasa-network");
    await expect(network.locator("svg.chart [data-at]")).toHaveCount(3);
    await expect(network.locator("svg.chart circle.shape.PER")).toHaveCount(1);
    await expect(network.locator("svg.chart rect.shape.LOC")).toHaveCount(1);
    await expect(network.locator("svg.chart path.shape.ORG")).toHaveCount(1);
    await network.locator("summary").click();
    await expect(network.locator("tbody tr").first()).toContainText("سامر الحداد");
    await expect(network.locator("tbody tr")).toHaveCount(3);
    await network.locator('[data-at][tabindex="0"]').focus();
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await expect(network.locator('svg [aria-pressed="true"]')).toHaveCount(1);
  });

  for (const [chart, element, open] of [["the network", "khulasa-names-panel", "شبكة"], ["the time line", "khulasa-timeline-panel", undefined]] as const) {
    test(`${chart} is saved as an SVG that stands alone`, async ({ page }) => {
      await alone(page, element, analysis, text);
      if (open) await page.getByRole("button", { name: open }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "احفظ الرسم SVG" }).click()]);
      const content = Buffer.concat(await (await download.createReadStream()).toArray()).toString("utf8");
      expect(download.suggestedFilename()).toMatch(/\.svg$/);
      expect(content).toContain("<title");
      expect(content).toContain("<desc");
      expect(content).toContain("@font-face");
      expect(content).toContain("data:font/woff2;base64,");
      expect(content).not.toMatch(/var\(|light-dark|class=|tabindex|<!--|https?:(?!\/\/www\.w3\.org)/);
      // A reader of files draws it, and finds its words.
      const blank = await page.context().newPage();
      const errors = await blank.evaluate((source) => new DOMParser().parseFromString(source, "image/svg+xml").querySelectorAll("parsererror").length, content);
      expect(errors).toBe(0);
      await blank.close();
      expect(content).toMatch(/<text[^>]*fill="rgb/);
      expect(content).toMatch(/font-family="[^"]*Khulasa Naskh/);
    });
  }
});

test.describe("much, and nothing", () => {
  const entities = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ type: "PER", name: index === 7 ? "ط".repeat(300) : `اسم ${index}`, mentions: [{ start: index * 8, end: index * 8 + 5, score: 1 }] }));

  test("5,000 names and one of 300 letters: few rows are rendered, more as the reader scrolls, none is too wide", async ({ reader, page, site }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await reader.open(site.origin);
    const many = { ...analysis, entities: entities(5000) };
    const begun = Date.now();
    await alone(page, "khulasa-names-panel", many, "كلمة ".repeat(20_000));
    const rows = page.locator("#alone .name-row");
    await expect(rows.first()).toBeVisible();
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(await rows.count()).toBeLessThan(400);
    const before = await rows.count();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    // One far down that was chosen in the text is there at once.
    await page.locator("#alone").evaluate((panel) => Object.assign(panel, { chosen: 4321 }));
    await expect(page.locator("#alone .chosen bdi").first()).toHaveText("اسم 4321");
    await expect(page.locator("#alone .chosen")).toBeInViewport();
  });

  test("2,000 dates are listed in part, and drawn", async ({ reader, page, site }) => {
    await reader.open(site.origin);
    const dates = Array.from({ length: 2000 }, (_, index) => ({ start: index, end: index + 1, value: `${1500 + (index % 520)}` }));
    await alone(page, "khulasa-timeline-panel", { ...analysis, dates }, "س".repeat(3000));
    await expect(page.locator("#alone .date").first()).toBeVisible();
    expect(await page.locator("#alone .date").count()).toBeLessThan(400);
  });

  test("a text without names, statements, dates and figures is said to have none", async ({ reader, page, site }) => {
    await reader.open(site.origin);
    await reader.pasteEvent("كتب الطالب الدرس.");
    await reader.summarised();
    const said = { names: "لا أسماء أعلام في هذا النص.", statements: "لا تصريحات منقولة في هذا النص.", timeline: "لا تواريخ في هذا النص.", figures: "لا أرقام في هذا النص." };
    for (const [panel, sentence] of Object.entries(said)) {
      await reader.openPanel(panel);
      await expect(page.locator(`khulasa-${panel}-panel`)).toContainText(sentence);
    }
  });

  test("without a text each panel tells what it will show", async ({ reader, page, site }) => {
    await reader.open(site.origin);
    for (const panel of PANELS) {
      await reader.openPanel(panel);
      await expect(page.locator(`khulasa-${panel}-panel .explain`)).toContainText("هنا");
    }
  });
});
