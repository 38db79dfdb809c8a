import { describe, expect, test } from "vitest";
import { fragmentOf, holdsText, textOfFragment } from "../../src/share/fragment.ts";
import { article } from "../support/articles.js";

describe("a link that holds an article", () => {
  test("gives it back, letter for letter", async () => {
    for (const text of [article, "مُحَمَّدٌ ﷺ 😀 «أقواس» a\u200fb\n\nسطر", "x"]) {
      const fragment = await fragmentOf(text);
      expect(fragment).toMatch(/^text=[\w-]+$/);
      expect(holdsText(`#${fragment}`)).toBe(true);
      expect(await textOfFragment(`#${fragment}`)).toBe(text);
      expect(await textOfFragment(`#en&${fragment}`)).toBe(text);
    }
  });

  test("of an article is a third of its letters' escapes", async () => {
    expect((await fragmentOf(article)).length).toBeLessThan(encodeURIComponent(article).length / 3);
  });

  test("cut off, changed or none is told from a whole one", async () => {
    const fragment = await fragmentOf(article);
    expect(await textOfFragment(fragment.slice(0, -8))).toBeUndefined();
    expect(await textOfFragment(`${fragment.slice(0, 40)}AAAA${fragment.slice(44)}`)).toBeUndefined();
    expect(await textOfFragment("#text=%%%")).toBeUndefined();
    expect(await textOfFragment("#text=")).toBeUndefined();
    expect(holdsText("#en")).toBe(false);
  });

  test("that unpacks to more than any article is refused", async () => {
    const fragment = await fragmentOf("ا".repeat(2_500_000));
    expect(fragment.length).toBeLessThan(20_000);
    expect(await textOfFragment(fragment)).toBeUndefined();
  });
});
