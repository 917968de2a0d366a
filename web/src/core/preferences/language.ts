/** The page's language: Chinese unless the person chose English, remembered in this browser. */
import { ref, type Ref } from "vue";

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const NAME = "liantu.language";

/** The language that the address asks for, that was chosen before, or Chinese. */
export function chosenLanguage(asked: string | null, kept: string | null): Language {
  return [asked, kept].find((each): each is Language => LANGUAGES.includes(each as Language)) ?? "zh";
}

let language: Ref<Language> | undefined;

/** The language that the page is in. */
export function useLanguage(): Ref<Language> {
  language ??= ref(chosenLanguage(new URLSearchParams(location.search).get("lang"), localStorage.getItem(NAME)));
  return language;
}

/** Speak this language from now on. */
export function speak(chosen: Language): void {
  useLanguage().value = chosen;
  localStorage.setItem(NAME, chosen);
}
