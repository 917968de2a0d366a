/** From what is loaded to what is drawn: filters, the day, groups and sizes, each anew only if what it needs changed. */
import { computed, type ComputedRef, type Ref } from "vue";

import { alliancesOf, grouped, type Grouping } from "@/core/network/grouping";
import { kindOf, type Network } from "@/core/network/network";
import { type Picture, pictured, tiesOf, type Values } from "@/core/network/picture";
import { type Places, placesOf } from "@/core/network/placing";
import { counted, type Filters, narrowed, type Seen, seenOn } from "@/core/network/seen";
import type { View } from "@/core/network/view";
import { BETWEEN_MOST } from "@/graph/most";

import { useReckoned } from "./useReckoned";

export interface Drawn {
  readonly places: ComputedRef<Places>;
  readonly alliances: ComputedRef<ReadonlyMap<string, string>>;
  /** Who may be seen at any time. */
  readonly basis: ComputedRef<Seen>;
  readonly seen: ComputedRef<Seen>;
  readonly grouping: ComputedRef<Grouping>;
  readonly kinds: ComputedRef<readonly (readonly [string, number])[]>;
  readonly types: ComputedRef<readonly (readonly [string, number])[]>;
  readonly shapes: ComputedRef<Picture>;
  readonly between: Readonly<Ref<Values | null>>;
  readonly tooMany: ComputedRef<boolean>;
  readonly reckoning: ComputedRef<boolean>;
}

export function usePicture(view: () => View, network: () => Network, day: () => string): Drawn {
  const places = computed(() => placesOf(network()));
  // text is equal to itself: what of the view does not filter draws nothing anew
  const written = computed(() => {
    const { at, grown, noKinds, noTies, hidden } = view();
    return JSON.stringify({ at, grown, noKinds, noTies, hidden } satisfies Filters);
  });
  const filters = computed(() => JSON.parse(written.value) as Filters);
  const today = computed(day);
  const basis = computed(() => seenOn(network(), filters.value, null));
  const ofDay = computed(() => seenOn(network(), filters.value, today.value));
  const offered = computed(() => seenOn(network(), { ...filters.value, noKinds: [], noTies: [] }, today.value));
  const colouring = computed(() => view().colouring);
  const measure = computed(() => view().measure);
  const alliances = computed(() => alliancesOf(ofDay.value.nodes, ofDay.value.links));
  const groups = useReckoned<string>("groups", () => colouring.value === "group", () => ofDay.value);
  const grouping = computed(() => {
    const known = { places: places.value, alliances: alliances.value, close: groups.found.value ?? new Map<string, string>() };
    return grouped(ofDay.value.nodes, colouring.value, known);
  });
  const off = computed(() => (colouring.value === "kind" ? "" : view().noGroups.join()));
  const seen = computed(() => {
    const without = new Set(off.value.split(","));
    return off.value === "" ? ofDay.value : narrowed(ofDay.value, (id) => !without.has(grouping.value.groupOf(id)));
  });
  const tooMany = computed(() => measure.value === "between" && seen.value.nodes.length > BETWEEN_MOST);
  const between = useReckoned<number>("between", () => measure.value === "between" && !tooMany.value, () => seen.value);
  const values = computed<Values | null>(() => {
    const { links } = seen.value;
    if (measure.value === "same") return null;
    if (measure.value === "between") return between.found.value;
    return tiesOf(links, measure.value === "offers" ? ({ type }) => type === "OFFERS" : undefined);
  });
  return {
    places, alliances, basis, seen, grouping, tooMany, between: between.found,
    kinds: computed(() => counted(offered.value.nodes.map(kindOf))),
    types: computed(() => counted(offered.value.links.map((each) => each.type))),
    shapes: computed(() => pictured(seen.value, grouping.value, values.value)),
    reckoning: computed(() => groups.busy.value || between.busy.value),
  };
}
