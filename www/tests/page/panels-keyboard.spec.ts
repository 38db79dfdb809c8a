import { article } from "../support/articles.js";
import { type Reader, expect, test } from "../support/page.ts";
import { named } from "../support/panel-article.ts";

const PANELS = ["names", "statements", "timeline", "figures", "keyphrases", "words", "statistics"] as const;

interface Focused {
  /** Its place among all that was seen to have the focus. */
  readonly number: number;
  readonly name: string;
  readonly inPanel: boolean;
  /** Whether its focus is drawn, and none of it is covered by what stays in the window. */
  readonly seen: boolean;
}

/** What has the focus, through shadow roots. */
function focused(reader: Reader): Promise<Focused> {
  return reader.page.evaluate(() => {
    let element = document.activeElement!;
    let inPanel = false;
    while (element.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
      inPanel ||= element.parentElement?.id === "panel";
    }
    const known = ((window as unknown as { known?: Element[] }).known ??= []);
    if (!known.includes(element)) known.push(element);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const ring = element.querySelector(":scope > .ring");
    const drawn = ring ? getComputedStyle(ring).stroke !== "none" : outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = { x: left + width / 2, y: top + height / 2 };
    let hit = document.elementFromPoint(middle.x, middle.y);
    while (hit?.shadowRoot?.elementFromPoint(middle.x, middle.y) && hit.shadowRoot.elementFromPoint(middle.x, middle.y) !== hit) hit = hit.shadowRoot.elementFromPoint(middle.x, middle.y);
    let within: Node | null = hit;
    while (within && within !== element) within = within.parentNode ?? (within as ShadowRoot).host ?? null;
    const name = element.getAttribute("aria-label") ?? element.textContent!.trim().replace(/\s+/g, " ").slice(0, 40);
    return { number: known.indexOf(element), name: `${element.localName} ${name}`, inPanel, seen: drawn && within === element };
  });
}

/** What a keyboard should come to in the open panel: by the browser's own rules, one of each group of radio buttons or arrow keys. */
function reachable(reader: Reader): Promise<number> {
  return reader.page.evaluate(() => {
    const count = (root: ParentNode): number =>
      [...root.querySelectorAll<HTMLElement>("*")].reduce((sum, element) => {
        const inner = element.shadowRoot ? count(element.shadowRoot) : 0;
        const focusable = element.matches("button:enabled, input:enabled, select:enabled, summary, a[href], [tabindex]:not([tabindex='-1'])") && element.tabIndex >= 0;
        return sum + inner + (focusable && element.checkVisibility({ visibilityProperty: true }) ? 1 : 0);
      }, 0);
    return count(document.querySelector("khulasa-panels")!.shadowRoot!.querySelector("#panel > :not(button)")!.shadowRoot!);
  });
}

for (const width of [360, 1280]) {
  test(`every panel is walked through with keys alone: nothing is missed, hidden or without a frame, ${width} px`, async ({ reader, page, site }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await reader.open(site.origin);
    await reader.pasteEvent(`${named}\n${article}`);
    await reader.summarised(3);
    // The skip link is the first stop of the page, and leads to the open panel.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Shift+Tab");
    await page.locator(".skip").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("khulasa-panels #panel")).toBeFocused();
    await reader.tab("summary").focus();
    for (const panel of PANELS) {
      // Arrows go through the tabs, the way the page is read.
      await page.keyboard.press("ArrowLeft");
      await expect(reader.tab(panel)).toBeFocused();
      await expect(reader.tab(panel)).toHaveAttribute("aria-selected", "true");
      await expect(page.locator(`khulasa-${panel}-panel`)).toBeVisible();
      await page.waitForTimeout(50);
      const wanted = await reachable(reader);
      const visited = new Map<number, Focused>();

      let away = 0;
      for (let press = 0; press < wanted + 12 && away < 3; press += 1) {
        await page.keyboard.press("Tab");
        const now = await focused(reader);
        if (now.inPanel && !visited.has(now.number)) visited.set(now.number, now);
        if (visited.size > 0 && !now.inPanel) away += 1;
      }
      const unseen = [...visited.values()].filter(({ seen }) => !seen).map(({ name }) => name);
      expect(unseen, `${panel}: hidden or without a frame`).toEqual([]);
      // Long lists have more rows as the reader comes to them.
      expect(visited.size, panel).toBeGreaterThanOrEqual(wanted);
      expect(await page.evaluate(() => document.getAnimations().length), `${panel}: nothing moves`).toBe(0);
      await reader.tab(panel).focus();
    }
  });
}

test("with keys alone a name, a statement, a date, a figure, a phrase and a word lead to their places and back", async ({ reader, page, site }) => {
  await reader.open(site.origin);
  await reader.pasteEvent(named);
  await reader.summarised(3);
  await reader.tab("summary").focus();
  const things = { names: ".name-row", statements: ".said button", timeline: ".date", figures: ".where button", keyphrases: ".phrase", words: ".word-row" };
  for (const [panel, thing] of Object.entries(things)) {
    await page.keyboard.press("ArrowLeft");
    await expect(reader.tab(panel)).toBeFocused();
    const target = page.locator(`khulasa-${panel}-panel ${thing}`).first();
    await expect(target).toBeVisible();
    const at = () => target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
    for (let press = 0; press < 40 && !(await at()); press += 1) await page.keyboard.press("Tab");
    expect(await at(), panel).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await reader.marked("khulasa-lit")).length, panel).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await reader.marked("khulasa-lit")).length, panel).toBe(0);
    await reader.tab(panel).focus();
  }
});
