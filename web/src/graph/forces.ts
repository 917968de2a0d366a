/** Force layout in bounded steps: ties draw together, nodes keep apart, what is pinned stays. */
import forceAtlas2 from "graphology-layout-forceatlas2";

import { type Plain, simple } from "./plain";

export interface Start {
  /** x and y of each node, in the order of its ids. */
  readonly places: Float64Array;
  readonly pinned: readonly number[];
}

/** The most steps, fewer for many: about as long in any case. */
export function stepsFor(nodes: number): number {
  return Math.round(Math.min(400, Math.max(60, 400_000 / Math.max(1, nodes))));
}

const AT_ONCE = 20;

/** The places after each handful of steps, the last time when it is done. */
export function* settling(plain: Plain, { places, pinned }: Start): Generator<Float64Array> {
  const graph = simple(plain);
  const fixed = new Set(pinned);
  plain.ids.forEach((id, at) => {
    graph.mergeNodeAttributes(id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0, fixed: fixed.has(at) });
  });
  const crowd = plain.ids.length > 400;
  const settings = {
    ...forceAtlas2.inferSettings(graph), barnesHutOptimize: crowd, barnesHutTheta: 0.8, scalingRatio: 60, gravity: crowd ? 0.4 : 0.8,
    strongGravityMode: false, slowDown: 2,
  };
  const all = stepsFor(plain.ids.length);
  for (let done = 0; done < all; done += AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: Math.min(AT_ONCE, all - done), settings });
    yield Float64Array.from(
      plain.ids.flatMap((id) => [graph.getNodeAttribute(id, "x") as number, graph.getNodeAttribute(id, "y") as number]),
    );
  }
}
