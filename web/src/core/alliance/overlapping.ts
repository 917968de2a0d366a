/** How alliances overlap: the matrix, what one shares with the others, and who sits in several. */
import type { AllianceBridges, Ref } from "@/api/types";

export interface Cell {
  /** Bodies in both; an alliance with itself has its own size. */
  readonly shared: number;
  /** 0 for none, 1 to 4 by how much of the smaller one is shared. */
  readonly depth: number;
  readonly own: boolean;
}

export interface Matrix {
  readonly alliances: readonly Ref[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Neighbour {
  readonly alliance: Ref;
  readonly bodies: number;
  readonly shared: number;
}

export interface Bridge {
  readonly bodies: readonly Ref[];
  readonly alliances: readonly Ref[];
}

const DEEPEST = 4;

/** The matrix of these alliances, by id, in this order. */
export function matrixOf(found: AllianceBridges, ids: readonly string[]): Matrix {
  const sizes = new Map(found.alliances.map((each) => [each.alliance.id, each]));
  const shared = new Map(found.pairs.flatMap(({ one, other, shared: n }) => [[`${one} ${other}`, n], [`${other} ${one}`, n]]));
  const there = ids.flatMap((id) => sizes.get(id) ?? []);
  const rows = there.map((row) =>
    there.map((column) => {
      const own = row === column;
      const n = own ? row.bodies : (shared.get(`${row.alliance.id} ${column.alliance.id}`) ?? 0);
      const smaller = Math.min(row.bodies, column.bodies);
      return { shared: n, own, depth: own || n === 0 ? 0 : Math.min(DEEPEST, Math.ceil((n / smaller) * DEEPEST)) };
    }),
  );
  return { alliances: there.map(({ alliance }) => alliance), rows };
}

/** Those that share bodies with one, most first. */
export function neighboursOf(found: AllianceBridges, id: string): Neighbour[] {
  const sizes = new Map(found.alliances.map((each) => [each.alliance.id, each]));
  return found.pairs.flatMap(({ one, other, shared }) => {
    const size = one === id ? sizes.get(other) : other === id ? sizes.get(one) : undefined;
    return size === undefined ? [] : [{ alliance: size.alliance, bodies: size.bodies, shared }];
  });
}

/** The alliances that overlap most: those of the strongest pairs, at most so many, and the wanted one first. */
export function mostOverlapping(found: AllianceBridges, most: number, first: string | null = null): string[] {
  const ids = new Set(first === null ? [] : [first]);
  for (const { one, other } of found.pairs) {
    if (first !== null && one !== first && other !== first) continue;
    for (const id of [one, other]) if (ids.size < most) ids.add(id);
  }
  return [...ids];
}

/** The bodies that sit in several alliances, of these if any are named: all of them. */
export function bridgesOf(found: AllianceBridges, among: readonly string[] = []): Bridge[] {
  const named = new Map(found.alliances.map(({ alliance }) => [alliance.id, alliance]));
  return found.bridges
    .filter(({ alliances }) => among.every((id) => alliances.includes(id)))
    .map(({ bodies, alliances }) => ({ bodies, alliances: alliances.flatMap((id) => named.get(id) ?? []) }));
}

/** The names of a body's units. */
export function bodyName(bodies: readonly Ref[]): string {
  return bodies.map(({ name }) => name).join("、");
}
