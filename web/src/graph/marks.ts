/** What stands out in the drawing, and how nodes and ties look because of it. */
import type { Wear } from "./wear";

export interface Marks {
  readonly chosen: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** Nodes and ties of the path that is drawn out; empty for none. */
  readonly pathNodes: ReadonlySet<string>;
  readonly pathTies: ReadonlySet<string>;
}

export const UNMARKED: Marks = { chosen: new Set(), pinned: new Set(), pathNodes: new Set(), pathTies: new Set() };

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly size: number;
  readonly color: string;
}

/** How a node looks: the path or what is under the pointer stands out, all else steps back. */
export function nodeLook(id: string, look: NodeLook, marks: Marks, lit: ReadonlySet<string> | null, wear: Wear): object {
  const chosen = marks.chosen.has(id);
  const onPath = marks.pathNodes.has(id);
  const outstanding = chosen || onPath;
  if (lit !== null && !lit.has(id) && !outstanding) return { ...look, color: wear.faded, ring: wear.faded, label: null, zIndex: 0 };
  const ring = outstanding ? wear.brand : marks.pinned.has(id) ? wear.pin : look.color;
  const grown = outstanding ? look.size + 4 : marks.pinned.has(id) ? look.size + 2 : look.size;
  return { ...look, size: grown, ring, forceLabel: outstanding, zIndex: outstanding ? 2 : 1 };
}

/** How a tie looks. */
export function tieLook(id: string, ends: readonly [string, string], marks: Marks, lit: ReadonlySet<string> | null, wear: Wear): object {
  if (marks.pathTies.has(id)) return { color: wear.brand, size: 4, zIndex: 2 };
  if (lit === null) return { color: wear.line, size: 1, zIndex: 0 };
  const shown = lit.has(ends[0]) && lit.has(ends[1]);
  return shown ? { color: wear.brand, size: 1.5, zIndex: 1 } : { hidden: true };
}
