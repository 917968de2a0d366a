/** How a pairing stands on a day: in force, over, or not begun yet; and whether it is about to end. */
import type { Pairing } from "@/api/types";

export type Standing = "current" | "ended" | "upcoming";

/** Days ahead within which an end is announced. */
export const NOTICE = 90;

export function standingOf({ certainty, valid_to: over }: Pairing, day: string): Standing {
  if (certainty !== null) return "current";
  return over !== null && over <= day ? "ended" : "upcoming";
}

/** The last day of a pairing that ends soon after this day; null for all others. */
export function lastDay({ certainty, valid_to: over }: Pairing, day: string): string | null {
  if (certainty === null || over === null) return null;
  return daysBetween(day, over) <= NOTICE ? dayBefore(over) : null;
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
