/** Days of the registers (EDTF: year, month or day) as the language writes them. */
import type { Language } from "@/core/preferences/language";

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];
const LOCALES = { zh: "zh-CN", en: "en-GB" } as const;

/** A moment (ISO 8601) in the reader's own time. */
export function momentText(at: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

/** The day in words, as exactly as it is known; anything else as it is written, and nothing for open or unknown. */
export function dayText(written: string | null, language: Language): string {
  if (written === null || written === "..") return "";
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written)?.slice(1).filter(Boolean).map(Number);
  if (parts === undefined) return written;
  const [year, month = 1, day = 1] = parts;
  const form = { ...FORMS[parts.length - 1], timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALES[language], form).format(Date.UTC(year ?? 0, month - 1, day));
}

/** Today as the register writes it, in the reader's own time. */
export function dayOf(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
