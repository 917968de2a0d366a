/** 关系密切的单位群: who has more ties among themselves than to the others (Louvain), the same each time. */
import louvain from "graphology-communities-louvain";

import { type Plain, simple } from "./plain";

/** The group of each node by the id of its most tied member; whoever is in no group of two is left out. */
export function groupsOf(plain: Plain): Map<string, string> {
  const graph = simple(plain);
  if (graph.size === 0) return new Map();
  const found = Object.entries(louvain(graph, { getEdgeWeight: "weight", rng: randomly(7) }));
  const members = new Map<number, string[]>();
  for (const [id, group] of found) members.set(group, [...(members.get(group) ?? []), id]);
  const named = new Map<string, string>();
  for (const ids of members.values()) {
    if (ids.length < 2) continue;
    const [first = ""] = ids.sort((one, other) => graph.degree(other) - graph.degree(one) || (one < other ? -1 : 1));
    for (const id of ids) named.set(id, first);
  }
  return named;
}

/** Numbers as if by chance (mulberry32): with the same seed the same. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
