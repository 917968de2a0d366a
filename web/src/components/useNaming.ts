/** The names of codes and the categories, asked for once and shared by all that show them. */
import { computed, type ComputedRef, effectScope } from "vue";

import { answer, api } from "@/api/client";
import type { Category } from "@/api/types";
import { useRequest } from "@/components/useRequest";
import { Naming } from "@/core/naming/naming";
import { useLanguage } from "@/core/preferences/language";

interface Names {
  readonly naming: ComputedRef<Naming>;
  readonly categories: ComputedRef<readonly Category[]>;
}

let shared: Names | undefined;

export function useNaming(): Names {
  shared ??= effectScope(true).run(loaded);
  return shared as Names;
}

function loaded(): Names {
  const vocabularies = useRequest((signal) => answer(api.GET("/api/v1/vocabularies", { signal })));
  const categories = useRequest((signal) => answer(api.GET("/api/v1/categories", { signal })));
  void vocabularies.ask();
  void categories.ask();
  const list = computed(() => categories.data.value?.categories ?? []);
  const naming = computed(() => new Naming(vocabularies.data.value, list.value, useLanguage().value));
  return { naming, categories: list };
}
