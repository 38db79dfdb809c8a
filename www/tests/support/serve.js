import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { root, site } from "../../build/paths.js";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".gz": "application/gzip",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/**
 * @typedef {object} Site
 * @property {string} origin
 * @property {string[]} requests every path asked for, in order
 * @property {() => Promise<void>} close
 *
 * @typedef {object} ServeOptions
 * @property {string} [policy] another policy than the page's own
 * @property {(path: string) => Buffer | number | undefined} [answer] another answer for some paths: bytes, or a status
 */

/** The page's own Content-Security-Policy. */
export const pagePolicy = () => readFileSync(join(root, "content-security-policy.txt"), "utf8").trim();

/**
 * Serves the built page as a site would, with its policy and cache headers, and notes what is asked for.
 * @param {ServeOptions} [options]
 * @returns {Promise<Site>}
 */
export async function serve({ policy = pagePolicy(), answer = () => undefined } = {}) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    requests.push(path);
    const name = normalize(path === "/" ? "/index.html" : path);
    const headers = {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      "x-content-type-options": "nosniff",
      "content-security-policy": policy,
    };
    const other = answer(path);
    if (typeof other === "number") {
      response.writeHead(other, headers).end();
      return;
    }
    (other ? Promise.resolve(other) : readFile(join(site, name))).then(
      (bytes) => response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes),
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
