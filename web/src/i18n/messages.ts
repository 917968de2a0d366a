/** The form of the messages: whatever the Chinese ones have. */
import type { zh } from "@/i18n/zh";

export type Same<T> = T extends string ? string : { [K in keyof T]: Same<T[K]> };

export type Messages = Same<typeof zh>;
