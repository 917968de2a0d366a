/** What a worker reckons of what is seen, while it is wanted; null until it is there. */
import { onScopeDispose, ref, type Ref, shallowRef, watch } from "vue";

import type { Seen } from "@/core/network/seen";
import { plainOf } from "@/graph/plain";
import { reckon } from "@/graph/reckoning";

interface Reckoned<T> {
  readonly found: Readonly<Ref<ReadonlyMap<string, T> | null>>;
  readonly busy: Readonly<Ref<boolean>>;
}

export function useReckoned<T>(task: "groups" | "between", wanted: () => boolean, seen: () => Seen): Reckoned<T> {
  const found = shallowRef<ReadonlyMap<string, T> | null>(null);
  const busy = ref(false);
  let giveUp = (): void => undefined;
  watch(
    () => (wanted() ? seen() : null),
    (now) => {
      giveUp();
      busy.value = now !== null;
      if (now === null) return void (found.value = null);
      const plain = plainOf(now.nodes.map((each) => each.id), now.links);
      giveUp = reckon<ReadonlyMap<string, T>>(
        { task, plain },
        { done: (map) => ((found.value = map), (busy.value = false)), failed: () => (busy.value = false) },
      );
    },
    { immediate: true },
  );
  onScopeDispose(() => giveUp());
  return { found, busy };
}
