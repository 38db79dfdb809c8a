import { type Locator, type Page, test as base, expect } from "@playwright/test";
import { serve } from "./serve.js";

type Site = Awaited<ReturnType<typeof serve>>;
type ServeOptions = NonNullable<Parameters<typeof serve>[0]>;

/** The page, as a reader has it. */
export class Reader {
  readonly page: Page;
  readonly editor: Locator;
  readonly longText: Locator;
  readonly picks: Locator;
  readonly panel: Locator;
  readonly notices: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = page.locator("khulasa-editor");
    this.longText = page.locator("khulasa-long-text");
    this.panel = page.locator("khulasa-summary-panel");
    this.picks = this.panel.locator("ol.picks > li");
    this.notices = page.locator("khulasa-notice");
    this.status = page.locator(".status");
  }

  async open(url: string): Promise<this> {
    await this.page.goto(url);
    await this.ready();
    return this;
  }

  /** Text is accepted. */
  async ready(): Promise<void> {
    await expect(this.editor).toHaveAttribute("contenteditable", "plaintext-only");
  }

  /** What the editor holds. */
  text(): Promise<string> {
    return this.editor.evaluate((editor) => (editor as HTMLElement & { text: string }).text);
  }

  /** Pastes through the clipboard and the keyboard, as a reader does. */
  async paste(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
    await this.page.keyboard.press("Control+V");
  }

  /** Pastes without the system clipboard, which is not there from a disk: the same event, the same handler. */
  async pasteEvent(text: string, html?: string): Promise<void> {
    await this.editor.focus();
    await this.editor.evaluate(
      (editor, [plain, rich]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", plain!);
        if (rich) clipboardData.setData("text/html", rich);
        editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      [text, html] as const,
    );
  }

  /** Drops a file anywhere on the page. */
  async dropFile(name: string, content: number[] | string): Promise<void> {
    await this.page.evaluate(
      ([fileName, bytes]) => {
        const dataTransfer = new DataTransfer();
        const part = typeof bytes === "string" ? bytes : new Uint8Array(bytes as number[]);
        dataTransfer.items.add(new File([part], fileName as string));
        for (const type of ["dragenter", "dragover", "drop"]) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [name, content] as const,
    );
  }

  async summarised(count?: number): Promise<void> {
    if (count === undefined) await expect(this.picks.first()).toBeAttached();
    else await expect(this.picks).toHaveCount(count);
  }

  /** The tab of a panel, by the panel's id. */
  tab(panel: string): Locator {
    return this.page.locator(`khulasa-panels #tab-${panel}`);
  }

  /** Opens a panel; on a small screen its sheet rises. */
  async openPanel(panel: string): Promise<void> {
    await this.tab(panel).click();
    await expect(this.tab(panel)).toHaveAttribute("aria-selected", "true");
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The marked texts of a highlight, in order, as the browser has registered them. */
  marked(highlight: string): Promise<string[]> {
    return this.page.evaluate((name) => {
      const ranges = [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)];
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      return ranges.map(String);
    }, highlight);
  }

  /** The number of ranges painted in all. */
  painted(): Promise<number> {
    return this.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
  }
}

interface Fixtures {
  reader: Reader;
  /** A served page of one's own: another policy, other answers. */
  serving: (options?: ServeOptions) => Promise<Site>;
  site: Site;
}

export const test = base.extend<Fixtures>({
  reader: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await use(new Reader(page));
    expect(errors, "errors that nobody caught").toEqual([]);
  },
  serving: async ({}, use) => {
    const sites: Site[] = [];
    await use(async (options) => {
      const site = await serve(options);
      sites.push(site);
      return site;
    });
    await Promise.all(sites.map((site) => site.close()));
  },
  site: async ({ serving }, use) => use(await serving()),
});

export { expect };
