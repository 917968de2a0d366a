/** The board: who is paired with whom, by community within its subdistrict, or by unit within its kind. */
import type { Coverage, Pairing, Ref, UnitLoad } from "@/api/types";

import type { Only, Showing } from "./showing";
import { lastDay } from "./standing";

/** A community or a unit with what is shown of its pairings. */
export interface Card {
  readonly body: Ref;
  readonly pairings: readonly Pairing[];
  /** What a unit carries in all; null for a community. */
  readonly load: UnitLoad | null;
}

/** Cards of one subdistrict, or of units of one kind; no subdistrict where the communities lie in none. */
export interface Group {
  readonly key: string;
  readonly head: Ref | null;
  readonly cards: readonly Card[];
}

/** The subdistrict of every community. */
export function streetsOf(coverage: Coverage): ReadonlyMap<string, Ref> {
  const found = new Map<string, Ref>();
  for (const { subdistrict, places } of coverage.subdistricts)
    if (subdistrict !== null) for (const { area } of places) found.set(area.id, subdistrict);
  return found;
}

/** The communities, also those that no unit is paired with; places that are no community stand at the end. */
export function byCommunity(coverage: Coverage, current: readonly Pairing[], showing: Showing): Group[] {
  const rank = ranks(coverage.units.map((each) => each.unit));
  const order = (one: Pairing, other: Pairing): number =>
    Number(other.role === "lead") - Number(one.role === "lead") || at(rank, one.from) - at(rank, other.from);
  const of = grouped(current, (each) => each.to.id, order);
  const known = new Set<string>();
  const groups = coverage.subdistricts.map(({ subdistrict, places }) => {
    for (const { area } of places) known.add(area.id);
    return group(subdistrict, places.map((each) => each.area), of);
  });
  const elsewhere = [...new Map(current.map(({ to }) => [to.id, to])).values()].filter(({ id }) => !known.has(id));
  return kept([...groups, group(null, elsewhere, of)], showing);
}

function group(head: Ref | null, areas: readonly Ref[], of: ReadonlyMap<string, Pairing[]>): Group {
  const cards = areas.map((body) => ({ body, pairings: of.get(body.id) ?? [], load: null }));
  return { key: head?.id ?? `none-${areas[0]?.id ?? ""}`, head, cards };
}

function kept(groups: readonly Group[], { street, text, only }: Showing): Group[] {
  return groups
    .filter(({ head }) => street === "" || head?.id === street)
    .map((each) => ({ ...each, cards: each.cards.filter((card) => isWanted(card, text, only)) }))
    .filter(({ cards }) => cards.length > 0);
}

function isWanted({ body, pairings, load }: Card, text: string, only: Only | null): boolean {
  const empty = pairings.length === 0;
  if (only !== null && (only === "gaps") !== empty) return false;
  return speaks(text, body, ...pairings.map(({ from, to }) => (load === null ? from : to)));
}

/** The units, those whose pairings are all over too; only what lies in the subdistrict where one is chosen. */
export function byUnit(coverage: Coverage, current: readonly Pairing[], showing: Showing): Group[] {
  const streets = streetsOf(coverage);
  const rank = ranks([...streets.keys()].map((id) => ({ id })));
  const { street, text, only } = showing;
  const there = current.filter(({ to }) => street === "" || streets.get(to.id)?.id === street);
  const of = grouped(there, (each) => each.from.id, (one, other) => at(rank, one.to) - at(rank, other.to));
  const groups = new Map<string, Card[]>();
  for (const load of coverage.units) {
    const card = { body: load.unit, pairings: of.get(load.unit.id) ?? [], load };
    if ((street !== "" && card.pairings.length === 0) || !isWanted(card, text, only)) continue;
    const kind = load.unit.kind ?? "";
    groups.set(kind, [...(groups.get(kind) ?? []), card]);
  }
  return [...groups].map(([key, cards]) => ({ key, head: cards[0]?.body ?? null, cards }));
}

/** The pairings that are about to end on this day, where only those are wanted. */
export function ofInterest(current: readonly Pairing[], day: string, { only }: Showing): readonly Pairing[] {
  return only === "soon" ? current.filter((each) => lastDay(each, day) !== null) : current;
}

/** Whether the text is in one of the names. */
export function speaks(text: string, ...bodies: readonly Ref[]): boolean {
  const wanted = text.trim().toLowerCase();
  return wanted === "" || bodies.some(({ name }) => name.toLowerCase().includes(wanted));
}

function ranks(bodies: readonly Pick<Ref, "id">[]): ReadonlyMap<string, number> {
  return new Map(bodies.map(({ id }, place) => [id, place]));
}

function at(rank: ReadonlyMap<string, number>, { id }: Pick<Ref, "id">): number {
  return rank.get(id) ?? rank.size;
}

function grouped(
  pairings: readonly Pairing[], key: (each: Pairing) => string, order: (one: Pairing, other: Pairing) => number,
): ReadonlyMap<string, Pairing[]> {
  const found = new Map<string, Pairing[]>();
  for (const each of pairings) found.set(key(each), [...(found.get(key(each)) ?? []), each]);
  for (const each of found.values()) each.sort(order);
  return found;
}

/** The scheme that most pairings are under: a new one is usually under it as well. */
export function usualScheme(pairings: readonly Pairing[]): string {
  const counted = new Map<string, number>();
  for (const { scheme } of pairings) if (scheme !== null) counted.set(scheme, (counted.get(scheme) ?? 0) + 1);
  return [...counted].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}
