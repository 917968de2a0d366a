/** The drawing as plain shapes: what the canvas, every file and the table take from. */
import type { Grouping } from "./grouping";
import type { Placement } from "./layout/place";
import type { Link, Node } from "./network";
import type { Seen } from "./seen";

export interface Dot {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly size: number;
  readonly colour: string;
}

export interface Picture {
  readonly dots: readonly Dot[];
  readonly links: readonly Link[];
}

export const BLANK: Picture = { dots: [], links: [] };

/** A measure's value for each node; where there is none all are drawn alike. */
export type Values = ReadonlyMap<string, number>;

/** The shapes of what is seen, placed nowhere yet. A person is drawn alike whatever is measured: persons are not ranked. */
export function pictured(seen: Seen, grouping: Grouping, values: Values | null): Picture {
  const crowd = Math.min(1.2, Math.max(0.4, Math.sqrt(250 / Math.max(1, seen.nodes.length))));
  let most = 1;
  for (const value of values?.values() ?? []) most = Math.max(most, value);
  const dots = seen.nodes.map((node) => {
    const value = node.label === "Person" ? 0 : (values?.get(node.id) ?? 0);
    const size = (values === null ? 7 : 5 + 11 * Math.sqrt(value / most)) * crowd;
    return { node, x: 0, y: 0, size, colour: grouping.colourOf(node.id) };
  });
  return { dots, links: seen.links };
}

/** The same shapes at their places. */
export function placedAt({ dots, links }: Picture, placement: Placement): Picture {
  return { dots: dots.map((each) => ({ ...each, ...placement.get(each.node.id) })), links };
}

/** How many ties each has in what is seen. */
export function tiesOf(links: readonly Link[], counts: (link: Link) => boolean = () => true): Values {
  const found = new Map<string, number>();
  for (const link of links) {
    if (!counts(link)) continue;
    found.set(link.source, (found.get(link.source) ?? 0) + 1);
    found.set(link.target, (found.get(link.target) ?? 0) + 1);
  }
  return found;
}
