/** Writes some changes and takes them back: what was written last can be undone as long as the page is open. */
import { shallowRef, type ShallowRef } from "vue";

import { answer, api } from "@/api/client";
import type { ChangeAsked } from "@/api/types";
import { type Request, useRequest } from "@/components/useRequest";
import { newId } from "@/core/need/registering";

/** What was written, in words for the reader. */
export interface Written {
  readonly batch: string;
  readonly text: string;
  readonly undone: boolean;
}

interface Writing {
  readonly written: ShallowRef<Written | null>;
  /** Send the changes with the reason for the log; the text tells of them afterwards. The revision, or null. */
  readonly saving: Request<[readonly ChangeAsked[], string, string], string>;
  readonly undoing: Request<[string], string>;
}

/** `after` shows what came of it, at this revision. */
export function useWriting(after: (revision: string) => Promise<void>): Writing {
  const written = shallowRef<Written | null>(null);
  // sent again after an unknown outcome the same changes are not made twice
  let sent: { changes: string; batch: string } | null = null;

  const saving = useRequest(
    async (signal: AbortSignal, changes: readonly ChangeAsked[], why: string, text: string) => {
      const wanted = JSON.stringify(changes);
      if (sent?.changes !== wanted) sent = { changes: wanted, batch: newId() };
      const { batch } = sent;
      const params = { header: { "idempotency-key": batch } };
      const done = await answer(api.POST("/api/v1/changes", { signal, params, body: { changes: [...changes], why } }));
      sent = null;
      undoing.clear();
      written.value = { batch, text, undone: false };
      await after(done.revision);
      return done.revision;
    },
    { again: false },
  );

  const undoing = useRequest(
    async (signal: AbortSignal, why: string) => {
      const { batch = "", text = "" } = written.value ?? {};
      const params = { path: { batch }, header: { "idempotency-key": `${batch}-undo` } };
      const done = await answer(api.POST("/api/v1/changes/{batch}/undo", { signal, params, body: { why } }));
      written.value = { batch, text, undone: true };
      await after(done.revision);
      return done.revision;
    },
    { again: false },
  );

  return { written, saving, undoing };
}
