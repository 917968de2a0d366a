/** What a colouring tells apart: the groups of nodes, their names and colours. */
import { kindOf, type Link, type Node } from "./network";
import { colourOfKind, OTHERS, PALETTE } from "./colours";
import type { Places } from "./placing";
import { counted } from "./seen";
import type { Colouring } from "./view";

/** The group of whatever has none. */
export const NONE = "none";

export interface Group {
  readonly key: string;
  readonly n: number;
  readonly colour: string;
}

export interface Grouping {
  readonly colouring: Colouring;
  readonly groups: readonly Group[];
  groupOf(id: string): string;
  colourOf(id: string): string;
}

export interface Known {
  readonly places: Places;
  readonly alliances: ReadonlyMap<string, string>;
  /** Closely tied units, each by the id of its most tied member. */
  readonly close: ReadonlyMap<string, string>;
}

/** The alliance of each node, an alliance's own included; of several the one of the smaller id. */
export function alliancesOf(nodes: Iterable<Node>, links: Iterable<Link>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { type, source, target } of links) {
    if (type === "MEMBER_OF" && target < (found.get(source) ?? "~")) found.set(source, target);
  }
  for (const { id, label } of nodes) if (label === "Alliance") found.set(id, id);
  return found;
}

/** Groups by size, the greatest first; only so many have a colour of their own. */
export function grouped(nodes: readonly Node[], colouring: Colouring, known: Known): Grouping {
  const of = new Map(nodes.map((each) => [each.id, keyOf(each, colouring, known)]));
  const groups = counted(of.values()).sort(([one], [other]) => Number(one === NONE) - Number(other === NONE));
  const listed = groups.map(([key, n], at) => ({ key, n, colour: colouring === "kind" ? colourOfKind(key) : ranked(key, at) }));
  const colours = new Map(listed.map((each) => [each.key, each.colour]));
  const groupOf = (id: string): string => of.get(id) ?? NONE;
  return { colouring, groups: listed, groupOf, colourOf: (id) => colours.get(groupOf(id)) ?? OTHERS };
}

function ranked(key: string, at: number): string {
  return key === NONE ? OTHERS : (PALETTE[at] ?? OTHERS);
}

function keyOf(node: Node, colouring: Colouring, { places, alliances, close }: Known): string {
  const { id } = node;
  const keys = {
    kind: () => kindOf(node),
    street: () => places.street.get(id),
    community: () => places.community.get(id),
    alliance: () => alliances.get(id),
    group: () => close.get(id),
  };
  return keys[colouring]() ?? NONE;
}
