/** By area: each community's own in a round, the communities of a subdistrict side by side. Places are schematic. */
import type { Node } from "../network";
import type { Places } from "../placing";
import { counted } from "../seen";
import { packed } from "./packing";
import { GAP, type Place, type Placement } from "./place";

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const NOWHERE = "";

/** Everybody's place: the area itself in the middle of its own, then whoever comes first in `nodes`. */
export function byArea(nodes: readonly Node[], { community, street }: Places): Placement {
  const rounds = new Map<string, Map<string, string[]>>();
  for (const { id } of nodes) {
    const outer = street.get(id) ?? NOWHERE;
    const inner = community.get(id) ?? outer;
    const there = into(rounds, outer, () => new Map<string, string[]>());
    const round = into(there, inner, () => []);
    if (id === inner) round.unshift(id);
    else round.push(id);
  }
  const blocks = ordered(rounds).map(([key, there]) => ({ key, ...block(there) }));
  const whole = packed(blocks);
  const placed = new Map<string, Place>();
  for (const { key, places } of blocks) {
    const corner = whole.corners.get(key) ?? { x: 0, y: 0 };
    // upwards is more in a drawing of Sigma's, and the first is to be above
    for (const [id, { x, y }] of places) placed.set(id, { x: corner.x + x, y: -(corner.y + y) });
  }
  return placed;
}

function block(there: ReadonlyMap<string, readonly string[]>): { width: number; height: number; places: Map<string, Place> } {
  const boxes = ordered(there).map(([key, { length }]) => ({ key, width: across(length), height: across(length) }));
  const { corners, width, height } = packed(boxes);
  const places = new Map<string, Place>();
  for (const [key, ids] of there) {
    const corner = corners.get(key) ?? { x: 0, y: 0 };
    const middle = across(ids.length) / 2;
    ids.forEach((id, at) => {
      const from = at === 0 ? 0 : GAP * 0.8 * Math.sqrt(at + 1);
      places.set(id, {
        x: corner.x + middle + from * Math.cos(at * GOLDEN), y: corner.y + middle + from * Math.sin(at * GOLDEN),
      });
    });
  }
  return { width: width + 3 * GAP, height: height + 3 * GAP, places };
}

function across(n: number): number {
  return 2 * (GAP * 0.8 * Math.sqrt(n + 1) + GAP);
}

/** The greatest first, whoever is nowhere last. */
function ordered<T>(found: ReadonlyMap<string, T>): [string, T][] {
  const size = (each: unknown): number =>
    Array.isArray(each) ? each.length : [...(each as Map<string, string[]>).values()].reduce((n, ids) => n + ids.length, 0);
  const order = counted([...found].flatMap(([key, each]) => Array<string>(size(each)).fill(key))).map(([key]) => key);
  order.sort((one, other) => Number(one === NOWHERE) - Number(other === NOWHERE));
  return order.map((key) => [key, found.get(key) as T]);
}

function into<K, V>(found: Map<K, V>, key: K, fresh: () => V): V {
  const known = found.get(key) ?? fresh();
  found.set(key, known);
  return known;
}
