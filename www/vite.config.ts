import { defineConfig } from "vite";
import { modelPlugin } from "./build/model-plugin.js";
import { root, site } from "./build/paths.js";

/** The page as a site serves it. The one file is built by build/single-file.js. */
export default defineConfig({
  root,
  // Relative addresses: the site may live under any path.
  base: "./",
  plugins: [modelPlugin()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    outDir: site,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
