/** The question as the query of an address, so that it can be shared and reloaded. */
import { filled, type Query, said } from "@/core/address/query";

import { EMPTY, FIRST, MOST, type Question, SWITCHES, type Switch, type When } from "./question";

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
  return filled(all);
}

/** The question of an address; what it does not say or says wrongly is as by default. */
export function fromAddress(query: Query): Question {
  return {
    from: said(query, "from"),
    id: said(query, "id") || null,
    need: said(query, "need"),
    people: whole(said(query, "people"), 1_000_000),
    when: time(said(query, "when")),
    audience: said(query, "audience").slice(0, 50),
    diverse: query["diverse"] === "1",
    profile: said(query, "profile") || EMPTY.profile,
    off: parts(query["off"]).filter((each): each is Switch => each in SWITCHES),
    avoid: parts(query["avoid"]),
    k: whole(said(query, "k"), MOST) ?? FIRST,
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

function parts(value: unknown): string[] {
  const all: unknown = Array.isArray(value) ? value.join(",") : value;
  return (typeof all === "string" ? all : "").split(",").filter((each) => each !== "");
}

function whole(written: string, most: number): number | null {
  const number = Number(written);
  return /^\d+$/.test(written) && number >= 1 && number <= most ? number : null;
}
