/** A network as numbers, so that it goes to a worker and back without being copied piece by piece. */
import Graph from "graphology";

export interface Plain {
  readonly ids: readonly string[];
  /** For each tie the places in `ids` of its two ends, one after the other. */
  readonly ends: Uint32Array;
}

export function plainOf(ids: readonly string[], links: readonly { readonly source: string; readonly target: string }[]): Plain {
  const at = new Map(ids.map((id, index) => [id, index]));
  const ends = links.flatMap(({ source, target }) => {
    const [from, to] = [at.get(source), at.get(target)];
    return from === undefined || to === undefined || from === to ? [] : [from, to];
  });
  return { ids, ends: Uint32Array.from(ends) };
}

/** The same without directions; parallel ties are one, the heavier for each. */
export function simple({ ids, ends }: Plain): Graph {
  const graph = new Graph({ type: "undirected", multi: false });
  for (const id of ids) graph.addNode(id);
  for (let at = 0; at < ends.length; at += 2) {
    const [from, to] = [ids[ends[at] ?? 0], ids[ends[at + 1] ?? 0]];
    graph.updateEdge(from, to, (known) => ({ weight: ((known["weight"] as number | undefined) ?? 0) + 1 }));
  }
  return graph;
}
