/** Which nodes and ties are seen: those of the kinds, types and day that are switched on, and not hidden. */
import { kindOf, type Link, type Network, type Node } from "./network";
import type { View } from "./view";

export interface Seen {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}

export const UNSEEN: Seen = { nodes: [], links: [] };

/** Whether a tie may be valid on the day; its days are half-open. */
export function isOf(day: string, { valid_from: from, valid_to: to }: Pick<Link, "valid_from" | "valid_to">): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** What of a view decides who is seen. */
export type Filters = Pick<View, "at" | "grown" | "noKinds" | "noTies" | "hidden">;

/** What is seen on a day. A node with ties, but none of them on the day, is not there; null is of all times. */
export function seenOn(network: Network, view: Filters, day: string | null): Seen {
  const { kinds, ties, hidden, kept } = {
    kinds: new Set(view.noKinds), ties: new Set(view.noTies), hidden: new Set(view.hidden),
    kept: new Set([view.at, ...view.grown]),
  };
  const tied = new Set<string>();
  const ofDay: Link[] = [];
  for (const link of network.links.values()) {
    if (day !== null && !isOf(day, link)) continue;
    tied.add(link.source).add(link.target);
    if (!ties.has(link.type)) ofDay.push(link);
  }
  const nodes = [...network.nodes.values()].filter(
    (each) => !hidden.has(each.id) && !kinds.has(kindOf(each)) && (tied.has(each.id) || kept.has(each.id)),
  );
  return among(nodes, ofDay);
}

/** Only those for whom it holds, and the ties among them. */
export function narrowed({ nodes, links }: Seen, holds: (id: string) => boolean): Seen {
  return among(nodes.filter((each) => holds(each.id)), links);
}

/** How many of each: kinds of nodes, types of ties; whatever is switched off is counted too. */
export function counted(keys: Iterable<string>): [string, number][] {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...found].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
}

function among(nodes: readonly Node[], links: readonly Link[]): Seen {
  const ids = new Set(nodes.map((each) => each.id));
  return { nodes, links: links.filter((each) => ids.has(each.source) && ids.has(each.target)) };
}
