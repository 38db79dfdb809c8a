import type { Locator, Page } from "@playwright/test";
import { expect, type Reader } from "./page.ts";

/** A text of our own whose words are well known to grammars. */
export const sentence = "وصف الوزير الوضع للحكومة، وقالت المديرة إنهم سيكتبونها غدا في المدرستين.";

/** The layer of words, as a reader has it. */
export class WordsReader {
  readonly page: Page;
  readonly reader: Reader;
  readonly legend: Locator;
  readonly card: Locator;
  /** The panel of all words. */
  readonly list: Locator;
  readonly rows: Locator;

  constructor(reader: Reader) {
    this.reader = reader;
    this.page = reader.page;
    this.legend = this.page.locator("khulasa-word-legend");
    this.card = this.page.locator("khulasa-word-card");
    this.list = this.page.locator("khulasa-words-panel");
    this.rows = this.list.locator(".rows > li");
  }

  async turnOn(): Promise<void> {
    await this.page.locator("khulasa-layer-switch [data-layer=words]").click();
    await expect(this.legend).toBeVisible();
  }

  /** Pastes a text and turns the layer on. */
  async show(text: string): Promise<void> {
    await this.reader.pasteEvent(text);
    await this.reader.summarised();
    await this.turnOn();
  }

  /** The middle of the first place of some letters on the screen. */
  async placeOf(letters: string, surface = "khulasa-editor"): Promise<{ x: number; y: number }> {
    return this.page.locator(surface).evaluate((element, sought) => {
      const view = element as HTMLElement & { text: string; rangesOf(span: { start: number; end: number }): Range[] };
      const start = view.text.indexOf(sought);
      const { left, top, width, height } = view.rangesOf({ start, end: start + sought.length })[0]!.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, letters);
  }

  /** Presses a word in the text, when no scrolling moves it any more, and waits until its card knows its other readings. */
  async press(word: string): Promise<void> {
    let place = await this.placeOf(word);
    await expect(async () => {
      const before = place;
      await this.page.waitForTimeout(100);
      place = await this.placeOf(word);
      expect(place).toEqual(before);
    }).toPass();
    await this.page.mouse.click(place.x, place.y);
    await this.opened(word);
  }

  async opened(word: string): Promise<void> {
    await expect(this.card.locator("h2")).toHaveText(word);
    await expect(this.card.locator(".others")).not.toContainText("…");
  }

  /** The facts of the card, by their names. */
  async facts(): Promise<Record<string, string>> {
    const names = await this.card.locator("dt").allInnerTexts();
    const values = await this.card.locator("dd").allInnerTexts();
    return Object.fromEntries(names.map((name, index) => [name, values[index]!.trim()]));
  }

  /** Each part of the word with what it is. */
  async pieces(): Promise<string[]> {
    const pieces = await this.card.locator(".pieces li").allInnerTexts();
    return pieces.map((piece) => piece.split("\n").filter(Boolean).join(" · "));
  }

  /** Opens the panel of all words, where they are counted. */
  async openList(): Promise<void> {
    await this.reader.openPanel("words");
    await expect(this.rows.first()).toBeVisible({ timeout: 30_000 });
  }

  /** A row of the panel, by its lemma. */
  row(lemma: string): Locator {
    return this.rows.filter({ has: this.page.locator(".lemma").getByText(lemma, { exact: true }) });
  }

  /** One thing of each row that is rendered, in the order in which they are seen. */
  async column(name: string): Promise<string[]> {
    return (await this.rows.locator(`.word-row .${name}`).allTextContents()).map((text) => text.trim());
  }
}
