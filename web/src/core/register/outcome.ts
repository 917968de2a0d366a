/** What came of checking or loading a register, in one shape whether it was refused or not. */
import type { CellProblem, LoadDocument, ProblemDocument, RecordDifference } from "@/api/types";

export const EFFECTS = ["new", "changed", "ended", "unchanged"] as const;
export type Effect = (typeof EFFECTS)[number];
export type Counts = Readonly<Record<Effect, number>>;

export interface Outcome {
  readonly refused: boolean;
  readonly problems: readonly CellProblem[];
  readonly counts: Counts;
  readonly differences: readonly RecordDifference[];
  /** Changes that are not among the differences. */
  readonly leftOut: number;
  /** Records that end because the file does not mention them. */
  readonly replaced: number;
  readonly applied: boolean;
  /** Under which it is undone; null where nothing was written. */
  readonly batch: string | null;
}

/** The outcome of a load that no error stood in the way of. */
export function outcomeOf(loaded: LoadDocument): Outcome {
  const { problems, differences, changes, replaced, applied, batch } = loaded;
  const leftOut = loaded.differences_left_out;
  return { refused: false, problems, counts: countsOf(changes), differences, leftOut, replaced, applied, batch };
}

/** The outcome of a register that was refused for its cells; null for any other problem. */
export function refusedOutcome(problem: ProblemDocument): Outcome | null {
  if (problem.code !== "register_refused") return null;
  const details = (problem["details"] ?? {}) as { changes?: Record<string, number>; replaced?: number };
  return {
    refused: true,
    problems: (problem["problems"] ?? []) as CellProblem[],
    counts: countsOf(details.changes ?? {}),
    differences: [],
    leftOut: 0,
    replaced: details.replaced ?? 0,
    applied: false,
    batch: null,
  };
}

/** Each effect with its number. */
export function countsOf(changes: Readonly<Record<string, number>>): Counts {
  return Object.fromEntries(EFFECTS.map((each) => [each, changes[each] ?? 0])) as Counts;
}

/** How many records it would change. */
export function changed({ counts }: Pick<Outcome, "counts">): number {
  return counts.new + counts.changed + counts.ended;
}
