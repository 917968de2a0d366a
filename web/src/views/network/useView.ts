/** The view in the address: to change it is to go to an address. */
import { computed, type ComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";

import { fromAddress, isSame, toAddress } from "@/core/network/address";
import type { View } from "@/core/network/view";

export interface Viewing {
  readonly view: ComputedRef<View>;
  /** Look at it like this. Small steps, as of a slider, leave no trace to go back to. */
  look(next: Partial<View>, trace?: boolean): void;
}

export function useView(): Viewing {
  const route = useRoute();
  const router = useRouter();
  const view = computed(() => fromAddress(route.query));

  function look(next: Partial<View>, trace = true): void {
    const wanted = { ...view.value, ...next };
    if (isSame(wanted, view.value)) return;
    const to = { name: "network", query: toAddress(wanted) };
    void (trace ? router.push(to) : router.replace(to));
  }

  return { view, look };
}
