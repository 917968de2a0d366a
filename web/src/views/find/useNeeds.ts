/** The open needs of the asker of this category, and registering one more or taking it back. */
import { computed, type ComputedRef, ref, shallowRef, type ShallowRef } from "vue";

import { answer, api } from "@/api/client";
import type { paths } from "@/api/schema";
import type { ListedNeed, NeedPage, Sharing } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { dayOf } from "@/core/naming/dates";
import { type NeedDraft, newId, raisedBy, registration } from "@/core/need/registering";

export interface Registered {
  readonly batch: string;
  readonly id: string;
  readonly name: string;
}

interface Needs {
  readonly open: ComputedRef<readonly ListedNeed[]>;
  readonly registered: ShallowRef<Registered | null>;
  readonly saving: Request<[NeedDraft], string>;
  readonly undoing: Request<[], string>;
  load(minRevision?: string): Promise<void>;
}

const PAGE = 500;

type Query = NonNullable<paths["/api/v1/needs"]["get"]["parameters"]["query"]>;

async function listed(signal: AbortSignal, wanted: string, min?: string): Promise<ListedNeed[]> {
  const found: ListedNeed[] = [];
  let after: string | null = null;
  do {
    const query: Query = { category: wanted, state: "open", limit: PAGE, ...(after && { after }), ...(min && { min_revision: min }) };
    const page: NeedPage = await answer(api.GET("/api/v1/needs", { signal, params: { query } }));
    found.push(...page.items);
    after = page.next;
  } while (after !== null);
  return found;
}

export function useNeeds(asker: () => Sharing, category: () => string, why: () => string): Needs {
  const registered = shallowRef<Registered | null>(null);
  // gone from the page at once, before the list is read again
  const withdrawn = ref("");
  const list = useRequest(listed);
  // one draft has one batch: sent again after an unknown outcome it is not registered twice
  let sent: { draft: NeedDraft; batch: string; id: string } | null = null;

  const load = async (minRevision?: string): Promise<void> => void (await list.ask(category(), minRevision));

  const saving = useRequest(
    async (signal: AbortSignal, draft: NeedDraft) => {
      if (sent?.draft !== draft) sent = { draft, batch: newId(), id: newId("need-") };
      const { batch, id } = sent;
      const changes = registration(draft, asker().asked_as.id, id, dayOf(new Date()));
      const header = { "idempotency-key": batch };
      const done = await answer(api.POST("/api/v1/changes", { signal, params: { header }, body: { changes, why: why() } }));
      registered.value = { batch, id, name: draft.name };
      await load(done.revision);
      return done.revision;
    },
    { again: false },
  );

  const undoing = useRequest(
    async (signal: AbortSignal) => {
      const { batch = "", id = "" } = registered.value ?? {};
      const params = { path: { batch }, header: { "idempotency-key": `${batch}-undo` } };
      const done = await answer(api.POST("/api/v1/changes/{batch}/undo", { signal, params, body: { why: why() } }));
      registered.value = null;
      withdrawn.value = id;
      await load(done.revision);
      return done.revision;
    },
    { again: false },
  );

  const open = computed(() => {
    const raised = raisedBy(list.data.value ?? [], [asker().asked_as.id, asker().from.id]);
    return raised.filter((each) => each.id !== withdrawn.value);
  });
  return { open, registered, saving, undoing, load };
}
