import { describe, expect, it } from "vitest";

import { district, node } from "../examples";
import { placesOf } from "../placing";
import { byArea } from "./areas";
import { nearby } from "./nearby";
import { packed } from "./packing";
import { GAP } from "./place";
import { asTree, parentsOf } from "./tree";

const NETWORK = district();
const nodes = [...NETWORK.nodes.values()];
const links = [...NETWORK.links.values()];

describe("boxes", () => {
  it("are packed without overlapping", () => {
    const boxes = Array.from({ length: 20 }, (_, n) => ({ key: String(n), width: 10 + n, height: 30 - n }));
    const { corners, width } = packed(boxes);
    const put = boxes.map((each) => ({ ...each, ...(corners.get(each.key) ?? { x: NaN, y: NaN }) }));
    for (const one of put) {
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      for (const other of put) {
        if (one === other) continue;
        const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(apart).toBe(true);
      }
    }
  });
});

describe("by area", () => {
  it("puts everybody somewhere, an area in the middle of its own", () => {
    const many = [...nodes, ...Array.from({ length: 50 }, (_, n) => node(`m${n}`, "Organization"))];
    const places = { community: new Map([...placesOf(NETWORK).community, ...many.slice(10).map((each) => [each.id, "c1"] as const)]), street: placesOf(NETWORK).street };
    const placed = byArea(many, places);
    expect(placed.size).toBe(60);
    const middle = placed.get("c1") ?? { x: 0, y: 0 };
    const far = (id: string): number => Math.hypot((placed.get(id)?.x ?? 0) - middle.x, (placed.get(id)?.y ?? 0) - middle.y);
    expect(far("p1")).toBeLessThan(far("c2"));
    expect(far("m49")).toBeGreaterThan(GAP);
  });
});

describe("hierarchical", () => {
  it("has everybody under the one it belongs to most closely, and no circle", () => {
    const parents = parentsOf(nodes, [...links, { ...links[0], id: "back", type: "PART_OF", source: "d", target: "s" } as (typeof links)[0]]);
    expect(["s", "c1", "p1", "r", "w"].map((id) => parents.get(id))).toEqual(["d", "s", "c1", "p1", "p1"]);
    expect(parents.get("d")).toBeUndefined();
  });

  it("puts each below its own, and no two at one place", () => {
    const placed = asTree(nodes, links);
    expect(placed.size).toBe(nodes.length);
    for (const [child, parent] of parentsOf(nodes, links)) expect(placed.get(child)?.y).toBeLessThan(placed.get(parent)?.y ?? 0);
    expect(new Set([...placed.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });
});

describe("newcomers", () => {
  it("stand beside who brought them, while the others stay", () => {
    const known = new Map([["a", { x: 500, y: 500 }]]);
    const placed = nearby(known, byArea(nodes, placesOf(NETWORK)), links);
    expect(placed.get("a")).toEqual({ x: 500, y: 500 });
    expect(Math.hypot((placed.get("p1")?.x ?? 0) - 500, (placed.get("p1")?.y ?? 0) - 500)).toBeCloseTo(2 * GAP);
  });
});
