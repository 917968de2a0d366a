import { describe, expect, it } from "vitest";

import { watching } from "./connection";

describe("the connection", () => {
  it("is lost when nothing answers and comes back when something does", async () => {
    let up = false;
    const watch = watching(() => (up ? Promise.resolve() : Promise.reject(new Error("gone"))));
    await watch.check();
    expect(watch.connection).toEqual({ lost: true, returns: 0 });
    up = true;
    await watch.check();
    await watch.check();
    expect(watch.connection).toEqual({ lost: false, returns: 1 });
  });

  it("never looks more often than every ten seconds", () => {
    const watch = watching(() => Promise.resolve());
    expect(watch.pause()).toBeGreaterThanOrEqual(10_000);
    watch.failed();
    expect(watch.pause()).toBeGreaterThanOrEqual(10_000);
  });
});
