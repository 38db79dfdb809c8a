import type { Page } from "@playwright/test";
import axe from "axe-core";

/** Rules whose outcome the colours decide: all that another theme can change. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Whatever axe finds, by rule and place; its rules of best practice count as well. */
export async function found(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Put in as the debugger would, whatever the page's policy.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: within } = window as unknown as { axe: typeof axe };
    const { violations } = await within.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } }, ...(only ? { runOnly: { type: "rule", values: [...only] } } : {}) });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`));
  }, rules);
}

/** What axe finds in the light, and what the dark adds to it. */
export async function foundInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await found(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await found(page, OF_COLOURS);
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}
