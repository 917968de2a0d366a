/** What the page of alliances shows, as the query of an address. */
import { dayIn, filled, oneOf, type Query, said } from "@/core/address/query";

/** At most so many are compared. */
export const MOST_COMPARED = 3;

export const VIEWS = ["list", "overlap", "bridges", "compare"] as const;
export type View = (typeof VIEWS)[number];

export const ORDERS = ["size", "name", "activity"] as const;
export type Order = (typeof ORDERS)[number];

export interface Place {
  /** The alliance that is open, by id. */
  readonly of: string | null;
  /** The alliances compared, by id. */
  readonly compared: readonly string[];
  readonly view: View;
  /** The day asked about, YYYY-MM-DD; null is today. */
  readonly asOf: string | null;
  readonly words: string;
  readonly level: string;
  /** A subdistrict, by id. */
  readonly street: string;
  readonly order: Order;
}

export const START: Place = {
  of: null, compared: [], view: "list", asOf: null, words: "", level: "", street: "", order: "size",
};

/** What is not as at the start. */
export function toAddress(place: Place): Record<string, string> {
  const all = {
    of: place.of ?? "",
    compared: place.compared.join(","),
    view: place.view === START.view ? "" : place.view,
    as_of: place.asOf ?? "",
    words: place.words.trim(),
    level: place.level,
    street: place.street,
    order: place.order === START.order ? "" : place.order,
  };
  return filled(all);
}

/** The place of an address; what it does not say or says wrongly is as at the start. */
export function fromAddress(query: Query): Place {
  return {
    of: said(query, "of") || null,
    compared: [...new Set(said(query, "compared").split(",").filter(Boolean))].slice(0, MOST_COMPARED),
    view: oneOf(VIEWS, query, "view", START.view),
    asOf: dayIn(query),
    words: said(query, "words"),
    level: said(query, "level"),
    street: said(query, "street"),
    order: oneOf(ORDERS, query, "order", START.order),
  };
}
