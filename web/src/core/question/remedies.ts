/** What else to try where nothing was found: the same question with less asked of the answer. */
import type { Category } from "@/api/types";
import { meant } from "@/core/category/matching";

import { EMPTY, type Question } from "./question";

export type Remedy = "people" | "ties" | "aside" | "profile" | "when" | "audience" | "group" | "groupAnySize";

export interface Attempt {
  readonly remedy: Remedy;
  readonly question: Question;
  /** The wider group of categories, for the remedy of that name. */
  readonly group?: Category;
}

/** The attempts that differ from the question, those that give up least first. */
export function attempts(question: Question, categories: readonly Category[]): Attempt[] {
  const found: Attempt[] = [];
  if (question.avoid.length > 0) found.push({ remedy: "aside", question: { ...question, avoid: [] } });
  if (question.off.length > 0) found.push({ remedy: "ties", question: { ...question, off: [] } });
  if (question.profile !== EMPTY.profile) {
    found.push({ remedy: "profile", question: { ...question, profile: EMPTY.profile } });
  }
  if (question.when !== null) found.push({ remedy: "when", question: { ...question, when: null } });
  if (question.audience !== "") found.push({ remedy: "audience", question: { ...question, audience: "" } });
  if (question.people !== null) found.push({ remedy: "people", question: { ...question, people: null } });
  const code = meant(question.need, categories)?.group;
  const group = categories.find((each) => each.code === code);
  if (group === undefined) return found;
  const wider = { ...question, need: group.zh };
  found.push({ remedy: "group", question: wider, group });
  if (question.people !== null) found.push({ remedy: "groupAnySize", question: { ...wider, people: null }, group });
  return found;
}
