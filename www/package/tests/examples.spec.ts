import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "vite";
import { distribution, root } from "../../build/paths.js";
import { serve } from "./server.js";

for (const name of ["plain", "blog"]) {
  test(`examples/${name}`, async ({ page }) => {
    const server = await serve();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${server.origin}/examples/${name}/`);
    const sentences = page.locator("khulasa-summary [part=sentence]");
    await expect(sentences).toHaveCount(name === "plain" ? 1 : 2);
    if (name === "blog") await expect(page.locator("khulasa-annotate")).toHaveAttribute("state", "done");
    expect(errors).toEqual([]);
    await server.close();
  });
}

test("examples/list", async ({ page }) => {
  const server = await serve();
  await page.goto(`${server.origin}/examples/list/`);
  await expect(page.locator("#articles > li > p")).toHaveCount(2);
  await expect(page.locator("#articles > li > p").nth(1)).toContainText("الزيتون");
  await server.close();
});

test("examples/react, bundled by Vite", async ({ page }) => {
  const built = mkdtempSync(join(tmpdir(), "khulasa-react-"));
  const dist = join(distribution, "npm", "khulasa", "dist");
  await build({
    root: join(root, "examples", "react"),
    configFile: false,
    logLevel: "error",
    base: "./",
    worker: { format: "es" },
    resolve: { alias: { "khulasa/element": join(dist, "element.js"), khulasa: join(dist, "index.js") } },
    build: { outDir: built, emptyOutDir: true, target: "es2023" },
  });
  const server = await serve({ folders: { "/": built } });
  await page.goto(`${server.origin}/`);
  await expect(page.locator("khulasa-summary [part=sentence]")).toHaveCount(1);
  await expect(page.locator("#count")).toHaveText("عدد الكلمات: 27");
  await server.close();
  rmSync(built, { recursive: true });
});
