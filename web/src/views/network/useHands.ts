/** What hands and keys do to the view. */
import type { Placement } from "@/core/network/layout/place";
import { neighboursOf } from "@/core/network/network";
import type { Seen } from "@/core/network/seen";
import { toggled, type View, withChosen, withHidden, withoutPins, withPins } from "@/core/network/view";

export interface Handling {
  choose(id: string | null, besides: boolean): void;
  grow(id: string): void;
  put(id: string, x: number, y: number): void;
  next(by: number): void;
  act(what: "grow" | "pin" | "hide"): void;
  neighbours(): void;
}

export function useHands(view: () => View, look: (next: Partial<View>) => void, seen: () => Seen, placement: () => Placement): Handling {
  function choose(id: string | null, besides: boolean): void {
    const now = view().chosen;
    if (id === null) look(withChosen(view(), []));
    else look(withChosen(view(), besides ? toggled(now, id) : [id]));
  }

  function grow(id: string): void {
    const { grown, hidden } = view();
    look({ ...withChosen(view(), [id]), grown: [...grown.filter((each) => each !== id), id], hidden: hidden.filter((each) => each !== id) });
  }

  function put(id: string, x: number, y: number): void {
    look(withPins(view(), [{ id, x: Math.round(x), y: Math.round(y) }]));
  }

  /** The next one in the order of names, so that all are reached without a pointer. */
  function next(by: number): void {
    const order = seen().nodes.map((each) => each.id);
    const at = order.indexOf(view().chosen.at(-1) ?? "");
    const id = order.at((at + by + (at < 0 && by < 0 ? 1 : 0)) % order.length);
    if (id !== undefined) choose(id, false);
  }

  function pin(): void {
    const { chosen, pins } = view();
    const pinned = new Set(pins.map((each) => each.id));
    if (chosen.every((each) => pinned.has(each))) return look(withoutPins(view(), chosen));
    const places = chosen.flatMap((id) => {
      const place = placement().get(id);
      return place === undefined ? [] : [{ id, x: Math.round(place.x), y: Math.round(place.y) }];
    });
    look(withPins(view(), places));
  }

  function act(what: "grow" | "pin" | "hide"): void {
    const { chosen } = view();
    if (chosen.length === 0) return;
    if (what === "pin") pin();
    else if (what === "hide") look(withHidden(view(), chosen));
    else grow(chosen.at(-1) ?? "");
  }

  function neighbours(): void {
    const known = neighboursOf(seen().links);
    look(withChosen(view(), [...new Set(view().chosen.flatMap((id) => [id, ...(known.get(id) ?? [])]))]));
  }

  return { choose, grow, put, next, act, neighbours };
}
