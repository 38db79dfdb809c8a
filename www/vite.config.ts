import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { modelPlugin } from "./build/model-plugin.js";
import { root, site } from "./build/paths.js";
import { shellPlugin } from "./build/shell.js";

/** The page as a site serves it. The one file is built by build/single-file.js. */
export default defineConfig({
  root,
  // Relative addresses: the site may live under any path.
  base: "./",
  plugins: [modelPlugin(), shellPlugin(), VitePWA(offline())],
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

/** What makes the page installable, and keeps all of its files for when there is no connection. */
function offline(): Parameters<typeof VitePWA>[0] {
  return {
    // A newer page takes over when no tab has the older one open any more: none loses files that it was built with.
    registerType: "prompt",
    // The page registers by itself: under its policy an address of a script has to be vouched for.
    injectRegister: false,
    manifest: {
      name: "خلاصة: زبدة المقال العربي",
      short_name: "خلاصة",
      description: "خلاصة المقال العربي في متصفحك: جمله الأهم وأسباب اختيارها، ونصك لا يغادر الصفحة.",
      lang: "ar",
      dir: "rtl",
      display: "standalone",
      start_url: "./",
      scope: "./",
      background_color: "#eeefec",
      theme_color: "#0b5a52",
      categories: ["productivity", "news", "education"],
      icons: [
        { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
        { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
      ],
    },
    workbox: {
      globPatterns: ["**/*.{html,js,css,wasm,gz,woff2,svg}"],
      globIgnores: ["licences/**"],
      // Names of files in `assets` change with what is in them.
      dontCacheBustURLsMatching: /assets\//,
      maximumFileSizeToCacheInBytes: 16_000_000,
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
      sourcemap: false,
      mode: "production",
    },
  };
}
