/** What the page of alliances shows, as the query of an address. */

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

type Query = Record<string, unknown>;

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
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** The place of an address; what it does not say or says wrongly is as at the start. */
export function fromAddress(query: Query): Place {
  return {
    of: text(query["of"]) || null,
    compared: [...new Set(text(query["compared"]).split(",").filter(Boolean))].slice(0, MOST_COMPARED),
    view: VIEWS.find((each) => each === query["view"]) ?? START.view,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(text(query["as_of"])) ? text(query["as_of"]) : null,
    words: text(query["words"]),
    level: text(query["level"]),
    street: text(query["street"]),
    order: ORDERS.find((each) => each === query["order"]) ?? START.order,
  };
}

function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.slice(0, 200) : "";
}
