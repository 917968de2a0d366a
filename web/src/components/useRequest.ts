/** One question to the server at a time: its answer, what went wrong, and whether it takes noticeably long. */
import { onScopeDispose, readonly, ref, type Ref, shallowRef, watch as observe } from "vue";

import { watch as connection } from "@/api/client";
import { isAborted, Refused, Unreachable } from "@/api/problem";
import { useKey } from "@/core/access/key";

/** A wait that is shorter does not show itself. */
export const NOTICEABLE = 300;

export type Problem = Refused | Unreachable | Error;

/** Whether it goes away when the server is back or a key is given. */
function mayPass(problem: Problem | null): boolean {
  return problem instanceof Unreachable || (problem instanceof Refused && problem.asksForKey);
}

export interface Request<A extends unknown[], T> {
  /** The last answer; it stays while the next is awaited and where that fails. */
  readonly data: Readonly<Ref<T | null>>;
  readonly problem: Readonly<Ref<Problem | null>>;
  /** An answer is awaited. */
  readonly busy: Readonly<Ref<boolean>>;
  /** An answer is awaited for so long that it should be seen. */
  readonly slow: Readonly<Ref<boolean>>;
  /** Ask; an earlier question that is not answered yet is given up. Null where it failed or was given up. */
  ask(...asked: A): Promise<T | null>;
  /** Forget answer and problem. */
  clear(): void;
}

/** Requests through `send`. What failed since nobody answered, or for want of a key, is asked again when it can be. */
export function useRequest<A extends unknown[], T>(
  send: (signal: AbortSignal, ...asked: A) => Promise<T>,
  { again = true }: { again?: boolean } = {},
): Request<A, T> {
  const data = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);
  const slow = ref(false);
  let current: AbortController | null = null;
  let last: A | null = null;

  function stop(): void {
    current?.abort();
    current = null;
    busy.value = slow.value = false;
  }

  async function ask(...asked: A): Promise<T | null> {
    stop();
    const mine = (current = new AbortController());
    last = asked;
    busy.value = true;
    const timer = setTimeout(() => (slow.value = current === mine), NOTICEABLE);
    try {
      const found = await send(mine.signal, ...asked);
      if (current !== mine) return null;
      problem.value = null;
      return (data.value = found);
    } catch (thrown) {
      if (current === mine && !isAborted(thrown)) problem.value = thrown as Problem;
      return null;
    } finally {
      clearTimeout(timer);
      if (current === mine) stop();
    }
  }

  function repeat(): void {
    if (last !== null && mayPass(problem.value)) void ask(...last);
  }

  if (again) observe([() => connection.connection.returns, () => useKey().access.given], repeat);
  onScopeDispose(stop);
  const clear = (): void => {
    stop();
    last = data.value = problem.value = null;
  };
  return { data: readonly(data) as Readonly<Ref<T | null>>, problem, busy, slow, ask, clear };
}
