/** Checking a file and loading it, told while they go on. */
import { computed, type ComputedRef, ref, type Ref, shallowRef } from "vue";

import { answer, api } from "@/api/client";
import { Refused } from "@/api/problem";
import { type Request, useRequest } from "@/components/useRequest";
import { newId } from "@/core/need/registering";
import { formOf, type Manner } from "@/core/register/asking";
import { linesOf, type Stage, stageOf } from "@/core/register/lines";
import { type Outcome, outcomeOf, refusedOutcome } from "@/core/register/outcome";

import { sent } from "./sending";

export interface Asked {
  readonly file: File;
  readonly manner: Manner;
}

interface Loading {
  readonly checking: Request<[Asked], Outcome>;
  readonly loading: Request<[Asked, number | null], Outcome>;
  /** How far the one that goes on is. */
  readonly stage: Ref<Stage | null>;
  /** What came of the last check or load. */
  readonly outcome: ComputedRef<Outcome | null>;
  /** Forget what came of them, since file or manner are others now. */
  clear(): void;
}

export function useLoading(): Loading {
  const stage = shallowRef<Stage | null>(null);
  const loaded = ref(false);
  const tell = (now: Stage | null): void => void (stage.value = now);
  // the same file in the same manner is one batch: sent again after an unknown outcome it is not loaded twice
  let batch: { asked: Asked; confirm: number | null; id: string } | null = null;

  const checking = useRequest(async (signal: AbortSignal, { file, manner }: Asked) => {
    loaded.value = false;
    return told(signal, formOf(file, manner, { dryRun: true, confirm: null }), newId(), tell);
  });

  const loading = useRequest(
    async (signal: AbortSignal, asked: Asked, confirm: number | null) => {
      if (batch?.asked !== asked || batch.confirm !== confirm) batch = { asked, confirm, id: newId("load-") };
      const form = formOf(asked.file, asked.manner, { dryRun: false, confirm });
      const done = await told(signal, form, batch.id, tell);
      loaded.value = true;
      return done;
    },
    { again: false },
  );

  const outcome = computed(() => (loaded.value ? loading.data.value : checking.data.value));
  function clear(): void {
    loaded.value = false;
    batch = stage.value = null;
    checking.clear();
    loading.clear();
  }
  return { checking, loading, stage, outcome, clear };
}

async function told(signal: AbortSignal, form: FormData, id: string, tell: (stage: Stage | null) => void): Promise<Outcome> {
  tell(null);
  const params = { header: { "idempotency-key": id } };
  const asked = api.POST("/api/v1/registers/lines", { signal, params, parseAs: "stream", ...sent(form) });
  const body = await answer(asked as Promise<{ data?: ReadableStream<Uint8Array>; response: Response }>);
  for await (const line of linesOf(body)) {
    if (line.loaded) return outcomeOf(line.loaded);
    if (line.problem) return refused(line.problem);
    tell(stageOf(line));
  }
  throw new Error("the lines ended before they said what came of the load");
}

function refused(problem: Refused["problem"]): Outcome {
  const outcome = refusedOutcome(problem);
  if (outcome === null) throw new Refused(problem);
  return outcome;
}
