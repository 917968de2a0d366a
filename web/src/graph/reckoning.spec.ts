import { describe, expect, it } from "vitest";

import { betweenOf } from "./between";
import { settling, stepsFor } from "./forces";
import { groupsOf } from "./groups";
import { nodeLook, tieLook, UNMARKED } from "./marks";
import { plainOf } from "./plain";

/** Two rings of five, joined by one tie, and somebody alone. */
const IDS = ["a0", "a1", "a2", "a3", "a4", "b0", "b1", "b2", "b3", "b4", "z"];
const RING = (name: string): { source: string; target: string }[] =>
  [0, 1, 2, 3, 4].flatMap((n) => [1, 2].map((by) => ({ source: `${name}${n}`, target: `${name}${(n + by) % 5}` })));
const PLAIN = plainOf(IDS, [...RING("a"), ...RING("b"), { source: "a0", target: "b0" }, { source: "a0", target: "gone" }]);
const WEAR = { card: "#fff", ink: "#000", line: "#ccc", faded: "#eee", brand: "#00f", pin: "#fa0", font: "serif" };

describe("closely tied units", () => {
  it("are together, named by the most tied, the same each time; who is alone is in none", () => {
    const groups = groupsOf(PLAIN);
    expect(new Set(["a0", "a1", "a4"].map((id) => groups.get(id)))).toEqual(new Set(["a0"]));
    expect(groups.get("b3")).toBe("b0");
    expect(groups.has("z")).toBe(false);
    expect(groupsOf(PLAIN)).toEqual(groups);
  });
});

describe("in between", () => {
  it("are those that join the others", () => {
    const found = betweenOf(PLAIN);
    expect(found.get("a0")).toBeGreaterThan(found.get("a2") ?? 1);
    expect(found.get("z")).toBe(0);
  });
});

describe("forces", () => {
  it("leave what is pinned, move the rest, and end", () => {
    const places = Float64Array.from(IDS.flatMap((_, at) => [at * 20, (at % 3) * 20]));
    const all = [...settling(PLAIN, { places, pinned: [0] })];
    const last = all.at(-1) ?? new Float64Array();
    expect(all.length).toBeLessThanOrEqual(stepsFor(IDS.length));
    expect([...last.slice(0, 2)]).toEqual([0, 0]);
    expect([...last].every(Number.isFinite)).toBe(true);
    expect([...last.slice(2)]).not.toEqual([...places.slice(2)]);
  });

  it("take fewer steps for many", () => {
    expect(stepsFor(10)).toBeGreaterThan(stepsFor(5000));
    expect(stepsFor(1_000_000)).toBeGreaterThan(0);
  });
});

describe("marks", () => {
  const look = { x: 0, y: 0, label: "甲", size: 5, color: "#123456" };

  it("let what is not lit step back, but not what is chosen", () => {
    const marks = { ...UNMARKED, chosen: new Set(["a"]) };
    expect(nodeLook("b", look, marks, new Set(["c"]), WEAR)).toMatchObject({ color: "#eee", label: null });
    expect(nodeLook("a", look, marks, new Set(["c"]), WEAR)).toMatchObject({ ring: "#00f", forceLabel: true });
  });

  it("draw out the ties of a path", () => {
    const marks = { ...UNMARKED, pathTies: new Set(["t"]) };
    expect(tieLook("t", ["a", "b"], marks, null, WEAR)).toMatchObject({ color: "#00f" });
    expect(tieLook("u", ["a", "b"], marks, new Set(["a"]), WEAR)).toEqual({ hidden: true });
  });
});
