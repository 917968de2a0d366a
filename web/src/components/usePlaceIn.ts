/** Where on a page one is, kept in the query of its address. */
import { computed, type ComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";

import type { Query } from "@/core/address/query";

export interface Placing<P> {
  readonly place: ComputedRef<P>;
  /** Go somewhere else; what is not named stays. */
  go(change: Partial<P>): void;
  /** The address of somewhere else, for a link. */
  to(change: Partial<P>): { name: string; query: Record<string, string> };
}

/** On the page of this name, by its own reading and writing of addresses. */
export function usePlaceIn<P>(
  name: string,
  fromAddress: (query: Query) => P,
  toAddress: (place: P) => Record<string, string>,
): Placing<P> {
  const route = useRoute();
  const router = useRouter();
  const place = computed(() => fromAddress(route.query));
  const to = (change: Partial<P>): { name: string; query: Record<string, string> } => ({
    name,
    query: toAddress({ ...place.value, ...change }),
  });
  return { place, to, go: (change) => void router.push(to(change)) };
}
