/** Alliances as tables for a spreadsheet: names of bodies only, nothing of persons. */
import type { AllianceOverview, AlliancePool } from "@/api/types";
import type { Naming } from "@/core/naming/naming";

import { heldIn, latestYear, titleOf } from "./listing";

const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join("、");

/** Name, level, lead, size, communities, subdistricts, activities of the latest year. */
export function listRows(all: readonly AllianceOverview[], titles: readonly string[], naming: Naming): string[][] {
  const year = latestYear(all);
  const rows = all.map((each) => [
    titleOf(each),
    each.alliance.level === null ? "" : naming.term("alliance_level", each.alliance.level),
    names(each.leads),
    String(each.bodies),
    names(each.communities),
    names(each.subdistricts),
    String(heldIn(each, year)),
  ]);
  return [[...titles], ...rows];
}

/** What, category, name, who, gap. */
export function poolRows(pool: AlliancePool, titles: readonly string[], said: PoolWords): string[][] {
  const gaps = new Set(pool.categories.filter(({ gap }) => gap).map(({ category }) => category));
  return [
    [...titles],
    ...pool.offers.map((each) => [said.offer, said.category(each.category), each.name ?? "", names(each.offered_by), ""]),
    ...pool.needs.map((each) => [
      said.need, said.category(each.category), each.name ?? "", names(each.raised_by), gaps.has(each.category ?? "") ? said.gap : "",
    ]),
  ];
}

export interface PoolWords {
  readonly offer: string;
  readonly need: string;
  readonly gap: string;
  category(code: string | null): string;
}
