/** The lines that a load is told in, while it goes on. */
import type { LoadLine } from "@/api/types";

/** The stages, in the order in which a load passes them; a small one is never judged, staged and applied. */
export const STAGES = ["read", "plan", "write", "judge", "stage", "apply", "done"] as const;

export interface Stage {
  readonly stage: string;
  readonly done: number;
  readonly count: number;
}

/** The lines as they come. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<LoadLine> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    const parts = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (parts.pop() ?? "");
    for (const line of parts) if (line.trim() !== "") yield JSON.parse(line) as LoadLine;
    if (done) return;
  }
}

/** The stage of a line, or null where it is what came of the load. */
export function stageOf({ stage, done, count }: LoadLine): Stage | null {
  return stage === undefined || stage === null ? null : { stage, done: done ?? 0, count: count ?? 0 };
}
