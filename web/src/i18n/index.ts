/** The page's words, in the language that was chosen. */
import { watch } from "vue";
import { createI18n } from "vue-i18n";

import { useLanguage } from "@/core/preferences/language";
import { en } from "@/i18n/en";
import { zh } from "@/i18n/zh";

const TAGS = { zh: "zh-CN", en: "en" } as const;

export const i18n = createI18n({
  legacy: false,
  locale: useLanguage().value,
  fallbackLocale: "zh",
  messages: { zh, en },
  numberFormats: { zh: { whole: { maximumFractionDigits: 0 } }, en: { whole: { maximumFractionDigits: 0 } } },
});

watch(
  useLanguage(),
  (language) => {
    i18n.global.locale.value = language;
    document.documentElement.lang = TAGS[language];
  },
  { immediate: true },
);
