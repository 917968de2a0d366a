/** Starts the application. */
import "element-plus/theme-chalk/base.css";
import "element-plus/theme-chalk/dark/css-vars.css";
import "@/design/tokens.css";
import "@/design/base.css";
import "@/design/print.css";

import { createApp } from "vue";

import App from "@/App.vue";
import { followTheme, useTheme } from "@/core/preferences/theme";
import { i18n } from "@/i18n";
import { router } from "@/router";
import { watch } from "vue";

let stop = (): void => undefined;
watch(
  useTheme(),
  () => {
    stop();
    stop = followTheme((dark) => document.documentElement.classList.toggle("dark", dark));
  },
  { immediate: true },
);

createApp(App).use(router).use(i18n).mount("#app");
