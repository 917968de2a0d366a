/** Hierarchical: everybody under the one that it belongs to, leaves in blocks, so that a district stays legible. */
import type { Link, Node } from "../network";
import { GAP, type Place, type Placement } from "./place";

/** Ties that put one under another, the closest belonging first; which end is above. */
const ABOVE: Readonly<Record<string, "source" | "target">> = {
  WITHIN: "target", PART_OF: "target", OFFERS: "source", RUNS: "source", RAISED: "source", UNDERTAKES: "source",
  HOSTED: "source", AWARDED: "source", FORMED_IN: "target", SERVES: "target", LOCATED_IN: "target", HOLDS_POST: "target",
  KEEPS: "target", INSTRUCTS: "target", MEMBER_OF: "target", GUIDED_BY: "target", PAIRED_WITH: "target", AT: "target",
  ANSWERS: "target", USES: "target", STOPS_AT: "source", LIAISES: "target", ABOUT: "target",
};
/** All types of ties, the closest belonging first. */
export const TIES = Object.keys(ABOVE);
const ORDER = new Map(TIES.map((type, at) => [type, at]));

/** Whom each is under, for those who are under somebody; there is no circle. */
export function parentsOf(nodes: readonly Node[], links: readonly Link[]): Map<string, string> {
  const ids = new Set(nodes.map((each) => each.id));
  const rank = ({ type }: Link): number => ORDER.get(type) ?? ORDER.size;
  const sorted = [...links].sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
  const parents = new Map<string, string>();
  for (const { type, source, target } of sorted) {
    const [child, parent] = ABOVE[type] === "source" ? [target, source] : [source, target];
    if (parents.has(child) || !ids.has(child) || !ids.has(parent)) continue;
    if (!isUnder(parent, child, parents)) parents.set(child, parent);
  }
  return parents;
}

function isUnder(id: string, other: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) if (at === other) return true;
  return false;
}

interface Branch {
  readonly id: string;
  readonly leaves: readonly string[];
  readonly branches: readonly Branch[];
  readonly columns: number;
  readonly width: number;
  readonly depth: number;
}

/** Everybody's place, a level below another; those under nobody side by side. */
export function asTree(nodes: readonly Node[], links: readonly Link[]): Placement {
  const parents = parentsOf(nodes, links);
  const children = new Map<string, string[]>();
  for (const { id } of nodes) {
    const parent = parents.get(id);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const roots = nodes.filter((each) => !parents.has(each.id)).map((each) => each.id);
  // whoever is tied to nobody would stand as one long line
  const whole = branch("", roots, children);
  const step = Math.max(4 * GAP, (whole.width * GAP) / (4 * Math.max(1, whole.depth)));
  const placed = new Map<string, Place>();
  put(whole, 0, 0, step, placed);
  placed.delete("");
  return placed;
}

function branch(id: string, below: readonly string[], children: ReadonlyMap<string, readonly string[]>): Branch {
  const leaves = below.filter((each) => !children.has(each));
  const branches = below.flatMap((each) => {
    const own = children.get(each);
    return own === undefined ? [] : [branch(each, own, children)];
  });
  const columns = Math.ceil(Math.sqrt(leaves.length));
  const width = Math.max(1, columns + branches.reduce((sum, each) => sum + each.width, 0)) + 1;
  return { id, leaves, branches, columns, width, depth: 1 + Math.max(0, ...branches.map((each) => each.depth)) };
}

function put(each: Branch, left: number, level: number, step: number, placed: Map<string, Place>): void {
  placed.set(each.id, { x: (left + (each.width - 1) / 2) * GAP, y: -level * step });
  each.leaves.forEach((leaf, at) => {
    const [column, row] = [at % each.columns, Math.floor(at / each.columns)];
    placed.set(leaf, { x: (left + column) * GAP, y: -(level + 1) * step - row * GAP });
  });
  let at = left + each.columns;
  for (const inner of each.branches) {
    put(inner, at, level + 1, step, placed);
    at += inner.width;
  }
}
