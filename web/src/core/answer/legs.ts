/** A path as a person sees it: the body and its place are one stop, and only what is asked of somebody is a leg. */
import type { Path, Ref, Step } from "@/api/types";

/** Ties between two faces of one body: a place and its committee, a branch and the company that it was formed in. */
const FACES: ReadonlySet<string> = new Set(["SERVES", "FORMED_IN"]);

export interface Leg {
  readonly from: Ref;
  readonly to: Ref;
  readonly step: Step;
}

/** The legs of a path, first to last. A path of nothing but faces keeps its steps. */
export function legsOf(path: Path): Leg[] {
  const loud = path.steps.filter((each) => !FACES.has(each.tie.type));
  const steps = loud.length > 0 ? loud : path.steps;
  const start = path.steps[0]?.from;
  const end = path.steps.at(-1)?.to;
  const stops = steps.map((step, at) => (at === steps.length - 1 && end !== undefined ? end : step.to));
  return steps.map((step, at) => ({ step, from: stops[at - 1] ?? start ?? step.from, to: stops[at] ?? step.to }));
}

/** The stops between asker and provider. */
export function between(legs: readonly Leg[]): Ref[] {
  return legs.slice(0, -1).map((each) => each.to);
}
