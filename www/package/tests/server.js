import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { distribution, root } from "../../build/paths.js";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".gz": "application/gzip",
};

/** Folders of this machine by the beginning of the address. */
const FOLDERS = {
  "/khulasa/": join(distribution, "npm", "khulasa", "dist"),
  "/examples/": join(root, "examples"),
};

/**
 * Serves folders, and pages that a test makes up.
 * @param {{ folders?: Record<string, string>, pages?: Record<string, string | Buffer>, headers?: Record<string, string>, port?: number }} [options]
 */
export async function serve({ folders = FOLDERS, pages = {}, headers = {}, port = 0 } = {}) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    requests.push(path);
    const page = pages[path];
    if (page !== undefined) return response.writeHead(200, { ...headers, "content-type": TYPES[".html"] }).end(page);
    const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    const name = normalize(path.endsWith("/") ? `${path}index.html` : path);
    try {
      if (!prefix || !folder) throw new Error("no folder");
      const bytes = await readFile(join(folder, name.slice(prefix.length)));
      const type = TYPES[extname(name)] ?? "application/octet-stream";
      return response.writeHead(200, { ...headers, "content-type": type, "content-length": bytes.length }).end(bytes);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const origin = `http://127.0.0.1:${address && typeof address === "object" ? address.port : port}`;
  return {
    origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve(undefined));
      }),
  };
}
