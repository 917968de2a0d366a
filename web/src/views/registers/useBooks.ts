/** The workbooks that come of checking a file: its copy with the problems marked, and the list of changes. */
import { answer, api } from "@/api/client";
import { saveFile } from "@/components/saveFile";
import { type Request, useRequest } from "@/components/useRequest";
import { formOf } from "@/core/register/asking";

import { sent } from "./sending";
import type { Asked } from "./useLoading";

export type Book = "marked" | "changes";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function useBooks(titled: (what: Book) => string): Request<[Book, Asked], true> {
  return useRequest(
    async (signal: AbortSignal, what: Book, { file, manner }: Asked) => {
      const form = formOf(file, manner, { dryRun: true, confirm: null });
      const asked = api.POST(`/api/v1/registers/${what}`, { signal, parseAs: "blob", ...sent(form) });
      const book = await answer(asked as Promise<{ data?: Blob; response: Response }>);
      saveFile(book, `${file.name.replace(/\.[^.]+$/, "")}-${titled(what)}.xlsx`, XLSX);
      return true as const;
    },
    { again: false },
  );
}
