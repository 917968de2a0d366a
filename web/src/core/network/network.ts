/** What was loaded of the graph: nodes and the ties among them, by id, of all times. */
import type { NetworkLink, NetworkNode, Path, Ref } from "@/api/types";

/** What the API tells of a node, wherever it was asked from; its other fields beside these. */
export interface Node extends Readonly<Record<string, unknown>>, Pick<NetworkNode, Known> {}
type Known = "id" | "label" | "kind" | "name" | "scope" | "level" | "category" | "transit" | "revision";
export type Link = NetworkLink;

export interface Part {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}

export interface Network {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly links: ReadonlyMap<string, Link>;
}

export const NOTHING: Network = { nodes: new Map(), links: new Map() };

/** Several parts as one: a node or tie that is in two of them is there once, as the first tells it. */
export function joined(parts: Iterable<Part>): Network {
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  for (const part of parts) {
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const link of part.links) if (!links.has(link.id)) links.set(link.id, link);
  }
  return { nodes, links };
}

/** What a node is told apart by: its kind, or its label where it has none. */
export function kindOf({ label, kind }: Pick<Node, "label" | "kind">): string {
  return kind ?? label;
}

/** The end of a tie that is not this one. */
export function otherEnd({ source, target }: Pick<Link, "source" | "target">, id: string): string {
  return source === id ? target : source;
}

/** Who is tied to whom. */
export function neighboursOf(links: Iterable<Link>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = found.get(from);
    if (known === undefined) found.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { source, target } of links) {
    add(source, target);
    add(target, source);
  }
  return found;
}

/** A path as a part: the nodes and ties that it names, as far as it tells of them. */
export function partOfPath({ steps }: Path): Part {
  const ends = steps.flatMap((each) => [each.from, each.to]);
  return {
    nodes: ends.map(nodeOf),
    links: steps.map(({ from, to, tie }) => {
      // the id of a tie carries the id of where it begins; a path may walk it the other way
      const back = tie.id.includes(to.id);
      return {
        id: tie.id, type: tie.type, source: back ? to.id : from.id, target: back ? from.id : to.id, revision: 0,
        valid_from: firstDay(tie.since), valid_to: null,
        since: tie.since, until: tie.until, stated_by: tie.source, source_date: tie.source_date,
      };
    }),
  };
}

function nodeOf({ id, label, kind, name }: Ref): Node {
  return { id, label, kind, name, scope: null, level: null, category: null, transit: true, revision: 0 };
}

/** The first day of a date as written, null where it is open or unknown. */
function firstDay(written: string | null): string | null {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written ?? "") ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
