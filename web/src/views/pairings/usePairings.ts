/** The pairings of a day with those that are over, how far they reach, and what of them is shown. */
import { computed, type ComputedRef, watch } from "vue";
import { useRoute, useRouter } from "vue-router";

import { answer, api } from "@/api/client";
import type { paths } from "@/api/schema";
import type { Coverage, Pairing, PairingPage, Ref } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { byCommunity, byUnit, type Group, ofInterest, speaks, streetsOf } from "@/core/pairing/board";
import { fromAddress, type Showing, toAddress } from "@/core/pairing/showing";
import { standingOf } from "@/core/pairing/standing";

export interface Known {
  readonly coverage: Coverage;
  readonly pairings: readonly Pairing[];
  readonly revision: string;
}

interface Pairings {
  readonly showing: ComputedRef<Showing>;
  readonly request: Request<[string | null, string?], Known>;
  /** In force on the day, whatever is shown of them. */
  readonly current: ComputedRef<readonly Pairing[]>;
  /** Over on the day or not begun, as far as they are shown. */
  readonly past: ComputedRef<readonly Pairing[]>;
  readonly groups: ComputedRef<readonly Group[]>;
  readonly streets: ComputedRef<ReadonlyMap<string, Ref>>;
  /** Show this, and put it in the address. */
  show(change: Partial<Showing>): void;
  /** Ask again, at this revision or later. */
  reload(minRevision?: string): Promise<void>;
}

const PAGE = 500;

type Query = NonNullable<paths["/api/v1/pairings"]["get"]["parameters"]["query"]>;

async function all(signal: AbortSignal, asked: Pick<Query, "as_of" | "min_revision">): Promise<[Pairing[], string]> {
  const found: Pairing[] = [];
  let query: Query = { ...asked, ended: true, limit: PAGE };
  for (;;) {
    const page: PairingPage = await answer(api.GET("/api/v1/pairings", { signal, params: { query } }));
    found.push(...page.items);
    if (page.next === null) return [found, page.revision];
    query = { ...query, after: page.next };
  }
}

async function known(signal: AbortSignal, asOf: string | null, minRevision?: string): Promise<Known> {
  const query = { ...(asOf !== null && { as_of: asOf }), ...(minRevision && { min_revision: minRevision }) };
  const [coverage, [pairings, revision]] = await Promise.all([
    answer(api.GET("/api/v1/pairings/coverage", { signal, params: { query } })),
    all(signal, query),
  ]);
  return { coverage, pairings, revision };
}

export function usePairings(): Pairings {
  const route = useRoute();
  const router = useRouter();
  const showing = computed(() => fromAddress(route.query));
  const request = useRequest(known);
  watch(() => showing.value.asOf, (day) => void request.ask(day), { immediate: true });

  const current = computed(() => {
    const found = request.data.value;
    return found?.pairings.filter((each) => standingOf(each, found.coverage.as_of) === "current") ?? [];
  });
  const streets = computed(() => {
    const coverage = request.data.value?.coverage;
    return coverage === undefined ? new Map<string, Ref>() : streetsOf(coverage);
  });
  const past = computed(() => {
    const { street, text } = showing.value;
    return (request.data.value?.pairings ?? []).filter(
      (each) =>
        each.certainty === null && speaks(text, each.from, each.to) &&
        (street === "" || streets.value.get(each.to.id)?.id === street),
    );
  });
  const groups = computed(() => shownOf(request.data.value?.coverage, current.value, showing.value));

  function show(change: Partial<Showing>): void {
    const query = toAddress({ ...showing.value, ...change });
    // what is typed letter by letter is one step of the history
    if ("text" in change) void router.replace({ name: "pairings", query });
    else void router.push({ name: "pairings", query });
  }

  async function reload(minRevision?: string): Promise<void> {
    await request.ask(showing.value.asOf, minRevision);
  }

  return { showing, request, current, past, groups, streets, show, reload };
}

function shownOf(coverage: Coverage | undefined, current: readonly Pairing[], showing: Showing): readonly Group[] {
  if (coverage === undefined) return [];
  if (showing.view === "load") return byUnit(coverage, current, { ...showing, only: null });
  const shown = ofInterest(current, coverage.as_of, showing);
  return (showing.view === "units" ? byUnit : byCommunity)(coverage, shown, showing);
}
