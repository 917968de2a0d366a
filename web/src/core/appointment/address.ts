/** What the page of cross-appointments shows, as the query of an address. */
import { dayIn, filled, oneOf, type Query, said } from "@/core/address/query";

export const SHOWN = ["estates", "without", "ending", "persons"] as const;
export type Shown = (typeof SHOWN)[number];

/** Days ahead within which a term ends. */
export const AHEAD = [90, 180, 365] as const;

export interface Place {
  /** The estate that is open, by id. */
  readonly of: string | null;
  readonly show: Shown;
  /** The day asked about, YYYY-MM-DD; null is today. */
  readonly asOf: string | null;
  readonly words: string;
  /** A subdistrict, by id. */
  readonly street: string;
  /** A state of the owners' committee, by code. */
  readonly state: string;
  readonly ahead: number;
}

export const START: Place = { of: null, show: "estates", asOf: null, words: "", street: "", state: "", ahead: 365 };

/** What is not as at the start. */
export function toAddress(place: Place): Record<string, string> {
  const all = {
    of: place.of ?? "",
    show: place.show === START.show ? "" : place.show,
    as_of: place.asOf ?? "",
    words: place.words.trim(),
    street: place.street,
    state: place.state,
    ahead: place.ahead === START.ahead ? "" : String(place.ahead),
  };
  return filled(all);
}

/** The place of an address; what it does not say or says wrongly is as at the start. */
export function fromAddress(query: Query): Place {
  return {
    of: said(query, "of") || null,
    show: oneOf(SHOWN, query, "show", START.show),
    asOf: dayIn(query),
    words: said(query, "words"),
    street: said(query, "street"),
    state: said(query, "state"),
    ahead: AHEAD.find((each) => String(each) === query["ahead"]) ?? START.ahead,
  };
}
