/** What of the pairings is shown, as the query of an address, so that it can be shared and reloaded. */
export const VIEWS = ["communities", "units", "load", "coverage", "ended"] as const;
export type View = (typeof VIEWS)[number];

export const ONLY = ["gaps", "soon"] as const;
export type Only = (typeof ONLY)[number];

export interface Showing {
  readonly view: View;
  /** The day asked about (ISO); null is today. */
  readonly asOf: string | null;
  /** Id of the subdistrict, or empty for all. */
  readonly street: string;
  /** Part of a name of a community or unit. */
  readonly text: string;
  /** Only who is paired with nobody, or only pairings that are about to end; null is all. */
  readonly only: Only | null;
}

export const EVERYTHING: Showing = { view: "communities", asOf: null, street: "", text: "", only: null };

/** What is not as it is by default. */
export function toAddress({ view, asOf, street, text, only }: Showing): Record<string, string> {
  const all = {
    view: view === EVERYTHING.view ? "" : view,
    as_of: asOf ?? "",
    street,
    text: text.trim(),
    only: only ?? "",
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** What an address shows; what it does not say or says wrongly is as by default. */
export function fromAddress(query: Record<string, unknown>): Showing {
  const said = (name: string): string => {
    const value = query[name];
    return typeof value === "string" ? value.slice(0, 200) : "";
  };
  return {
    view: VIEWS.find((each) => each === said("view")) ?? EVERYTHING.view,
    asOf: isDay(said("as_of")) ? said("as_of") : null,
    street: said("street"),
    text: said("text"),
    only: ONLY.find((each) => each === said("only")) ?? null,
  };
}

/** Whether it is a day of the calendar, as the API takes one. */
export function isDay(written: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(written)) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}
