/** How often somebody is between two others, by the shortest ways along ties. */
import betweenness from "graphology-metrics/centrality/betweenness";

import { type Plain, simple } from "./plain";

/** By id, from 0 to 1. Time is nodes times ties: see most.ts. */
export function betweenOf(plain: Plain): Map<string, number> {
  return new Map(Object.entries(betweenness(simple(plain), { getEdgeWeight: null })));
}
