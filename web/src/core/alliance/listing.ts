/** Which alliances are listed, and in which order. */
import type { AllianceOverview, Ref } from "@/api/types";

import type { Place } from "./address";

/** The latest year in which members of any alliance held something; null where none did. */
export function latestYear(all: readonly AllianceOverview[]): number | null {
  return Math.max(...all.flatMap((each) => each.years.map(({ year }) => year)), 0) || null;
}

/** What it is called; an alliance without a name by its id. */
export function titleOf({ alliance }: AllianceOverview): string {
  return alliance.name ?? alliance.id;
}

/** How many activities members held in the year. */
export function heldIn(each: AllianceOverview, year: number | null): number {
  return each.years.find((found) => found.year === year)?.activities ?? 0;
}

/** Planned, or being prepared: it has no members yet. */
export function isPlanned({ alliance }: AllianceOverview): boolean {
  return alliance.planned === true;
}

/** The subdistricts of all of them, by name. */
export function streetsOf(all: readonly AllianceOverview[], language: string): Ref[] {
  const found = new Map(all.flatMap((each) => each.subdistricts.map((street) => [street.id, street] as const)));
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, language));
}

/** Those that fit level, street and words (of the alliance, its lead or a community), in the order asked for. */
export function listed(all: readonly AllianceOverview[], place: Place, language: string): AllianceOverview[] {
  const words = place.words.trim().toLowerCase();
  const year = latestYear(all);
  const found = all.filter(
    (each) =>
      (place.level === "" || each.alliance.level === place.level) &&
      (place.street === "" || each.subdistricts.some(({ id }) => id === place.street)) &&
      (words === "" || namesOf(each).some((name) => name.toLowerCase().includes(words))),
  );
  const byName = (one: AllianceOverview, other: AllianceOverview): number =>
    titleOf(one).localeCompare(titleOf(other), language);
  const by = {
    name: byName,
    size: (one: AllianceOverview, other: AllianceOverview) => other.bodies - one.bodies || byName(one, other),
    activity: (one: AllianceOverview, other: AllianceOverview) =>
      heldIn(other, year) - heldIn(one, year) || byName(one, other),
  };
  return found.sort(by[place.order]);
}

function namesOf(each: AllianceOverview): string[] {
  return [titleOf(each), ...[...each.leads, ...each.communities].map(({ name }) => name)];
}
