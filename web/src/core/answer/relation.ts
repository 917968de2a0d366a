/** What kind of acquaintance a path is, and why a provider is recommended. */
import type { Path, Provider, Step } from "@/api/types";

import { between, legsOf } from "./legs";

export type Relation = "pairing" | "alliance" | "posts" | "superior" | "nearby" | "direct";

/** What is farthest from a plain acquaintance names the path, as in the API's own counts (docs/paths.md). */
const BY_TYPE: readonly (readonly [string, Relation])[] = [
  ["LOCATED_IN", "nearby"],
  ["RUNS", "nearby"],
  ["PART_OF", "superior"],
  ["GUIDED_BY", "superior"],
  ["MEMBER_OF", "alliance"],
  ["HOLDS_POST", "posts"],
  ["PAIRED_WITH", "pairing"],
];

/** The step that names the path, and the kind of acquaintance. */
export function relationOf(path: Path): { relation: Relation; step: Step | undefined } {
  for (const [type, relation] of BY_TYPE) {
    const step = path.steps.find((each) => each.tie.type === type);
    if (step !== undefined) return { relation, step };
  }
  return { relation: "direct", step: path.steps[0] };
}

/** A reason in words of the page: the key of a message and what it names. */
export interface Reason {
  readonly key: string;
  readonly named: Readonly<Record<string, string | number>> & { readonly n?: number };
}

/** Why this provider, the weightiest reason first; `people` is how many were asked for. */
export function reasonsFor({ path, resources }: Provider, people: number | null): Reason[] {
  const { relation, step } = relationOf(path);
  const legs = legsOf(path);
  const through = between(legs).filter((each) => each.label !== "Person");
  const capacity = Math.max(0, ...resources.map((each) => each.capacity ?? 0));
  const doubtful = path.steps.some((each) => each.certainty !== "certain");
  return [
    reason(`why.relation.${relation}`),
    legs.length === 1 ? reason("why.direct") : through.length > 0 && reason("why.through", { n: through.length }),
    people !== null && capacity >= people && reason("why.capacity", { n: capacity }),
    timeReason(resources),
    doubtful && reason("why.check"),
    sourceOf(step),
  ].filter((each): each is Reason => each !== false);
}

/** That it is free at the time that was asked for; or that the time has to be agreed. */
function timeReason(resources: Provider["resources"]): Reason | false {
  if (resources.some((each) => each.time === "fits")) return reason("why.timeFits");
  const known = resources.some((each) => each.slots.length > 0 && each.time !== "ask");
  return !known && reason("why.askTime");
}

function sourceOf(step: Step | undefined): Reason | false {
  const { source = null, source_date: day = null } = step?.tie ?? {};
  return source !== null && reason("why.source", { source, day: day ?? "" });
}

function reason(key: string, named: Reason["named"] = {}): Reason {
  return { key, named };
}
