import puppeteer from "puppeteer-core";
import { firefox } from "../support/browsers.js";

/**
 * Firefox over WebDriver BiDi.
 * @returns {Promise<import("./smoke.js").Driver>}
 */
export async function launchFirefox() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
  const page = await browser.newPage();
  return {
    open: async (url) => {
      await page.goto(url, { waitUntil: "load" });
    },
    run: (script, ...args) =>
      page.evaluate(`(async (...args) => { ${script} })(...${JSON.stringify(args)})`).then((value) => /** @type {any} */ (value)),
    press: (key) => page.keyboard.press(/** @type {import("puppeteer-core").KeyInput} */ (key)),
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}
