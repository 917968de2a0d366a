/** Changes of a load as they are looked through: filtered, and grouped by what they are about. */
import type { FieldEdit, RecordDifference } from "@/api/types";
import type { Language } from "@/core/preferences/language";

import type { Effect } from "./outcome";

/** What is looked for: an effect, a label or tie type, words in names and values. Empty means all. */
export interface Filter {
  readonly effect: Effect | "";
  readonly of: string;
  readonly words: string;
}

export interface Group {
  readonly effect: string;
  readonly of: string;
  readonly items: readonly RecordDifference[];
}

const ORDER: readonly string[] = ["ended", "changed", "new"];

/** The changes that fit, in groups: what ends first, since that is what nobody wants to overlook. */
export function groups(differences: readonly RecordDifference[], filter: Filter): Group[] {
  const found = new Map<string, RecordDifference[]>();
  for (const each of differences) {
    if (!fits(each, filter)) continue;
    const key = `${each.effect} ${each.of}`;
    const there = found.get(key);
    if (there === undefined) found.set(key, [each]);
    else there.push(each);
  }
  const all = [...found.values()].map((items) => ({ effect: items[0]!.effect, of: items[0]!.of, items }));
  return all.sort((one, other) => ORDER.indexOf(one.effect) - ORDER.indexOf(other.effect));
}

/** The labels and tie types that there are, as first met. */
export function kinds(differences: readonly RecordDifference[]): string[] {
  return [...new Set(differences.map((each) => each.of))];
}

/** A field's value as a person reads it. */
export function shown(value: FieldEdit["before"], language: Language): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(String).join(language === "zh" ? "、" : ", ");
  return value === ".." ? (language === "zh" ? "至今" : "open") : String(value);
}

function fits({ effect, of, name, fields }: RecordDifference, filter: Filter): boolean {
  if (filter.effect !== "" && filter.effect !== effect) return false;
  if (filter.of !== "" && filter.of !== of) return false;
  const words = filter.words.trim().toLowerCase();
  if (words === "") return true;
  const texts = [name, ...fields.flatMap((each) => [each.before, each.after].map((value) => String(value ?? "")))];
  return texts.some((text) => text.toLowerCase().includes(words));
}
