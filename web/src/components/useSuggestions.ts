/** The state of an input with suggestions: what is offered, what is highlighted, whether it is shown. */
import { computed, type ComputedRef, onScopeDispose, ref, type Ref, shallowRef } from "vue";

import { NOTICEABLE } from "@/components/useRequest";

interface Suggestions<T> {
  readonly items: Readonly<Ref<readonly T[]>>;
  readonly active: Readonly<Ref<number>>;
  /** The list is shown: it has items, or says that it waits or that there is none. */
  readonly open: ComputedRef<boolean>;
  readonly waiting: Readonly<Ref<boolean>>;
  readonly none: ComputedRef<boolean>;
  /** Offer what fits these words, after a pause in typing. */
  offer(typed: string, pause: number): void;
  move(by: number): void;
  close(): void;
}

/** Suggestions from `find`, which answers null where it was given up for a later question. */
export function useSuggestions<T>(find: (typed: string) => Promise<readonly T[] | null>): Suggestions<T> {
  const items = shallowRef<readonly T[]>([]);
  const active = ref(-1);
  const shown = ref(false);
  const waiting = ref(false);
  const asked = ref("");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function look(typed: string): Promise<void> {
    const mine = ++turn;
    const slow = setTimeout(() => (waiting.value = mine === turn), NOTICEABLE);
    const found = await find(typed);
    clearTimeout(slow);
    if (mine !== turn || found === null) return;
    waiting.value = false;
    items.value = found;
    asked.value = typed;
    active.value = found.length > 0 && typed !== "" ? 0 : -1;
    shown.value = true;
  }

  function close(): void {
    clearTimeout(timer);
    turn++;
    shown.value = waiting.value = false;
  }

  function offer(typed: string, pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(typed.trim()), pause);
  }

  function move(by: number): void {
    const n = items.value.length;
    if (n > 0) active.value = (Math.max(active.value, by > 0 ? -1 : 0) + by + n) % n;
  }

  onScopeDispose(close);
  const none = computed(() => shown.value && items.value.length === 0 && asked.value !== "");
  const open = computed(() => waiting.value || none.value || (shown.value && items.value.length > 0));
  return { items, active, open, waiting, none, offer, move, close };
}
