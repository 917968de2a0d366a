import { describe, expect, it } from "vitest";

import { chosenLanguage } from "./language";
import { chosenTheme, isDark, nextTheme } from "./theme";

describe("preferences", () => {
  it("is Chinese unless the address or the browser says otherwise", () => {
    expect(chosenLanguage(null, null)).toBe("zh");
    expect(chosenLanguage(null, "en")).toBe("en");
    expect(chosenLanguage("zh", "en")).toBe("zh");
    expect(chosenLanguage("fr", null)).toBe("zh");
  });

  it("goes with the system until a theme is chosen", () => {
    expect(chosenTheme("neon")).toBe("system");
    expect(isDark("system", true)).toBe(true);
    expect(isDark("light", true)).toBe(false);
    expect(nextTheme(nextTheme(nextTheme("system")))).toBe("system");
  });
});
