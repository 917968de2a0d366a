/** Copies text and tells whether it worked. */
import { ElMessage } from "element-plus";
import { useI18n } from "vue-i18n";

import { copyText } from "@/components/copyText";

export function useCopying(): (text: string) => Promise<void> {
  const { t } = useI18n();
  return async (text) => {
    const done = await copyText(text);
    ElMessage({ type: done ? "success" : "error", message: t(done ? "actions.copied" : "actions.copyFailed") });
  };
}
