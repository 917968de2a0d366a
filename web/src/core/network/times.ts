/** The days that a slider goes over: the first of each month from the first dated tie to the last, and today. */
import type { Link } from "./network";

/** Earlier than this nothing is told month by month. */
const EARLIEST = "2000-01-01";

/** The days in order; `today` is one of them. */
export function daysOf(links: Iterable<Link>, today: string): string[] {
  let [first, last] = [today, today];
  for (const { valid_from: from, valid_to: to } of links) {
    if (from !== null && from < first) first = from;
    for (const day of [from, to]) if (day !== null && day > last) last = day;
  }
  if (first < EARLIEST) first = EARLIEST;
  const days = new Set<string>([today]);
  const [from, to] = [monthOf(first), monthOf(last)];
  // a date far in the future, as of a lease, does not make the slider longer than is of use
  const until = Math.min(to + 1, monthOf(today) + 24);
  for (let month = from; month <= until; month++) days.add(firstOf(month));
  return [...days].sort();
}

/** The day of the list that is meant: this one, or the next before it. */
export function indexOf(days: readonly string[], day: string): number {
  return Math.max(0, days.filter((each) => each <= day).length - 1);
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
