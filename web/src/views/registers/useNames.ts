/** The registers that a workbook may hold, by what they are called. */
import { computed, type ComputedRef } from "vue";

import { answer, api } from "@/api/client";
import type { RegisterName } from "@/api/types";
import { useRequest } from "@/components/useRequest";

export function useRegisterNames(): ComputedRef<readonly RegisterName[]> {
  const request = useRequest((signal) => answer(api.GET("/api/v1/registers", { signal })));
  void request.ask();
  return computed(() => request.data.value?.registers ?? []);
}
