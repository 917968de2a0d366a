import { describe, expect, it } from "vitest";

import { keyHolder } from "./key";

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as unknown as Storage;
}

describe("the key", () => {
  it("is found again in the same tab, without the spaces around it", () => {
    const tab = storage();
    keyHolder(tab).give("  secret ");
    expect(keyHolder(tab).access.key).toBe("secret");
  });

  it("answers the wish for one and lets what was refused be asked again", () => {
    const holder = keyHolder(storage());
    holder.want();
    expect(holder.access.wanted).toBe(true);
    holder.give("secret");
    expect(holder.access).toMatchObject({ wanted: false, given: 1 });
  });

  it("is gone once it is forgotten", () => {
    const tab = storage();
    const holder = keyHolder(tab);
    holder.give("secret");
    holder.forget();
    expect(holder.access.key).toBeNull();
    expect(keyHolder(tab).access.key).toBeNull();
  });
});
