import { defineConfig } from "@playwright/test";
import page from "../playwright.config.ts";

/** The built package in Debian's Chromium. */
export default defineConfig({ ...page, testDir: "tests", outputDir: "../test-results/package", timeout: 60_000 });
