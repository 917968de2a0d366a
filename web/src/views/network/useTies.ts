/** The ties at a node of all times, a page after the other. */
import { computed, type ComputedRef, type Ref, shallowRef } from "vue";

import { answer, api } from "@/api/client";
import type { Tie } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { TIES } from "@/core/network/layout/tree";

interface Page {
  readonly items: Tie[];
  readonly next: string | null;
}

interface Ties {
  readonly ties: Readonly<Ref<readonly Tie[]>>;
  readonly more: ComputedRef<boolean>;
  readonly request: Request<[string, string, string | null], Page>;
  start(at: string, day: string): void;
  next(): void;
}

const AT_ONCE = 60;
/** Counts are about many and would stand before all that people ask for; whoever opens a count is told of its own. */
const BUT_COUNTS = TIES.filter((each) => each !== "ABOUT");

export function useTies(): Ties {
  const ties = shallowRef<readonly Tie[]>([]);
  const after = shallowRef<string | null>(null);
  let asked: [string, string] = ["", ""];
  const request = useRequest(async (signal: AbortSignal, at: string, day: string, from: string | null) => {
    const types = at.startsWith("obs-") ? TIES : BUT_COUNTS;
    const query = { at, types, as_of: day, ended: true, limit: AT_ONCE, ...(from === null ? {} : { after: from }) };
    const page: Page = await answer(api.GET("/api/v1/ties", { signal, params: { query } }));
    ties.value = from === null ? page.items : [...ties.value, ...page.items];
    after.value = page.next;
    return page;
  });

  function start(at: string, day: string): void {
    if (at !== asked[0]) ties.value = [];
    asked = [at, day];
    after.value = null;
    void request.ask(at, day, null);
  }

  return { ties, more: computed(() => after.value !== null), request, start, next: () => void request.ask(...asked, after.value) };
}
