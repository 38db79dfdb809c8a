import { type Server, createServer } from "node:http";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { root, site } from "../../build/paths.js";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".gz": "application/gzip",
  ".woff2": "font/woff2",
};

export interface Site {
  readonly origin: string;
  /** Every path asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Another policy than the page's own. */
  readonly policy?: string;
  /** Another answer for some paths: bytes, or a status. */
  readonly answer?: (path: string) => Buffer | number | undefined;
}

/** The page's own Content-Security-Policy. */
export const pagePolicy = (): string => readFileSync(join(root, "content-security-policy.txt"), "utf8").trim();

/** Serves the built page as a site would, with its policy and cache headers, and notes what is asked for. */
export async function serve({ policy = pagePolicy(), answer = () => undefined }: ServeOptions = {}): Promise<Site> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
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
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
