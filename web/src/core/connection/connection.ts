/** Whether the server answers. An idle page asks seldom; one that misses its server asks every ten seconds. */
import { reactive, readonly } from "vue";

export const IDLE = 60_000;
export const GONE = 10_000;

export interface Connection {
  readonly lost: boolean;
  /** Counts the times that it came back, so that what failed can be asked again. */
  readonly returns: number;
}

export interface Watch {
  readonly connection: Connection;
  /** A request was answered, whatever the answer. */
  answered(): void;
  /** A request was not answered. */
  failed(): void;
  /** Ask now whether the server answers. */
  check(): Promise<void>;
  /** Milliseconds until the next look. */
  pause(): number;
}

/** Watches a server that `alive` asks; it rejects where no answer comes. */
export function watching(alive: () => Promise<unknown>): Watch {
  const connection = reactive({ lost: false, returns: 0 });
  const watch: Watch = {
    connection: readonly(connection),
    answered: () => {
      if (connection.lost) Object.assign(connection, { lost: false, returns: connection.returns + 1 });
    },
    failed: () => {
      connection.lost = true;
    },
    check: () => alive().then(watch.answered, watch.failed),
    pause: () => (connection.lost ? GONE : IDLE),
  };
  return watch;
}
