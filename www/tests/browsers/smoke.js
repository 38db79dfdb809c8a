import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { singleFile } from "../../build/paths.js";
import { article, textOfWords } from "../support/articles.js";
import { serve } from "../support/serve.js";

/**
 * What a smoke test needs of a browser.
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} open
 * @property {<Result>(script: string, ...args: unknown[]) => Promise<Result>} run the body of an async function in the page; its arguments are `args`
 * @property {(key: string) => Promise<void>} press one key, by its WebDriver or DOM name
 * @property {(text: string) => Promise<void>} type
 * @property {() => Promise<void>} close
 */

/** Waits in the page for a condition, so that no policy is in the way of a driver's own polling. */
const UNTIL = `
  const until = async (condition, what) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const value = condition();
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("never came: " + what);
  };
  const editor = () => document.querySelector("khulasa-editor");
  const panel = () => document.querySelector("khulasa-panels")?.shadowRoot.querySelector("khulasa-summary-panel");
  const picks = () => [...(panel()?.shadowRoot.querySelectorAll(".picks > li") ?? [])];
  const marked = (name) => [...(CSS.highlights.get(name) ?? [])].map(String);
  const paste = (text) => {
    editor().focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    // Firefox makes the event's data of a type and a text of its own.
    const firefox = { dataType: "text/plain", data: text };
    editor().dispatchEvent(new ClipboardEvent("paste", { clipboardData, ...firefox, bubbles: true, cancelable: true }));
  };
`;

/**
 * The same few steps in any engine, served and as one file. Prints a line for each.
 * @param {string} browser
 * @param {() => Promise<Driver>} launch
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function smoke(browser, launch) {
  const site = await serve();
  const driver = await launch();
  /** @param {string} script @param {unknown[]} args */
  const run = (script, ...args) => driver.run(UNTIL + script, ...args);
  let passed = 0;
  let failed = 0;
  /** @param {string} name @param {() => Promise<void>} test */
  const step = async (name, test) => {
    try {
      await test();
      passed += 1;
      console.log(`  ✓ ${browser}: ${name}`);
    } catch (thrown) {
      failed += 1;
      console.log(`  ✘ ${browser}: ${name}\n    ${thrown instanceof Error ? thrown.message : thrown}`);
    }
  };
  const ready = `await until(() => editor()?.isContentEditable, "an editor that accepts text");`;

  try {
    await step("the page opens and the analyzer is ready in a worker", async () => {
      await driver.open(`${site.origin}/`);
      await run(ready);
      assert.equal(await run(`return document.querySelectorAll("khulasa-notice").length;`), 0);
    });
    await step("a pasted article is kept letter for letter, summarised and marked", async () => {
      await run(`paste(args[0]); await until(() => picks().length === 3, "three picks");`, article);
      assert.equal(await run(`return editor().text;`), article);
      /** @type {string[]} */
      const marks = await run(`await until(() => marked("khulasa-pick").length === 3, "three marks"); return marked("khulasa-pick");`);
      for (const mark of marks) assert.ok(article.includes(mark));
    });
    await step("a pick lights up in the text", async () => {
      await run(`picks()[1].querySelector("button").click(); await until(() => marked("khulasa-lit").length === 1, "a lit sentence");`);
    });
    await step("keys type, break lines and undo", async () => {
      await run(`editor().focus(); editor().replaceAll(""); document.getSelection().selectAllChildren(editor());`);
      await driver.type("أول");
      await driver.press("Enter");
      await driver.press("Enter");
      await driver.type("ثان");
      assert.equal(await run(`return editor().text;`), "أول\n\nثان");
      await run(`editor().undo();`);
      assert.equal(await run(`return editor().text;`), "أول\n\n");
      await driver.press("Backspace");
      await driver.press("Backspace");
      assert.equal(await run(`return editor().text;`), "أول");
    });
    await step("a long text is shown for reading and summarised", async () => {
      await run(`paste(args[0]); await until(() => document.querySelector("khulasa-long-text p"), "the reading view"); await until(() => picks().length === 3, "its summary");`, textOfWords(25_000));
    });
    await step("the page turns to English", async () => {
      await run(`document.querySelector(".preferences button:last-child").click(); await until(() => document.documentElement.dir === "ltr", "English");`);
    });
    await step("nothing was asked of the server that is not part of the page", async () => {
      // The service worker keeps the page's own files, and they are in no folder of their own.
      const own = ["/", "/index.html", "/sw.js", "/icon.svg", "/manifest.webmanifest"];
      const asked = site.requests.filter((path) => !own.includes(path) && !path.startsWith("/assets/"));
      assert.deepEqual(asked, []);
    });
    await step("the one file works from a disk", async () => {
      const before = site.requests.length;
      await driver.open(pathToFileURL(singleFile).href);
      await run(`${ready} paste(args[0]); await until(() => picks().length === 3, "three picks");`, article);
      await run(`await until(() => marked("khulasa-pick").length === 3, "three marks");`);
      assert.equal(site.requests.length, before);
    });
  } finally {
    await driver.close();
    await site.close();
  }
  return { passed, failed };
}
