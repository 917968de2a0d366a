/** Suggestions for what is needed: by name, synonym, pinyin or first letters. */
import type { Category } from "@/api/types";

export interface Suggestion {
  readonly category: Category;
  /** The word that fits, where it is not the name itself. */
  readonly word: string | null;
}

/** How a word fits what was typed; the smaller the better. */
const enum Fit {
  Whole,
  Begins,
  Inside,
  Letters,
}

const NONE = Number.POSITIVE_INFINITY;

/** The categories that fit, best first; all of them, by group, where nothing is typed. */
export function suggest(typed: string, categories: readonly Category[], most = 10): Suggestion[] {
  const wanted = plain(typed);
  if (wanted === "") return categories.map((category) => ({ category, word: null }));
  return categories
    .map((category) => ({ ...best(wanted, category), category }))
    .filter((each) => each.fit !== NONE)
    .sort((one, other) => one.fit - other.fit)
    .slice(0, most)
    .map(({ category, word }) => ({ category, word }));
}

/** The category whose name or word this is, or undefined. */
export function meant(written: string, categories: readonly Category[]): Category | undefined {
  const wanted = plain(written);
  return (
    categories.find((each) => [each.code, each.zh, each.en].some((name) => plain(name) === wanted)) ??
    categories.find((each) => each.words.some((word) => plain(word.text) === wanted))
  );
}

/** What letters typed without choosing stand for: the best suggestion where they are no word themselves. */
export function lettersMean(written: string, categories: readonly Category[]): Category | undefined {
  const isLetters = /^[a-z]+$/i.test(written.trim());
  return isLetters && meant(written, categories) === undefined ? suggest(written, categories, 1)[0]?.category : undefined;
}

function best(wanted: string, category: Category): { fit: number; word: string | null } {
  let found = { fit: fit(wanted, plain(category.en)), word: null as string | null };
  category.words.forEach(({ text, pinyin, initials }, at) => {
    const how = Math.min(fit(wanted, plain(text)), letters(wanted, pinyin, initials));
    if (how < found.fit) found = { fit: how, word: at === 0 ? null : text };
  });
  return found;
}

function fit(wanted: string, text: string): number {
  if (text === wanted) return Fit.Whole;
  if (text.startsWith(wanted)) return Fit.Begins;
  return text.includes(wanted) && wanted.length > 1 ? Fit.Inside : NONE;
}

function letters(wanted: string, pinyin: string, initials: string): number {
  const begins = pinyin.startsWith(wanted) || initials.startsWith(wanted);
  return begins ? Fit.Letters : NONE;
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[\s'’·-]/g, "");
}
