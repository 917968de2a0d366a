/** What several pieces of the page say alike. */
import { useI18n } from "vue-i18n";

import type { EstateOverview, Side } from "@/api/types";
import { useLanguage } from "@/core/preferences/language";

interface Saying {
  side(side: Side | null): string;
  /** Several, as the language lists them. */
  sides(sides: readonly Side[]): string;
  /** In which directions, and how many. */
  directions(each: EstateOverview): string;
}

export function useSaying(): Saying {
  const { t } = useI18n();
  const language = useLanguage();
  const side = (each: Side | null): string => (each === null ? "" : t(`appointments.sides.${each}`));
  const sides = (all: readonly Side[]): string => all.map(side).join(language.value === "zh" ? "、" : ", ");

  function directions({ directions: found }: EstateOverview): string {
    return found
      .map(({ from, to, persons }) =>
        from === null || to === null
          ? t("appointments.untold", { n: persons })
          : t("appointments.direction", { from: side(from), to: side(to), n: persons }),
      )
      .join(language.value === "zh" ? "；" : "; ");
  }

  return { side, sides, directions };
}
