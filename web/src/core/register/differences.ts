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
  const found = new Map<string, Group & { items: RecordDifference[] }>();
  for (const each of differences) {
    if (!fits(each, filter)) continue;
    const key = `${each.effect} ${each.of}`;
    const there = found.get(key) ?? { effect: each.effect, of: each.of, items: [] };
    found.set(key, there);
    there.items.push(each);
  }
  return [...found.values()].sort((one, other) => ORDER.indexOf(one.effect) - ORDER.indexOf(other.effect));
}

/** The labels and tie types that there are, as first met. */
export function kinds(differences: readonly RecordDifference[]): string[] {
  return [...new Set(differences.map((each) => each.of))];
}

const WORDS = {
  zh: { yes: "是", no: "否", open: "至今", and: "、" },
  en: { yes: "yes", no: "no", open: "open", and: ", " },
} as const;

/** A field's value as a person reads it. */
export function shown(
  value: FieldEdit["before"], language: Language, named: (code: string) => string = (code) => code,
): string {
  const words = WORDS[language];
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((each) => named(String(each))).join(words.and);
  return value === ".." ? words.open : named(String(value));
}

function fits({ effect, of, name, fields }: RecordDifference, filter: Filter): boolean {
  if (filter.effect !== "" && filter.effect !== effect) return false;
  if (filter.of !== "" && filter.of !== of) return false;
  const words = filter.words.trim().toLowerCase();
  if (words === "") return true;
  const texts = [name, ...fields.flatMap((each) => [each.before, each.after].map((value) => String(value ?? "")))];
  return texts.some((text) => text.toLowerCase().includes(words));
}
