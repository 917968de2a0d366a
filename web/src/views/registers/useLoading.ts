/** Checking a file, loading it, and the workbooks that come of it. */
import { computed, type ComputedRef, ref, type Ref, shallowRef } from "vue";

import { answer, api } from "@/api/client";
import { Refused } from "@/api/problem";
import { saveFile } from "@/components/saveFile";
import { type Request, useRequest } from "@/components/useRequest";
import { newId } from "@/core/need/registering";
import { formOf, type Manner } from "@/core/register/asking";
import { linesOf, type Stage, stageOf } from "@/core/register/lines";
import { type Outcome, outcomeOf, refusedOutcome } from "@/core/register/outcome";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface Asked {
  readonly file: File;
  readonly manner: Manner;
}

interface Loading {
  readonly checking: Request<[Asked], Outcome>;
  readonly loading: Request<[Asked, number | null], Outcome>;
  readonly saving: Request<["marked" | "changes", Asked], void>;
  /** How far the one that goes on is. */
  readonly stage: Ref<Stage | null>;
  /** What came of the last check or load. */
  readonly outcome: ComputedRef<Outcome | null>;
  /** Forget what came of them, since file or manner are others now. */
  clear(): void;
}

/** Undefined in the description: a form is sent as it is. */
function sent(form: FormData): { body: never; bodySerializer: () => FormData } {
  return { body: undefined as never, bodySerializer: () => form };
}

export function useLoading(): Loading {
  const stage = shallowRef<Stage | null>(null);
  const loaded = ref(false);
  // the same file in the same manner is one batch: sent again after an unknown outcome it is not loaded twice
  let batch: { asked: Asked; confirm: number | null; id: string } | null = null;

  async function told(signal: AbortSignal, form: FormData, id: string): Promise<Outcome> {
    stage.value = null;
    const params = { header: { "idempotency-key": id } };
    const asked = api.POST("/api/v1/registers/lines", { signal, params, parseAs: "stream", ...sent(form) });
    const body = await answer(asked as Promise<{ data?: ReadableStream<Uint8Array>; response: Response }>);
    for await (const line of linesOf(body)) {
      if (line.loaded != null) return outcomeOf(line.loaded);
      if (line.problem != null) return refused(line.problem);
      stage.value = stageOf(line);
    }
    throw new Error("the lines ended before they said what came of the load");
  }

  const checking = useRequest(async (signal: AbortSignal, { file, manner }: Asked) => {
    loaded.value = false;
    return told(signal, formOf(file, manner, { dryRun: true, confirm: null }), newId());
  });

  const loading = useRequest(
    async (signal: AbortSignal, asked: Asked, confirm: number | null) => {
      if (batch?.asked !== asked || batch.confirm !== confirm) batch = { asked, confirm, id: newId("load-") };
      const done = await told(signal, formOf(asked.file, asked.manner, { dryRun: false, confirm }), batch.id);
      loaded.value = true;
      return done;
    },
    { again: false },
  );

  const saving = useRequest(
    async (signal: AbortSignal, what: "marked" | "changes", { file, manner }: Asked) => {
      const form = formOf(file, manner, { dryRun: true, confirm: null });
      const params = { header: {} };
      const asked = api.POST(`/api/v1/registers/${what}`, { signal, params, parseAs: "blob", ...sent(form) });
      const book = await answer(asked as Promise<{ data?: Blob; response: Response }>);
      saveFile(book, `${file.name.replace(/\.[^.]+$/, "")}-${what === "marked" ? "标注" : "变更"}.xlsx`, XLSX);
    },
    { again: false },
  );

  const outcome = computed(() => (loaded.value ? loading.data.value : checking.data.value));
  function clear(): void {
    loaded.value = false;
    batch = stage.value = null;
    checking.clear();
    loading.clear();
    saving.clear();
  }
  return { checking, loading, saving, stage, outcome, clear };
}

function refused(problem: Refused["problem"]): Outcome {
  const outcome = refusedOutcome(problem);
  if (outcome === null) throw new Refused(problem);
  return outcome;
}
