/** Where on the page one is, kept in the address. */
import { computed, type ComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";

import { fromAddress, type Place, toAddress } from "@/core/alliance/address";

interface Placing {
  readonly place: ComputedRef<Place>;
  /** Go somewhere else; what is not named stays. */
  go(change: Partial<Place>): void;
  /** The address of somewhere else, for a link. */
  to(change: Partial<Place>): { name: string; query: Record<string, string> };
}

export function usePlace(): Placing {
  const route = useRoute();
  const router = useRouter();
  const place = computed(() => fromAddress(route.query));
  const to = (change: Partial<Place>): { name: string; query: Record<string, string> } => ({
    name: "alliances",
    query: toAddress({ ...place.value, ...change }),
  });
  return { place, to, go: (change) => void router.push(to(change)) };
}
