/** Views kept in this browser under a name that the person gives: ids and codes only, as in an address. */
import { toAddress } from "./address";
import type { View } from "./view";

export interface Saved {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
}

const NAME = "liantu.network.views";
export const MOST_SAVED = 30;

type Store = Pick<Storage, "getItem" | "setItem">;

/** All that were kept; nothing where they cannot be read. */
export function savedViews(store: Store): Saved[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(NAME) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** Keep this view, in place of an earlier one of the name; the oldest goes where there are too many. */
export function keepView(store: Store, name: string, view: View): Saved[] {
  const others = savedViews(store).filter((each) => each.name !== name);
  return put(store, [...others, { name, query: toAddress(view) }].slice(-MOST_SAVED));
}

export function forgetView(store: Store, name: string): Saved[] {
  return put(store, savedViews(store).filter((each) => each.name !== name));
}

function put(store: Store, all: Saved[]): Saved[] {
  store.setItem(NAME, JSON.stringify(all));
  return all;
}

function isSaved(each: unknown): each is Saved {
  return typeof each === "object" && each !== null && "name" in each && "query" in each && typeof each.name === "string";
}
