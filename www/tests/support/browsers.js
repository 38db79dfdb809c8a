import { existsSync } from "node:fs";

/**
 * The first of some paths that exists.
 * @param {(string | undefined)[]} paths
 */
const first = (...paths) => paths.find((path) => path && existsSync(path));

/** Browsers as Debian installs them; another one by the environment. */
export const chromium = first(process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome") ?? "";
export const firefox = first(process.env["FIREFOX"], "/usr/bin/firefox-esr", "/usr/bin/firefox") ?? "";
/** The WebDriver of WebKitGTK; it starts its own MiniBrowser. */
export const webKitDriver = first(process.env["WEBKIT_DRIVER"], "/usr/bin/WebKitWebDriver") ?? "";
