/** The view as the query of an address, so that it can be shared, reloaded and kept. */
import { dayIn, filled, oneOf, type Query, said } from "@/core/address/query";

import { COLOURINGS, LAYOUTS, MEASURES, type Pin, REACHES, START, type View } from "./view";

/** What is not as at the start: ids and codes, and no name. */
export function toAddress(view: View): Record<string, string> {
  const all: Record<string, string> = {
    at: view.at,
    reach: unless(view.reach, START.reach),
    full: view.full ? "1" : "",
    grown: view.grown.join(),
    layout: unless(view.layout, START.layout),
    colour: unless(view.colouring, START.colouring),
    size: unless(view.measure, START.measure),
    kinds: view.noKinds.join(),
    ties: view.noTies.join(),
    groups: view.noGroups.join(),
    day: view.day ?? "",
    hidden: view.hidden.join(),
    pins: view.pins.map(({ id, x, y }) => `${id}:${Math.round(x)}:${Math.round(y)}`).join(),
    chosen: view.chosen.join(),
    path: view.path ? "1" : "",
  };
  return filled(all);
}

/** The view of an address; what it does not say or says wrongly is as at the start. */
export function fromAddress(query: Query): View {
  return {
    at: said(query, "at"),
    reach: oneOf(REACHES, query, "reach", START.reach),
    full: said(query, "full") === "1",
    grown: list(query, "grown"),
    layout: oneOf(LAYOUTS, query, "layout", START.layout),
    colouring: oneOf(COLOURINGS, query, "colour", START.colouring),
    measure: oneOf(MEASURES, query, "size", START.measure),
    noKinds: list(query, "kinds"),
    noTies: list(query, "ties"),
    noGroups: list(query, "groups"),
    day: dayIn(query, "day"),
    hidden: list(query, "hidden"),
    pins: list(query, "pins").flatMap(pin),
    chosen: list(query, "chosen"),
    path: said(query, "path") === "1",
  };
}

/** Whether two views are the same. */
export function isSame(one: View, other: View): boolean {
  return JSON.stringify(toAddress(one)) === JSON.stringify(toAddress(other));
}

function unless<T extends string>(value: T, usual: T): string {
  return value === usual ? "" : value;
}

function list(query: Query, name: string): string[] {
  // as many ids as are drawn
  return [...new Set(said(query, name, Infinity).split(",").filter((each) => each !== ""))];
}

function pin(written: string): Pin[] {
  const [, id, x, y] = /^(.+):(-?\d+):(-?\d+)$/.exec(written) ?? [];
  return id === undefined ? [] : [{ id, x: Number(x), y: Number(y) }];
}
