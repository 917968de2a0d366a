/** The loads that the log knows, what one did, and taking one back. */
import { answer, api } from "@/api/client";
import type { LoadListed, LoadTold } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";

/** Loads listed at first, and at the most. */
export const FIRST = 10;
export const MOST = 100;

export interface Loads {
  readonly loads: readonly LoadListed[];
  readonly more: boolean;
}

export function useLoads(): Request<[limit: number], Loads> {
  return useRequest((signal, limit: number) =>
    answer(api.GET("/api/v1/registers/loads", { signal, params: { query: { limit } } })),
  );
}

export function useLoadTold(): Request<[batch: string], LoadTold> {
  return useRequest((signal, batch: string) =>
    answer(api.GET("/api/v1/registers/loads/{batch}", { signal, params: { path: { batch } } })),
  );
}

/** Takes a load back: all records as they were before, or a problem that says what stands in the way. */
export function useUndo(why: () => string): Request<[batch: string], string> {
  return useRequest(
    async (signal: AbortSignal, batch: string) => {
      // one undoing of one load: sent again after an unknown outcome it is not undone twice
      const params = { path: { batch }, header: { "idempotency-key": `${batch}-undo`.slice(-200) } };
      await answer(api.POST("/api/v1/changes/{batch}/undo", { signal, params, body: { why: why() } }));
      return batch;
    },
    { again: false },
  );
}
