/** Where the stops and legs of an answer are drawn: from the asker on the left, each stop a column further on. */
import type { Ref } from "@/api/types";

import type { Leg } from "./legs";

export const BOX = { width: 116, height: 46 } as const;
const GAP = { across: 74, down: 18 } as const;
const MARGIN = 8;

/** A way to a provider: its legs, and the place of the provider in the answer (0 is the best). */
export interface Way {
  readonly rank: number;
  readonly legs: readonly Leg[];
}

export type Role = "asker" | "between" | "provider";

export interface Stop {
  readonly ref: Ref;
  readonly role: Role;
  /** The ranks of the ways through it. */
  readonly ranks: readonly number[];
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly id: string;
  readonly from: Ref;
  readonly to: Ref;
  readonly type: string;
  readonly certain: boolean;
  readonly ranks: readonly number[];
  /** An SVG path. */
  readonly d: string;
  readonly labelX: number;
  readonly labelY: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly stops: readonly Stop[];
  readonly lines: readonly Line[];
}

interface Placed {
  readonly ref: Ref;
  readonly ranks: number[];
  column: number;
  provider: boolean;
  row: number;
}

/** The drawing of these ways, which all begin at the asker. */
export function draw(asker: Ref, ways: readonly Way[]): Drawing {
  const placed = collect(asker, ways);
  const columns = byColumn(placed);
  columns.forEach(spread);
  const rows = [...placed.values()].map((each) => each.row);
  const top = Math.min(...rows);
  const stops = [...placed.values()].map((each) => stop(each, asker, top));
  return {
    width: 2 * MARGIN + columns.length * BOX.width + (columns.length - 1) * GAP.across,
    height: 2 * MARGIN + (Math.max(...rows) - top) * (BOX.height + GAP.down) + BOX.height,
    stops,
    lines: lines(ways, new Map(stops.map((each) => [each.ref.id, each]))),
  };
}

function collect(asker: Ref, ways: readonly Way[]): Map<string, Placed> {
  const placed = new Map([[asker.id, { ref: asker, ranks: [], column: 0, provider: false, row: 0 } as Placed]]);
  for (const { rank, legs } of ways) {
    [asker, ...legs.map((each) => each.to)].forEach((ref, column) => {
      const one = placed.get(ref.id) ?? { ref, ranks: [], column, provider: false, row: 0 };
      placed.set(ref.id, one);
      if (!one.ranks.includes(rank)) one.ranks.push(rank);
      one.provider ||= column === legs.length;
    });
  }
  moveOn(placed, asker, ways.flatMap((each) => each.legs));
  for (const each of placed.values()) {
    each.row = each.ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(1, each.ranks.length);
  }
  return placed;
}

/** Every leg leads at least a column further; the asker stays on the left, whoever leads back to it. */
function moveOn(placed: ReadonlyMap<string, Placed>, asker: Ref, legs: readonly Leg[]): void {
  // as many rounds as there are stops: more would only follow a circle
  for (let round = 0; round < placed.size; round++) {
    for (const { from, to } of legs) {
      const [start, end] = [placed.get(from.id), placed.get(to.id)];
      if (start === undefined || end === undefined || to.id === asker.id) continue;
      end.column = Math.min(placed.size - 1, Math.max(end.column, start.column + 1));
    }
  }
}

function byColumn(placed: ReadonlyMap<string, Placed>): Placed[][] {
  const columns: Placed[][] = [];
  for (const each of placed.values()) (columns[each.column] ??= []).push(each);
  return columns.filter(Boolean).map((each) => each.sort((one, other) => one.row - other.row));
}

/** No two stops of a column stand in the same row; together they keep their middle. */
function spread(column: Placed[]): void {
  const before = mean(column);
  column.forEach((each, at) => {
    const above = column[at - 1];
    if (above !== undefined) each.row = Math.max(each.row, above.row + 1);
  });
  const moved = mean(column) - before;
  for (const each of column) each.row -= moved;
}

function mean(column: readonly Placed[]): number {
  return column.reduce((sum, each) => sum + each.row, 0) / column.length;
}

function stop({ ref, ranks, column, provider, row }: Placed, asker: Ref, top: number): Stop {
  const role = ref.id === asker.id ? "asker" : provider ? "provider" : "between";
  const x = MARGIN + column * (BOX.width + GAP.across);
  return { ref, ranks, role, x, y: MARGIN + (row - top) * (BOX.height + GAP.down) };
}

function lines(ways: readonly Way[], stops: ReadonlyMap<string, Stop>): Line[] {
  const found = new Map<string, Line & { ranks: number[] }>();
  for (const { rank, legs } of ways) {
    for (const { from, to, step } of legs) {
      const id = `${from.id}>${to.id}`;
      const known = found.get(id);
      const [start, end] = [stops.get(from.id), stops.get(to.id)];
      if (known !== undefined) known.ranks.push(rank);
      else if (start !== undefined && end !== undefined) {
        const certain = step.certainty === "certain";
        found.set(id, { id, from, to, type: step.tie.type, certain, ranks: [rank], ...curve(start, end) });
      }
    }
  }
  return [...found.values()];
}

function curve(start: Stop, end: Stop): Pick<Line, "d" | "labelX" | "labelY"> {
  const [x1, y1] = [start.x + BOX.width, start.y + BOX.height / 2];
  const [x2, y2] = [end.x, end.y + BOX.height / 2];
  const bend = Math.max(30, (x2 - x1) / 2);
  const d = `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  return { d, labelX: (x1 + x2) / 2, labelY: (y1 + y2) / 2 };
}
