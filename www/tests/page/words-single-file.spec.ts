import { pathToFileURL } from "node:url";
import { singleFile } from "../../build/paths.js";
import { expect, test } from "../support/page.ts";
import { WordsReader, sentence } from "../support/words.ts";

test("the one file has cards with readings and glosses, and the list of words, without a request", async ({ reader, page }) => {
  const url = pathToFileURL(singleFile).href;
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await reader.open(url);
  const words = new WordsReader(reader);
  await words.show(sentence);
  await words.press("للحكومة");
  expect((await words.facts())["المعنى"]).toMatch(/^government/);
  await page.keyboard.press("Escape");
  await words.openList();
  expect((await words.column("gloss")).some((gloss) => gloss.startsWith("government"))).toBe(true);
  const download = page.waitForEvent("download");
  await words.list.getByRole("button", { name: "صدّر CSV" }).click();
  expect((await download).suggestedFilename()).toBe("كلمات-النص.csv");
  expect(requests.filter((address) => !/^(data|blob):/.test(address))).toEqual([url]);
});
