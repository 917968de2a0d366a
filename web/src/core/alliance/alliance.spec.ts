import { describe, expect, it } from "vitest";

import type { AllianceBridges, AllianceOverview, AlliancePool, Ref } from "@/api/types";
import { Naming } from "@/core/naming/naming";

import { fromAddress, START, toAddress } from "./address";
import { latestYear, listed, streetsOf, titleOf } from "./listing";
import { bridgesOf, matrixOf, mostOverlapping, neighboursOf } from "./overlapping";
import { complements, linesOf, sideBySide } from "./pooling";
import { listRows, poolRows } from "./tables";

const ref = (id: string, name = id, label = "Alliance"): Ref => ({ id, label, kind: null, name });

function overview(name: string, bodies: number, more: Partial<AllianceOverview> = {}): AllianceOverview {
  const alliance = { id: name, label: "Alliance", name, level: "community", planned: null };
  const all = { alliance, bodies, leads: [], rotating: [], communities: [], subdistricts: [], years: [], ...more };
  return all as unknown as AllianceOverview;
}

const THREE = [
  overview("甲", 6, { leads: [ref("o", "春雷社区党委", "Organization")], years: [{ year: 2023, activities: 9, participants: 90 }] }),
  overview("乙", 12, { subdistricts: [ref("s1", "江溪街道", "Area")], years: [{ year: 2024, activities: 3, participants: 30 }] }),
  overview("丙", 6, { years: [{ year: 2024, activities: 5, participants: 50 }] }),
];

describe("the address", () => {
  it("holds what is not as at the start, and gives it back", () => {
    const place = { ...START, of: "all-1", asOf: "2026-06-30", level: "district", order: "name" as const };
    expect(toAddress(place)).toEqual({ of: "all-1", as_of: "2026-06-30", level: "district", order: "name" });
    expect(fromAddress(toAddress(place))).toEqual(place);
  });

  it("takes nothing that it does not know, and compares three at most", () => {
    const query = { view: "moon", order: "worst", as_of: "gestern", compared: "a,b,b,c,d" };
    expect(fromAddress(query)).toEqual({ ...START, compared: ["a", "b", "c"] });
  });
});

describe("the list", () => {
  const order = (of: "size" | "name" | "activity"): string[] =>
    listed(THREE, { ...START, order: of }, "zh").map(titleOf);

  it("is ordered by size, name or activities of the latest year", () => {
    expect(latestYear(THREE)).toBe(2024);
    expect(order("size")).toEqual(["乙", "丙", "甲"]);
    expect(order("name")).toEqual(["丙", "甲", "乙"]);
    expect(order("activity")).toEqual(["丙", "乙", "甲"]);
  });

  it.each([
    [{ words: "春雷" }, ["甲"]],
    [{ street: "s1" }, ["乙"]],
    [{ level: "district" }, []],
  ])("keeps what fits %o", (wanted, names) => {
    expect(listed(THREE, { ...START, ...wanted }, "zh").map(titleOf)).toEqual(names);
  });

  it("offers the subdistricts that there are", () => {
    expect(streetsOf(THREE, "zh").map(({ name }) => name)).toEqual(["江溪街道"]);
  });

  it("is a table with the activities of the latest year", () => {
    expect(listRows(THREE.slice(0, 2), ["名称"], new Naming(null, [], "zh"))[2]?.slice(-2)).toEqual(["江溪街道", "3"]);
  });
});

const FOUND = {
  revision: "r-1", as_of: "2026-06-30", cut: null,
  alliances: [["a", 6], ["b", 12], ["c", 8]].map(([id, bodies]) => ({ alliance: ref(String(id)), bodies: Number(bodies) })),
  pairs: [{ one: "a", other: "b", shared: 3 }, { one: "b", other: "c", shared: 1 }],
  bridges: [
    { bodies: [ref("o1")], alliances: ["a", "b"] },
    { bodies: [ref("o2")], alliances: ["b", "c"] },
  ],
} satisfies AllianceBridges;

describe("overlaps", () => {
  it("are a symmetric matrix, deeper where more of the smaller one is shared", () => {
    const { rows } = matrixOf(FOUND, ["a", "b", "c"]);
    expect(rows.map((row) => row.map(({ shared }) => shared))).toEqual([[6, 3, 0], [3, 12, 1], [0, 1, 8]]);
    expect(rows[0]?.map(({ depth }) => depth)).toEqual([0, 2, 0]);
    expect(rows.map((row, at) => row[at]?.own)).toEqual([true, true, true]);
  });

  it("of one alliance name the others", () => {
    expect(neighboursOf(FOUND, "b").map(({ alliance, shared }) => [alliance.id, shared])).toEqual([["a", 3], ["c", 1]]);
    expect(mostOverlapping(FOUND, 2)).toEqual(["a", "b"]);
    expect(mostOverlapping(FOUND, 9, "c")).toEqual(["c", "b"]);
  });

  it("have bridges, of all named ones", () => {
    expect(bridgesOf(FOUND, ["c"]).map(({ alliances }) => alliances.map(({ id }) => id))).toEqual([["b", "c"]]);
    expect(bridgesOf(FOUND, ["a", "c"])).toEqual([]);
  });
});

function pool(id: string, counts: [string, number, number, boolean][]): AlliancePool {
  const categories = counts.map(([category, offers, unmet, gap]) => ({ category, offers, needs: unmet, unmet, gap }));
  const needs = counts.filter(([, , unmet]) => unmet > 0).map(([category]) => ({ category, name: `缺${category}`, raised_by: [ref("x")] }));
  return { alliance: ref(id), communities: [], offers: [], needs, categories } as unknown as AlliancePool;
}

describe("what members have together", () => {
  const one = pool("a", [["hall", 2, 0, false], ["parking", 0, 1, true]]);
  const other = pool("b", [["parking", 3, 0, false]]);

  it("begins with the gaps", () => {
    expect(linesOf(one).map(({ category }) => category)).toEqual(["parking", "hall"]);
    expect(linesOf(one)[0]?.wanted).toHaveLength(1);
  });

  it("may be what another lacks", () => {
    expect(complements([one, other])).toEqual([{ category: "parking", lacking: "a", offering: "b" }]);
    expect(complements([one])).toEqual([]);
  });

  it("stands side by side", () => {
    const rows = sideBySide([one, other]).map(({ category, counts }) => [category, counts.map((each) => each?.offers ?? null)]);
    expect(rows).toEqual([["hall", [2, null]], ["parking", [0, 3]]]);
  });

  it("is a table that marks the gaps", () => {
    const said = { offer: "资源", need: "需求", gap: "缺口", category: (code: string | null) => code ?? "" };
    expect(poolRows(one, ["t"], said)[1]).toEqual(["需求", "parking", "缺parking", "x", "缺口"]);
  });
});
