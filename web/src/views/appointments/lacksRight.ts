/** Whether a question was refused for want of a right: that is told calmly, and is no failure. */
import { Refused } from "@/api/problem";
import type { Problem } from "@/components/useRequest";

export function lacksRight(problem: Problem | null): boolean {
  return problem instanceof Refused && problem.problem.code === "right_missing";
}
