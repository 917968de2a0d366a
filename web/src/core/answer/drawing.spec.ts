import { describe, expect, it } from "vitest";

import type { Path } from "@/api/types";

import { BOX, draw, type Drawing } from "./drawing";
import { ASKER, path, ref, step } from "./examples";
import { legsOf } from "./legs";

const [first, second, third, shared] = [ref("1"), ref("2"), ref("3"), ref("shared")];
const drawn = (...paths: Path[]): Drawing => draw(ASKER, paths.map((each, rank) => ({ rank, legs: legsOf(each) })));

const THREE = drawn(
  path(step(ASKER, "PAIRED_WITH", first)),
  path(step(ASKER, "MEMBER_OF", shared), step(shared, "MEMBER_OF", second)),
  path(step(ASKER, "MEMBER_OF", shared), step(shared, "MEMBER_OF", third, "possible")),
);

describe("the drawing of an answer", () => {
  it("goes from left to right along every leg", () => {
    const x = new Map(THREE.stops.map((each) => [each.ref.id, each.x]));
    for (const { from, to } of THREE.lines) expect(x.get(to.id)).toBeGreaterThan(x.get(from.id) ?? Infinity);
  });

  it("draws what ways share once", () => {
    expect(THREE.stops).toHaveLength(5);
    expect(THREE.lines).toHaveLength(4);
    expect(THREE.lines.find((each) => each.to === shared)?.ranks).toEqual([1, 2]);
  });

  it("knows the asker, the providers and those between", () => {
    const roles = Object.fromEntries(THREE.stops.map((each) => [each.ref.id, each.role]));
    expect(roles).toEqual({ area: "asker", 1: "provider", shared: "between", 2: "provider", 3: "provider" });
  });

  it("keeps every box apart and inside", () => {
    for (const one of THREE.stops) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + BOX.width).toBeLessThanOrEqual(THREE.width);
      expect(one.y).toBeGreaterThanOrEqual(0);
      expect(one.y + BOX.height).toBeLessThanOrEqual(THREE.height);
      for (const other of THREE.stops.filter((each) => each !== one && each.x === one.x)) {
        expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(BOX.height);
      }
    }
  });

  it("moves on what follows a stop that another way reaches later", () => {
    const late = drawn(
      path(step(ASKER, "MEMBER_OF", shared), step(shared, "MEMBER_OF", first)),
      path(step(ASKER, "PART_OF", second), step(second, "PART_OF", shared), step(shared, "MEMBER_OF", third)),
    );
    const x = new Map(late.stops.map((each) => [each.ref.id, each.x]));
    for (const { from, to } of late.lines) expect(x.get(to.id)).toBeGreaterThan(x.get(from.id) ?? Infinity);
  });

  it("marks a leg that is not certain", () => {
    expect(THREE.lines.filter((each) => !each.certain).map((each) => each.to.id)).toEqual(["3"]);
  });

  it("is the asker alone where there is no way", () => {
    expect(drawn().stops.map((each) => each.ref)).toEqual([ASKER]);
  });
});
