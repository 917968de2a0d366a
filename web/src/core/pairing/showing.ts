/** What of the pairings is shown, as the query of an address, so that it can be shared and reloaded. */
import { dayIn, filled, oneOf, type Query, said } from "@/core/address/query";

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
  return filled(all);
}

/** What an address shows; what it does not say or says wrongly is as by default. */
export function fromAddress(query: Query): Showing {
  return {
    view: oneOf(VIEWS, query, "view", EVERYTHING.view),
    asOf: dayIn(query),
    street: said(query, "street"),
    text: said(query, "text"),
    only: oneOf(ONLY, query, "only", null),
  };
}
