/** The key that the person gave: kept for this tab only, never in the address or in lasting storage. */
import { reactive, readonly } from "vue";

const NAME = "liantu.key";

export interface Access {
  /** The key, or null where none was given. */
  readonly key: string | null;
  /** The server wants a key before it answers on. */
  readonly wanted: boolean;
  /** Counts the keys that were given, so that what was refused can be asked again. */
  readonly given: number;
}

export interface KeyHolder {
  readonly access: Access;
  want(): void;
  give(key: string): void;
  dismiss(): void;
  forget(): void;
}

/** Holds a key in the given storage. */
export function keyHolder(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): KeyHolder {
  const access = reactive({ key: storage.getItem(NAME), wanted: false, given: 0 });
  return {
    access: readonly(access),
    want: () => {
      access.wanted = true;
    },
    give: (key) => {
      storage.setItem(NAME, key.trim());
      Object.assign(access, { key: key.trim(), wanted: false, given: access.given + 1 });
    },
    dismiss: () => {
      access.wanted = false;
    },
    forget: () => {
      storage.removeItem(NAME);
      access.key = null;
    },
  };
}

let held: KeyHolder | undefined;

/** The one holder of the page. */
export function useKey(): KeyHolder {
  held ??= keyHolder(sessionStorage);
  return held;
}
