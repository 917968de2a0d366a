/** The question of the start page: who needs what, for how many, on what terms. */

/** Kinds of ties that may be left out of the search, and the types that each stands for. */
export const SWITCHES = {
  // through no superior: communities settle it among themselves and let the subdistrict know
  street: ["PART_OF", "GUIDED_BY"],
  pairings: ["PAIRED_WITH"],
  alliances: ["MEMBER_OF"],
  posts: ["HOLDS_POST"],
  sites: ["RUNS", "LOCATED_IN"],
} as const;

export type Switch = keyof typeof SWITCHES;

export const DEFAULT_PROFILE = "balanced";
/** In the order in which they are offered; the API's list says which there are. */
export const PROFILES = ["balanced", "pairing", "alliance", "neighbours", "formal", "direct"] as const;

/** Providers asked for at first, and by how many more each time. */
export const FIRST = 5;
export const MOST = 50;

/** When it is needed: a day of the week (1 is Monday) and from when to when, HH:MM. */
export interface When {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

export interface Question {
  /** What was typed for the asker. */
  readonly from: string;
  /** The asker that was chosen, null as long as it is only typed. */
  readonly id: string | null;
  /** A category or free words. */
  readonly need: string;
  readonly people: number | null;
  readonly when: When | null;
  /** For whom, in words; empty for anybody. */
  readonly audience: string;
  /** Other ways share no body in the middle, as far as there are such. */
  readonly diverse: boolean;
  readonly profile: string;
  readonly off: readonly Switch[];
  /** Ids of nodes that are set aside. */
  readonly avoid: readonly string[];
  readonly k: number;
}

export const EMPTY: Question = {
  from: "", id: null, need: "", people: null, when: null, audience: "", diverse: false, profile: DEFAULT_PROFILE,
  off: [], avoid: [], k: FIRST,
};

/** Whether there is enough to ask. */
export function isComplete({ from, id, need }: Question): boolean {
  return (id !== null || from.trim() !== "") && need.trim() !== "";
}

/** The question as GET /sharing takes it. */
export function asked(question: Question): SharingQuery {
  const { from, id, need, people, when, audience, diverse, profile, off, avoid, k } = question;
  return {
    from: id ?? from.trim(),
    category: need.trim(),
    k,
    profile,
    ...(people !== null && { capacity: people }),
    ...(when !== null && { weekday: String(when.weekday), time_from: when.from, time_to: endOf(when) }),
    ...(audience !== "" && { audience }),
    ...(diverse && { diverse }),
    ...(off.length > 0 && { forbid: off.flatMap((each) => SWITCHES[each]) }),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
  };
}

/** Midnight ends a day; it does not begin one. */
function endOf({ to }: When): string {
  return to === "00:00" ? "24:00" : to;
}

/** Whether it ends on the day after. */
export function isOvernight({ from, to }: When): boolean {
  return to <= from && to !== "00:00";
}

/** The times that are offered, every half hour, and those that were written otherwise. */
export function clock(...written: readonly string[]): string[] {
  const usual = Array.from({ length: 48 }, (_, at) => `${String(at >> 1).padStart(2, "0")}:${at % 2 === 0 ? "00" : "30"}`);
  return [...new Set([...usual, ...written])].sort();
}

export interface SharingQuery {
  from: string;
  category: string;
  k: number;
  profile: string;
  capacity?: number;
  weekday?: string;
  time_from?: string;
  time_to?: string;
  audience?: string;
  diverse?: boolean;
  forbid?: string[];
  avoid?: string[];
}

/** The same question without this node, or with it again. */
export function withAside(question: Question, id: string, aside: boolean): Question {
  const others = question.avoid.filter((each) => each !== id);
  return { ...question, avoid: aside ? [...others, id] : others };
}

/** The same question with a kind of tie switched on or off. */
export function withSwitch(question: Question, which: Switch, off: boolean): Question {
  const others = question.off.filter((each) => each !== which);
  return { ...question, off: off ? [...others, which] : others };
}
