/** Estates: which are listed, which sides they have, and which terms there end soon. */
import type { EndingTerm, EstateOverview, Ref, Side } from "@/api/types";

import type { Place } from "./address";

export const SIDES: readonly Side[] = ["branch", "committee", "property"];

export interface Reminder {
  readonly estate: EstateOverview;
  readonly term: EndingTerm;
  readonly days: number;
}

/** What it is called; an estate without a name by its id. */
export function titleOf({ estate }: EstateOverview): string {
  return estate.name ?? estate.id;
}

/** The estates that fit subdistrict, state and words (of the estate, its community or a body), by subdistrict and name. */
export function listed(all: readonly EstateOverview[], place: Place, language: string): EstateOverview[] {
  const words = place.words.trim().toLowerCase();
  const key = (each: EstateOverview): string => `${each.subdistrict?.name ?? ""} ${each.community?.name ?? ""} ${titleOf(each)}`;
  const order = new Intl.Collator(language);
  return all
    .filter(
      (each) =>
        (place.street === "" || each.subdistrict?.id === place.street) &&
        (place.state === "" || each.estate.committee_state === place.state) &&
        (words === "" || namesOf(each).some((name) => name.toLowerCase().includes(words))),
    )
    .sort((one, other) => order.compare(key(one), key(other)));
}

function namesOf(each: EstateOverview): string[] {
  return [titleOf(each), each.community?.name ?? "", ...each.bodies.map(({ organization }) => organization.name)];
}

export function hasAny({ persons }: EstateOverview): boolean {
  return persons > 0;
}

/** The bodies on a side; those of the estate itself before those of a grid around it. */
export function bodiesOn(each: Pick<EstateOverview, "bodies">, side: Side): EstateOverview["bodies"] {
  return each.bodies.filter((body) => body.side === side).sort((one, other) => Number(other.own) - Number(one.own));
}

/** The sides that nobody of the registers stands on. */
export function lacking(each: EstateOverview): Side[] {
  return SIDES.filter((side) => bodiesOn(each, side).length === 0);
}

/** The subdistricts of all of them, by name. */
export function streetsOf(all: readonly EstateOverview[], language: string): Ref[] {
  const found = new Map(all.flatMap(({ subdistrict }) => (subdistrict ? [[subdistrict.id, subdistrict] as const] : [])));
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, language));
}

/** Whole days from one day to another, both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The terms that end within so many days after the day, the first to end first. */
export function reminders(estates: readonly EstateOverview[], asOf: string, ahead: number): Reminder[] {
  return estates
    .flatMap((estate) => estate.ending.map((term) => ({ estate, term, days: daysBetween(asOf, term.last_day) })))
    .filter(({ days }) => days <= ahead)
    .sort((one, other) => one.days - other.days);
}
