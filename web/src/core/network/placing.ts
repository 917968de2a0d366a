/** Which area each node belongs to, by the ties that place it: the rule of the API (graph/model/placing.py). */
import type { Link, Network, Node } from "./network";

const BY_TARGET = new Set(["WITHIN", "SERVES", "LOCATED_IN", "HOLDS_POST", "INSTRUCTS", "KEEPS", "ABOUT"]);
const BY_SOURCE = new Set(["RUNS", "OFFERS", "RAISED", "UNDERTAKES", "HOSTED", "AWARDED"]);
const COMMUNITIES = new Set(["community", "village", "park"]);

export interface Places {
  /** The community, village or park of a node, by id. */
  readonly community: ReadonlyMap<string, string>;
  /** The subdistrict of a node, by id. */
  readonly street: ReadonlyMap<string, string>;
}

/** The places of all nodes; of several the nearest, then the one of the smaller id. */
export function placesOf({ nodes, links }: Network): Places {
  const above = placersOf(links.values());
  const community = new Map<string, string>();
  const street = new Map<string, string>();
  for (const id of nodes.keys()) {
    for (const area of areasOver(id, nodes, above)) {
      if (COMMUNITIES.has(area.kind ?? "") && !community.has(id)) community.set(id, area.id);
      if (area.kind === "subdistrict" && !street.has(id)) street.set(id, area.id);
    }
  }
  return { community, street };
}

/** Who places each, by id. */
function placersOf(links: Iterable<Link>): Map<string, string[]> {
  const above = new Map<string, string[]>();
  const place = (id: string, by: string): void => {
    const known = above.get(id);
    if (known === undefined) above.set(id, [by]);
    else known.push(by);
  };
  for (const { type, source, target } of links) {
    if (BY_TARGET.has(type)) place(source, target);
    else if (BY_SOURCE.has(type)) place(target, source);
  }
  for (const each of above.values()) each.sort();
  return above;
}

/** The areas that a node is in, itself among them, the nearest first. */
function areasOver(id: string, nodes: Network["nodes"], above: ReadonlyMap<string, readonly string[]>): Node[] {
  const reached = [id];
  const seen = new Set(reached);
  const areas: Node[] = [];
  for (const at of reached) {
    const node = nodes.get(at);
    if (node?.label === "Area") areas.push(node);
    for (const each of above.get(at) ?? []) {
      if (seen.has(each)) continue;
      seen.add(each);
      reached.push(each);
    }
  }
  return areas;
}
