/** What members offer and need together, by category, and how alliances could help one another. */
import type { AlliancePool, CategoryCount, ListedNeed, ListedResource } from "@/api/types";

export interface Line extends CategoryCount {
  readonly resources: readonly ListedResource[];
  readonly wanted: readonly ListedNeed[];
}

/** A category in which one lacks what the other offers. */
export interface Complement {
  readonly category: string;
  readonly lacking: string;
  readonly offering: string;
}

/** Gaps first, else in the order of the categories. */
export function linesOf(pool: AlliancePool): Line[] {
  const lines = pool.categories.map((each) => ({
    ...each,
    resources: pool.offers.filter(({ category }) => category === each.category),
    wanted: pool.needs.filter(({ category }) => category === each.category),
  }));
  return lines.sort((one, other) => Number(other.gap) - Number(one.gap));
}

export function gapsOf(pool: AlliancePool): string[] {
  return pool.categories.filter(({ gap }) => gap).map(({ category }) => category);
}

/** Where one of the alliances lacks what another offers, by their ids. */
export function complements(pools: readonly AlliancePool[]): Complement[] {
  return pools.flatMap((lacking) =>
    gapsOf(lacking).flatMap((category) =>
      pools
        .filter((each) => each.categories.some((count) => count.category === category && count.offers > 0))
        .map((offering) => ({ category, lacking: lacking.alliance.id, offering: offering.alliance.id })),
    ),
  );
}

/** The counts of each category that any of them has, a column for each pool; null where a pool has neither. */
export function sideBySide(pools: readonly AlliancePool[]): { category: string; counts: (CategoryCount | null)[] }[] {
  const categories = [...new Set(pools.flatMap((pool) => pool.categories.map(({ category }) => category)))];
  return categories.map((category) => ({
    category,
    counts: pools.map((pool) => pool.categories.find((each) => each.category === category) ?? null),
  }));
}
