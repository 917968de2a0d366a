/** How one of the two that are chosen reaches the other, as long as that is wanted. */
import { computed, type ComputedRef, ref, type Ref, watch } from "vue";

import { answer, api } from "@/api/client";
import type { Path } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import type { View } from "@/core/network/view";

interface Ways {
  readonly paths: ComputedRef<readonly Path[]>;
  readonly which: Ref<number>;
  readonly path: ComputedRef<Path | null>;
  readonly request: Request<[string, string, string], readonly Path[]>;
  readonly wanted: ComputedRef<boolean>;
  again(): void;
}

export function usePath(view: () => View, day: () => string): Ways {
  const which = ref(0);
  const request = useRequest(async (signal: AbortSignal, from: string, to: string, on: string) => {
    const found = await answer(api.GET("/api/v1/paths", { signal, params: { query: { from, to, as_of: on } } }));
    return found.paths as readonly Path[];
  });
  const wanted = computed(() => view().path && view().chosen.length === 2);
  const question = computed(() => (wanted.value ? [...view().chosen, day()].join(" ") : ""));

  function again(): void {
    const [from, to] = view().chosen;
    which.value = 0;
    if (!wanted.value || from === undefined || to === undefined) request.clear();
    else void request.ask(from, to, day());
  }

  watch(question, again, { immediate: true });
  const paths = computed(() => (wanted.value ? (request.data.value ?? []) : []));
  return { paths, which, path: computed(() => paths.value[which.value] ?? null), request, wanted, again };
}
