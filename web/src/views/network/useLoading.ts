/** What the view begins with and what was unfolded since, from the server; each part is asked for once. */
import { computed, type ComputedRef, watch } from "vue";

import { answer, api } from "@/api/client";
import type { Cut, NodeLinkNetwork } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { joined, type Network, NOTHING } from "@/core/network/network";
import { hasBegun, type Reach, type View } from "@/core/network/view";

const MOST = 20_000;
const MOST_AROUND = 3000;
const MOST_GROWN = 600;
/** What is told of besides who is there: only where it is asked for. */
const PLENTY = new Set(["Activity", "Observation"]);
const LABELS = [
  "Organization", "Alliance", "Area", "Person", "Site", "Resource", "Need", "Project", "Activity", "Route", "Designation", "Observation",
];
const FARTHEST = 6;
/** Persons of a branch of a grid of a community: four steps, from a subdistrict five. */
const STEPS: Readonly<Record<Reach, number>> = { 1: 1, 2: 2, 3: 3, inside: 5, district: FARTHEST };

export interface Loaded {
  readonly network: Network;
  readonly centre: string;
  readonly cut: Cut | null;
}

interface Loading {
  readonly request: Request<[View], Loaded>;
  readonly network: ComputedRef<Network>;
}

export function useLoading(view: () => View): Loading {
  const parts = new Map<string, NodeLinkNetwork>();

  async function part(signal: AbortSignal, key: string, wanted: Asked): Promise<NodeLinkNetwork> {
    const known = parts.get(key);
    if (known !== undefined) return known;
    const found = await asked(signal, wanted);
    parts.set(key, found);
    return found;
  }

  const request = useRequest(async (signal: AbortSignal, wanted: View): Promise<Loaded> => {
    const { at, reach, full, grown } = wanted;
    const inside = reach === "inside";
    const limit = inside || reach === "district" ? MOST : MOST_AROUND;
    const first = await part(signal, keyOf(wanted), {
      centre: reach === "district" ? await district(signal) : at, depth: STEPS[reach], inside, limit, full,
    });
    // a name that was typed stands for the id from now on
    parts.set(keyOf({ at: first.centre.id, reach, full }), first);
    const others: NodeLinkNetwork[] = [];
    for (const id of grown) {
      others.push(await part(signal, `+${id} ${full}`, { centre: id, depth: 1, inside: false, limit: MOST_GROWN, full }));
    }
    const all = [first, ...others];
    return { network: joined(all), centre: first.centre.id, cut: all.map((each) => each.cut).find((each) => each !== null) ?? null };
  });

  watch(
    () => (hasBegun(view()) ? `${keyOf(view())} ${view().grown.join()}` : ""),
    (key) => (key === "" ? request.clear() : void request.ask(view())),
    { immediate: true },
  );
  return { request, network: computed(() => request.data.value?.network ?? NOTHING) };
}

function keyOf({ at, reach, full }: Pick<View, "at" | "reach" | "full">): string {
  return `${reach === "district" ? "" : at} ${reach} ${full}`;
}

interface Asked {
  readonly centre: string;
  readonly depth: number;
  readonly inside: boolean;
  readonly limit: number;
  readonly full: boolean;
}

async function asked(signal: AbortSignal, { full, ...wanted }: Asked): Promise<NodeLinkNetwork> {
  const kinds = full ? [] : LABELS.filter((each) => !PLENTY.has(each));
  const query = { ...wanted, ended: true, kinds };
  return (await answer(api.GET("/api/v1/network", { signal, params: { query } }))) as NodeLinkNetwork;
}

async function district(signal: AbortSignal): Promise<string> {
  const { items } = await answer(api.GET("/api/v1/areas", { signal, params: { query: { kind: "district", limit: 1 } } }));
  return items[0]?.id ?? "";
}
