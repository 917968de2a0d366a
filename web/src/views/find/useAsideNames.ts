/** The names of the nodes that were set aside: an address holds their ids only. */
import { reactive, watch } from "vue";

import { answer, api } from "@/api/client";
import type { Ref } from "@/api/types";

const names = reactive(new Map<string, string>());

/** Remember what an entity is called. */
export function remember({ id, name }: Ref): void {
  names.set(id, name);
}

/** The names that are known by id; those that are not yet are asked for. */
export function useAsideNames(ids: () => readonly string[]): ReadonlyMap<string, string> {
  watch(ids, (now) => now.filter((id) => !names.has(id)).forEach((id) => void ask(id)), { immediate: true });
  return names;
}

async function ask(id: string): Promise<void> {
  try {
    const { hits } = await answer(api.GET("/api/v1/search", { params: { query: { q: id, limit: 1 } } }));
    names.set(id, hits[0]?.name ?? id);
  } catch {
    // the answer itself tells what is wrong; the id stands in for the name
    names.set(id, id);
  }
}
