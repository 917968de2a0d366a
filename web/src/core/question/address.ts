/** The question as the query of an address, so that it can be shared and reloaded. */
import { EMPTY, FIRST, MOST, type Question, SWITCHES, type Switch, type When } from "./question";

type Query = Record<string, unknown>;

/** What is not as it is by default; names and ids of organizations and places only. */
export function toAddress(question: Question): Record<string, string> {
  const { from, id, need, people, when, audience, diverse, profile, off, avoid, k } = question;
  const all = {
    from: from.trim(),
    id: id ?? "",
    need: need.trim(),
    people: people === null ? "" : String(people),
    when: when === null ? "" : `${when.weekday}-${when.from}-${when.to}`,
    audience: audience.trim(),
    diverse: diverse ? "1" : "",
    profile: profile === EMPTY.profile ? "" : profile,
    off: off.join(","),
    avoid: avoid.join(","),
    k: k === FIRST ? "" : String(k),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** The question of an address; what it does not say or says wrongly is as by default. */
export function fromAddress(query: Query): Question {
  return {
    from: text(query["from"]),
    id: text(query["id"]) || null,
    need: text(query["need"]),
    people: whole(query["people"], 1_000_000),
    when: time(text(query["when"])),
    audience: text(query["audience"]).slice(0, 50),
    diverse: query["diverse"] === "1",
    profile: text(query["profile"]) || EMPTY.profile,
    off: parts(query["off"]).filter((each): each is Switch => each in SWITCHES),
    avoid: parts(query["avoid"]),
    k: whole(query["k"], MOST) ?? FIRST,
  };
}

/** Whether two questions are the same. */
export function isSame(one: Question, other: Question): boolean {
  return JSON.stringify(toAddress(one)) === JSON.stringify(toAddress(other));
}

function time(written: string): When | null {
  const [, weekday, from = "", to = ""] = /^([1-7])-(\d\d:\d\d)-(\d\d:\d\d)$/.exec(written) ?? [];
  return weekday === undefined ? null : { weekday: Number(weekday), from, to };
}

function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.slice(0, 200) : "";
}

function parts(value: unknown): string[] {
  const all: unknown = Array.isArray(value) ? value.join(",") : value;
  return (typeof all === "string" ? all : "").split(",").filter((each) => each !== "");
}

function whole(value: unknown, most: number): number | null {
  const written = text(value);
  const number = Number(written);
  return /^\d+$/.test(written) && number >= 1 && number <= most ? number : null;
}
