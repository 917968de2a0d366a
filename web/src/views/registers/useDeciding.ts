/** Decisions about names that are near: kept, so that no later load asks again; the last one can be taken back. */
import { ref, type Ref } from "vue";

import { answer, api } from "@/api/client";
import type { JudgementAsked } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { judgement, type Meant } from "@/core/register/problems";

export interface Decided {
  readonly meant: Meant;
  readonly same: boolean;
}

interface Deciding {
  readonly deciding: Request<[Meant, JudgementAsked["verdict"]], Meant>;
  readonly decided: Ref<Decided | null>;
  /** Keep it, or (null) ask about the last one again. Whether it was kept. */
  decide(meant: Meant, same: boolean | null): Promise<boolean>;
}

export function useDeciding(why: () => string): Deciding {
  const decided = ref<Decided | null>(null);
  const deciding = useRequest(
    async (signal: AbortSignal, meant: Meant, verdict: JudgementAsked["verdict"]) => {
      const asked = judgement(meant, verdict, why());
      if (asked !== null) await answer(api.POST("/api/v1/judgements", { signal, body: { judgements: [asked] } }));
      return meant;
    },
    { again: false },
  );

  async function decide(meant: Meant, same: boolean | null): Promise<boolean> {
    const verdict = same === null ? "unsure" : same ? "same" : "different";
    if ((await deciding.ask(meant, verdict)) === null) return false;
    decided.value = same === null ? null : { meant, same };
    return true;
  }

  return { deciding, decided, decide };
}
