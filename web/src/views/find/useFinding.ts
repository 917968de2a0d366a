/** The question in the address and its answer: asking is going to an address. */
import { computed, type ComputedRef, watch } from "vue";
import { useRoute, useRouter } from "vue-router";

import { answer, api } from "@/api/client";
import type { Sharing } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { fromAddress, isSame, toAddress } from "@/core/question/address";
import { asked, isComplete, type Question } from "@/core/question/question";

/** An answer together with the question that it answers. */
export interface Found {
  readonly question: Question;
  readonly answer: Sharing;
}

interface Finding {
  readonly question: ComputedRef<Question>;
  readonly request: Request<[Question], Found>;
  /** Ask this, and show it in the address. */
  ask(question: Question): void;
}

export function useFinding(): Finding {
  const route = useRoute();
  const router = useRouter();
  const question = computed(() => fromAddress(route.query));
  const request = useRequest(async (signal: AbortSignal, wanted: Question): Promise<Found> => {
    const found = await answer(api.GET("/api/v1/sharing", { signal, params: { query: asked(wanted) } }));
    return { question: wanted, answer: found };
  });

  watch(question, (now) => (isComplete(now) ? void request.ask(now) : request.clear()), { immediate: true });

  function ask(wanted: Question): void {
    if (isSame(wanted, question.value)) void request.ask(wanted);
    else void router.push({ name: "find", query: toAddress(wanted) });
  }

  return { question, request, ask };
}
