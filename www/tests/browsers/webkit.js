import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { webKitDriver } from "../support/browsers.js";

/** What WebDriver calls the keys that are no letters. @type {Record<string, string>} */
const KEYS = { Enter: "\uE007", Backspace: "\uE003" };

/**
 * WebKitGTK over its WebDriver: an engine like Safari's. It wants a display; where there is none it is started in Xvfb's.
 * @returns {Promise<import("./smoke.js").Driver>}
 */
export async function launchWebKit() {
  const port = await freePort();
  const command = [webKitDriver, `--port=${port}`];
  if (!process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) command.unshift("xvfb-run", "--auto-servernum");
  const [program = "", ...args] = command;
  const driver = spawn(program, args, {
    stdio: "ignore",
    detached: true,
    // Its sandbox wants rights that a container has not.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const origin = `http://127.0.0.1:${port}`;
  const end = () => {
    // The display server and the browser are of the same group.
    if (driver.pid) process.kill(-driver.pid, "SIGTERM");
  };
  try {
    const { sessionId } = await started(origin);
    /** @param {string} path @param {unknown} [body] */
    const send = (path, body) => ask(`${origin}/session/${sessionId}${path}`, body);
    await send("/timeouts", { script: 30_000, pageLoad: 30_000 });
    return {
      open: (url) => send("/url", { url }),
      run: async (script, ...args) => {
        const body = `const args = [...arguments].slice(0, -1); const done = arguments[arguments.length - 1];
          (async () => { ${script} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = await send("/execute/async", { script: body, args });
        if (error) throw new Error(error);
        return value;
      },
      press: (key) => keys(send, [KEYS[key] ?? key]),
      type: (text) => keys(send, [...text]),
      close: async () => {
        await ask(`${origin}/session/${sessionId}`, undefined, "DELETE").catch(() => undefined);
        end();
      },
    };
  } catch (thrown) {
    end();
    throw thrown;
  }
}

/**
 * @param {(path: string, body: unknown) => Promise<any>} send
 * @param {string[]} values
 */
async function keys(send, values) {
  const actions = values.flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  await send("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
}

/** @param {string} origin */
async function started(origin) {
  const capabilities = { alwaysMatch: { browserName: "MiniBrowser" } };
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask(`${origin}/session`, { capabilities });
    } catch (thrown) {
      if (tries >= 40 || !(thrown instanceof TypeError)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/**
 * @param {string} url
 * @param {unknown} [body]
 * @param {string} [method]
 */
async function ask(url, body, method = "POST") {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
