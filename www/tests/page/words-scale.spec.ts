import { expect, test } from "../support/page.ts";
import { watchTasks } from "../support/tasks.js";
import { WordsReader } from "../support/words.ts";

/** A hundred thousand words, tens of thousands of them different: roots of four letters in patterns, with clitics. */
function manyWords(count: number): string {
  const letters = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
  const patterns = ["م12و34", "1ا234", "ت12ي34", "12ا34ة", "است12ا34", "1و342", "ي12و34", "الم1ا234ة", "و12ي34ها", "لل12و34"];
  let seed = 7;
  // Mulberry32: the same words in every run.
  const next = (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const root = [0, 0, 0, 0].map(() => letters[next(letters.length)]!);
    words.push(patterns[next(patterns.length)]!.replace(/\d/g, (digit) => root[Number(digit) - 1]!));
    if (index % 12 === 11) words[index] += index % 240 === 239 ? ".\n" : ".";
  }
  return words.join(" ");
}

test("with 100,000 words, counting, sorting, searching, families and scrolling leave the page no task over 50 ms", async ({ reader, page, site }) => {
  test.setTimeout(180_000);
  await reader.open(site.origin);
  const words = new WordsReader(reader);
  await reader.dropFile("كتاب.txt", manyWords(100_000));
  await expect(reader.longText).toBeVisible();
  await expect(reader.picks.first()).toBeAttached({ timeout: 120_000 });
  await expect(reader.status.locator("khulasa-counts")).toBeVisible();
  // Its beginning is shown while the rest is analysed: the words of all are wanted.
  const analysed = () => page.evaluate(() => (document.querySelector("khulasa-panels") as unknown as { analysis?: { stats: { words: number } } }).analysis?.stats.words ?? 0);
  await expect.poll(analysed, { timeout: 60_000 }).toBeGreaterThan(99_000);
  await page.waitForTimeout(500);
  /** Beside other programs a task may be held up once; one that is too long by itself is so each time. */
  const smooth = async (what: string, work: () => Promise<unknown>, again?: () => Promise<unknown>) => {
    let best = { ms: Number.POSITIVE_INFINITY, what: "" };
    for (let attempt = 0; attempt < (again ? 4 : 1) && best.ms > 50; attempt += 1) {
      if (attempt > 0) await again?.();
      const tasks = await watchTasks(page);
      const began = performance.now();
      await work();
      const time = performance.now() - began;
      const { longest } = await tasks();
      if (longest.ms < best.ms) best = longest;
      test.info().annotations.push({ type: what, description: `longest task ${Math.round(longest.ms)} ms, ${Math.round(time)} ms in all` });
    }
    expect(best.ms, `${what}: ${best.what}`).toBeLessThanOrEqual(50);
  };
  const status = words.list.getByRole("status");
  const toNumber = (text: string) => Number(text.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).replace(/\D/g, ""));
  /** The lemmas that are listed. */
  const lemmas = async () => toNumber((await status.innerText()).split("ترد")[0]!);
  const turnOn = async () => {
    await words.turnOn();
    await expect.poll(() => reader.painted()).toBeGreaterThan(100);
  };
  const turnOff = async () => {
    await page.keyboard.press("Escape");
    await page.locator("khulasa-layer-switch [data-layer=words]").click();
    await expect(words.legend).toHaveCount(0);
  };
  await smooth("turning the layer on", turnOn, turnOff);
  // Counted once for an analysis: what follows has only one chance.
  // A locator would look for it through the whole book, in the same thread.
  const counted = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector("khulasa-panels")!;
      return shadowRoot!.querySelector("khulasa-words-panel")?.shadowRoot?.querySelector("[role=status]")?.textContent ?? "";
    });
  await smooth("counting", async () => {
    await page.evaluate(() => document.querySelector("khulasa-panels")!.shadowRoot!.querySelector<HTMLElement>("#tab-words")!.click());
    await expect.poll(counted, { timeout: 60_000 }).toContain("ترد");
  });
  const total = await lemmas();
  test.info().annotations.push({ type: "lemmas", description: String(total) });
  expect(total).toBeGreaterThan(50_000);
  const order = words.list.getByRole("combobox", { name: "رتّب الكلمات" });
  for (const label of ["ألفبائيًّا", "بحسب الجذر", "بحسب القسم", "الأكثر صورًا", "الأكثر ورودًا"]) {
    await smooth(`sorting ${label}`, async () => {
      const first = await words.rows.first().innerText();
      await order.selectOption({ label });
      await expect(words.rows.first()).not.toHaveText(first, { timeout: 60_000 });
      await expect(status).toContainText("ترد", { timeout: 60_000 });
    }, async () => {
      await order.selectOption({ label: "الأقل ورودًا" });
      await expect(status).toContainText("ترد", { timeout: 60_000 });
    });
  }
  const search = words.list.getByRole("searchbox");
  await smooth(
    "searching",
    async () => {
      await search.pressSequentially("درس");
      await expect.poll(lemmas).toBeLessThan(total / 10);
    },
    () => search.fill(""),
  );
  await search.fill("");
  await expect.poll(lemmas).toBe(total);
  const scroller = page.locator("khulasa-panels #panel");
  await smooth("scrolling", async () => {
    for (let step = 0; step < 20; step += 1) {
      await scroller.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
      await page.waitForTimeout(30);
    }
    expect(await words.rows.count()).toBeGreaterThan(500);
  }, async () => {
    await search.fill("درس");
    await search.fill("");
    await expect.poll(lemmas).toBe(total);
  });
  await smooth("opening a row", () => words.rows.first().getByRole("button").first().click(), () => words.rows.first().getByRole("button").first().click());
  const view = (name: string) => words.list.getByRole("button", { name, exact: true }).click();
  await smooth("families", async () => {
    await view("بالجذور");
    await expect(words.list.locator(".family").first()).toBeVisible();
  }, () => view("قائمة"));
  await view("قائمة");
  await smooth("exporting", async () => {
    const download = page.waitForEvent("download");
    await words.list.getByRole("button", { name: "صدّر CSV" }).click();
    await download;
  });
  await page.keyboard.press("Escape");
  await smooth(
    "opening a card",
    async () => {
      await words.legend.getByRole("button", { name: "كلمةً كلمة" }).click();
      await expect(words.card).toBeVisible();
    },
    () => page.keyboard.press("Escape"),
  );
});
