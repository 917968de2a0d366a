/** Where everybody is drawn: at once by a rule, or by forces that a worker lets settle. */
import { onScopeDispose, ref, type Ref, shallowRef, watch } from "vue";

import { byArea } from "@/core/network/layout/areas";
import { nearby } from "@/core/network/layout/nearby";
import type { Place, Placement } from "@/core/network/layout/place";
import { asTree } from "@/core/network/layout/tree";
import type { Places } from "@/core/network/placing";
import type { Seen } from "@/core/network/seen";
import type { Layout, Pin, View } from "@/core/network/view";
import { plainOf } from "@/graph/plain";
import { reckon } from "@/graph/reckoning";

interface Placing {
  readonly placement: Readonly<Ref<Placement>>;
  readonly busy: Readonly<Ref<boolean>>;
  stop(): void;
  /** Let forces settle anew, from where everybody is. */
  again(): void;
}

/** Places of `basis`, which is who may be seen at any time: nobody moves only because the day does. */
export function usePlacement(view: () => View, basis: () => Seen, places: () => Places): Placing {
  const placement = shallowRef<Placement>(new Map());
  const busy = ref(false);
  let giveUp = (): void => undefined;
  let layout: Layout | null = null;

  function stop(): void {
    giveUp();
    busy.value = false;
  }

  function settle(start: Placement): void {
    const ids = [...start.keys()];
    const pins = new Set(view().pins.map((each) => each.id));
    const flat = Float64Array.from(ids.flatMap((id) => [start.get(id)?.x ?? 0, start.get(id)?.y ?? 0]));
    const put = (now: Float64Array): void => void (placement.value = held(unflat(ids, now), view().pins));
    busy.value = true;
    giveUp = reckon<Float64Array>(
      { task: "forces", plain: plainOf(ids, basis().links), start: { places: flat, pinned: ids.flatMap((id, at) => (pins.has(id) ? [at] : [])) } },
      { now: put, done: (found) => (put(found), (busy.value = false)), failed: () => (busy.value = false) },
    );
  }

  function lay(anew: boolean): void {
    // what was settling settles on, with whoever is there now
    const settling = busy.value;
    stop();
    const { nodes, links } = basis();
    const changed = layout !== view().layout;
    layout = view().layout;
    if (layout === "tree") return void (placement.value = held(asTree(nodes, links), view().pins));
    const areas = byArea(nodes, places());
    if (layout === "area") return void (placement.value = held(areas, view().pins));
    const missing = nodes.some((each) => !placement.value.has(each.id));
    placement.value = held(nearby(changed ? new Map() : placement.value, areas, links), view().pins);
    if (changed || missing || anew || settling) settle(placement.value);
  }

  watch([basis, () => view().layout], () => lay(false), { immediate: true });
  watch(
    () => JSON.stringify(view().pins),
    () => (placement.value = held(placement.value, view().pins)),
  );
  onScopeDispose(stop);
  return { placement, busy, stop, again: () => lay(true) };
}

function held(placement: Placement, pins: readonly Pin[]): Placement {
  const found = new Map<string, Place>(placement);
  for (const { id, x, y } of pins) if (found.has(id)) found.set(id, { x, y });
  return found;
}

function unflat(ids: readonly string[], flat: Float64Array): Map<string, Place> {
  return new Map(ids.map((id, at) => [id, { x: flat[2 * at] ?? 0, y: flat[2 * at + 1] ?? 0 }]));
}
