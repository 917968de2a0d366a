/** Asks the worker. Each question has a worker of its own, so that it can be given up at any time. */
import type { Start } from "./forces";
import type { Plain } from "./plain";

export type Question =
  | { readonly task: "groups"; readonly plain: Plain }
  | { readonly task: "between"; readonly plain: Plain }
  | { readonly task: "forces"; readonly plain: Plain; readonly start: Start };

interface Told<T> {
  readonly now?: T;
  readonly done?: T;
}

interface Ears<T> {
  /** How far it is, for what has a middle. */
  now?(places: T): void;
  done(found: T): void;
  failed(): void;
}

/** Ask; what is returned gives the question up. */
export function reckon<T>(question: Question, ears: Ears<T>): () => void {
  const worker = new Worker(new URL("./reckoning.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<Told<T>>) => {
    if (data.now !== undefined) ears.now?.(data.now);
    if (data.done === undefined) return;
    worker.terminate();
    ears.done(data.done);
  };
  worker.onerror = () => {
    worker.terminate();
    ears.failed();
  };
  worker.postMessage(question);
  return () => worker.terminate();
}
