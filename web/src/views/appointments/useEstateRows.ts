/** What the list shows, as a table for a spreadsheet: bodies and counts, nothing of persons. */
import { computed, type ComputedRef } from "vue";
import { useI18n } from "vue-i18n";

import type { EstateOverview } from "@/api/types";
import { useNaming } from "@/components/useNaming";
import type { Place } from "@/core/appointment/address";
import { bodiesOn, reminders, SIDES, titleOf } from "@/core/appointment/estates";

import { useSaying } from "./useSaying";

/** The rows of the estates shown, or of the terms that end among those that fit. */
export function useEstateRows(
  shown: () => readonly EstateOverview[],
  fitting: () => readonly EstateOverview[],
  place: () => Place,
  asOf: () => string,
): ComputedRef<() => string[][]> {
  const { t } = useI18n();
  const { naming } = useNaming();
  const { directions } = useSaying();

  function ending(): string[][] {
    const titles = ["lastDay", "estate", "community", "body", "term"].map((each) => t(`appointments.${each}`));
    const found = reminders(fitting(), asOf(), place().ahead).map(({ estate, term }) => [
      term.last_day, titleOf(estate), estate.community?.name ?? "", term.organization.name, term.post ?? t("appointments.bodyTerm"),
    ]);
    return [titles, ...found];
  }

  function estates(): string[][] {
    const titles = ["estate", "community", "subdistrict", "state", ...SIDES.map((side) => `sides.${side}`), "persons", "directions"];
    const found = shown().map((each) => [
      titleOf(each), each.community?.name ?? "", each.subdistrict?.name ?? "",
      each.estate.committee_state === null ? "" : naming.value.term("committee_state", each.estate.committee_state),
      ...SIDES.map((side) => bodiesOn(each, side).map(({ organization }) => organization.name).join("、")),
      String(each.persons), directions(each),
    ]);
    return [titles.map((title) => t(`appointments.${title}`)), ...found];
  }

  return computed(() => (place().show === "ending" ? ending : estates));
}
