/** What can go wrong with a request, as the pages tell it. */
import type { ProblemDocument } from "@/api/types";

/** Something that may have been meant: an entity that bears the name, or a category that has the word. */
export interface Candidate {
  readonly id?: string;
  readonly label?: string;
  readonly kind?: string | null;
  readonly name?: string;
  readonly code?: string;
  readonly zh?: string;
  readonly en?: string;
}

/** The server answered with a problem document: its title and detail are in the reader's language. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(readonly problem: ProblemDocument) {
    super(problem.detail);
  }

  get candidates(): readonly Candidate[] {
    return (this.problem.candidates ?? []) as Candidate[];
  }

  /** The question lacks a key, or has one that is not valid. */
  get asksForKey(): boolean {
    return this.problem.status === 401;
  }
}

/** No answer came at all: the server is gone, or the network is. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** Whether what was thrown is only that nobody waits for the answer any more. */
export function isAborted(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "AbortError";
}
