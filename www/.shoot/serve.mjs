import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
// build/paths.js
/** Where the build reads and writes; all else is relative to these. */
var root = fileURLToPath(new URL("..", import.meta.url));
var generated = join(root, "generated");
join(generated, "web", "khulasa_bg.wasm");
join(generated, "khulasa.model.gz");
var distribution = join(root, "..", "dist");
var site = join(distribution, "site");
join(distribution, "khulasa.html");
// tests/support/serve.ts
var TYPES = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".wasm": "application/wasm",
	".gz": "application/gzip",
	".woff2": "font/woff2"
};
/** The page's own Content-Security-Policy. */
var pagePolicy = () => readFileSync(join(root, "content-security-policy.txt"), "utf8").trim();
/** Serves the built page as a site would, with its policy and cache headers, and notes what is asked for. */
async function serve({ policy = pagePolicy(), answer = () => void 0 } = {}) {
	const requests = [];
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
		requests.push(path);
		const name = normalize(path === "/" ? "/index.html" : path);
		const headers = {
			"content-type": TYPES[extname(name)] ?? "application/octet-stream",
			"cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
			"x-content-type-options": "nosniff",
			"content-security-policy": policy
		};
		const other = answer(path);
		if (typeof other === "number") {
			response.writeHead(other, headers).end();
			return;
		}
		(other ? Promise.resolve(other) : readFile(join(site, name))).then((bytes) => response.writeHead(200, {
			...headers,
			"content-length": bytes.length
		}).end(bytes), () => response.writeHead(404, headers).end());
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address();
	return {
		origin: `http://127.0.0.1:${port}`,
		requests,
		close: () => new Promise((resolve) => {
			server.closeAllConnections();
			server.close(() => resolve());
		})
	};
}
export { pagePolicy, serve };
