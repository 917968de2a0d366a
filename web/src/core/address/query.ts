/** What the query of an address says: the one way in which pages read theirs. */

export type Query = Record<string, unknown>;

const LONGEST = 200;

/** The first that is said under a name, cut to so many characters; nothing where nothing is. */
export function said(query: Query, name: string, most = LONGEST): string {
  const value = query[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.slice(0, most) : "";
}

/** One of these, where it is said under a name. */
export function oneOf<T extends string, U>(all: readonly T[], query: Query, name: string, usual: U): T | U {
  return all.find((each) => each === said(query, name)) ?? usual;
}

/** The day (ISO) that is said under a name; null where none is. */
export function dayIn(query: Query, name = "as_of"): string | null {
  const day = said(query, name);
  return isDay(day) ? day : null;
}

/** Whether it is a day of the calendar, as the API takes one. */
export function isDay(written: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(written)) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}

/** What has a value: the rest is left out of an address. */
export function filled(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
