/** What of the network is looked at, and how: all that a person would share or reload. */
export const REACHES = ["1", "2", "3", "inside", "district"] as const;
export type Reach = (typeof REACHES)[number];
export const LAYOUTS = ["force", "tree", "area"] as const;
export type Layout = (typeof LAYOUTS)[number];
export const COLOURINGS = ["kind", "street", "community", "alliance", "group"] as const;
export type Colouring = (typeof COLOURINGS)[number];
export const MEASURES = ["same", "ties", "between", "offers"] as const;
export type Measure = (typeof MEASURES)[number];

export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface View {
  /** Whom it began with, by id; empty for nobody yet, and for the whole district. */
  readonly at: string;
  /** Steps from there, what belongs to the area, or the whole district. */
  readonly reach: Reach;
  /** Activities and counts too. */
  readonly full: boolean;
  /** Whose neighbours were added, by id, in order. */
  readonly grown: readonly string[];
  readonly layout: Layout;
  readonly colouring: Colouring;
  readonly measure: Measure;
  /** Kinds and types of ties that are switched off. */
  readonly noKinds: readonly string[];
  readonly noTies: readonly string[];
  /** Groups of the legend that are switched off, where it is not of kinds. */
  readonly noGroups: readonly string[];
  /** The day that it is of; null is today. */
  readonly day: string | null;
  readonly hidden: readonly string[];
  readonly pins: readonly Pin[];
  readonly chosen: readonly string[];
  /** The path between the two that are chosen is drawn out. */
  readonly path: boolean;
}

export const START: View = {
  at: "", reach: "1", full: false, grown: [], layout: "force", colouring: "kind", measure: "ties",
  noKinds: [], noTies: [], noGroups: [], day: null, hidden: [], pins: [], chosen: [], path: false,
};

/** Whether there is anything to draw. */
export function hasBegun({ at, reach }: View): boolean {
  return at !== "" || reach === "district";
}

/** Begin anew, with the same taste. */
export function begun(view: View, at: string, reach: Reach): View {
  const { layout, colouring, measure, full } = view;
  return { ...START, layout, colouring, measure, full, at, reach, chosen: at === "" ? [] : [at] };
}

/** The list with this in it or not, whichever it was not. */
export function toggled(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/** With these pinned where they are, an earlier place of theirs forgotten. */
export function withPins(view: View, pins: readonly Pin[]): View {
  const now = new Set(pins.map((each) => each.id));
  return { ...view, pins: [...view.pins.filter((each) => !now.has(each.id)), ...pins] };
}

export function withoutPins(view: View, ids: readonly string[]): View {
  return { ...view, pins: view.pins.filter((each) => !ids.includes(each.id)) };
}

/** With these out of sight, and no longer chosen. */
export function withHidden(view: View, ids: readonly string[]): View {
  const hidden = [...new Set([...view.hidden, ...ids])];
  return { ...view, hidden, chosen: view.chosen.filter((each) => !ids.includes(each)), path: false };
}

/** With another choice; a path belongs to the two that it was between. */
export function withChosen(view: View, chosen: readonly string[]): View {
  return { ...view, chosen, path: view.path && chosen.join() === view.chosen.join() };
}
