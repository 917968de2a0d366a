/** Tries what else might be asked where nothing was found, and keeps what leads to somebody. */
import { answer, api } from "@/api/client";
import type { Category } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { asked, type Question } from "@/core/question/question";
import { type Attempt, attempts } from "@/core/question/remedies";

export interface Promising extends Attempt {
  /** How many providers there would be. */
  readonly count: number;
}

export function useAttempts(): Request<[Question, readonly Category[]], Promising[]> {
  return useRequest(async (signal: AbortSignal, question: Question, categories: readonly Category[]) => {
    const tried = await Promise.all(
      attempts(question, categories).map(async (attempt) => {
        const query = { ...asked(attempt.question), k: 1, alternatives: 0 };
        const found = await answer(api.GET("/api/v1/sharing", { signal, params: { query } }));
        return { ...attempt, count: found.providers.length + (found.cut?.left_out ?? 0) };
      }),
    );
    return tried.filter((each) => each.count > 0);
  });
}
