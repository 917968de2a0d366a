import { fileURLToPath } from "node:url";

import vue from "@vitejs/plugin-vue";
import elementPlus from "unplugin-element-plus/vite";
import { configDefaults, defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // each component of Element Plus brings its own style, and only where it is used
  plugins: [vue(), elementPlus({})],
  resolve: { alias: { "@": here("./src") } },
  define: {
    // messages are plain data: nothing is compiled with eval, which the page's policy forbids
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: here("../api/pages/built"),
    emptyOutDir: true,
    // a picture inside a style would be a data: address; files are cached for ever instead
    assetsInlineLimit: 0,
    target: "es2020",
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": process.env["LIANTU_URL"] ?? "http://127.0.0.1:8000" } },
  test: { environment: "node", exclude: [...configDefaults.exclude], include: ["src/**/*.spec.ts"] },
});
