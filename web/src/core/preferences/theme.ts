/** Light, dark, or as the system is: remembered in this browser. */
import { ref, type Ref } from "vue";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const NAME = "liantu.theme";

export function chosenTheme(kept: string | null): Theme {
  return THEMES.find((each) => each === kept) ?? "system";
}

/** Whether a theme is dark, where the system is or is not. */
export function isDark(theme: Theme, system: boolean): boolean {
  return theme === "system" ? system : theme === "dark";
}

/** The next one in turn. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
}

let theme: Ref<Theme> | undefined;

export function useTheme(): Ref<Theme> {
  theme ??= ref(chosenTheme(localStorage.getItem(NAME)));
  return theme;
}

/** Wear this theme from now on. */
export function wear(chosen: Theme): void {
  useTheme().value = chosen;
  localStorage.setItem(NAME, chosen);
}

/** Keep the page in its theme; returns what ends that. */
export function followTheme(apply: (dark: boolean) => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const now = (): void => apply(isDark(useTheme().value, system.matches));
  system.addEventListener("change", now);
  now();
  return () => system.removeEventListener("change", now);
}
