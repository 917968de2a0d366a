/** Where newcomers stand before forces move them: beside the one who brought them, else where their area is. */
import type { Link } from "../network";
import { neighboursOf } from "../network";
import { GAP, type Place, type Placement } from "./place";

/** Everybody of `otherwise` with a place: a known one is kept. */
export function nearby(known: Placement, otherwise: Placement, links: readonly Link[]): Placement {
  if (known.size === 0) return otherwise;
  const neighbours = neighboursOf(links);
  const placed = new Map<string, Place>();
  let turn = 0;
  for (const [id, place] of otherwise) {
    const kept = known.get(id);
    const beside = kept ?? [...(neighbours.get(id) ?? [])].map((each) => known.get(each)).find((each) => each !== undefined);
    if (kept !== undefined || beside === undefined) placed.set(id, kept ?? place);
    else {
      turn += 1;
      placed.set(id, { x: beside.x + 2 * GAP * Math.cos(turn * 2.4), y: beside.y + 2 * GAP * Math.sin(turn * 2.4) });
    }
  }
  return placed;
}
