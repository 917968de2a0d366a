import { describe, expect, it } from "vitest";

import type { CrossAppointments, EstateOverview, Side } from "@/api/types";

import { fromAddress, START, toAddress } from "./address";
import { bodiesOn, daysBetween, hasAny, lacking, listed, reminders, streetsOf, titleOf } from "./estates";
import { linesOf } from "./pairs";

const org = (name: string) => ({ id: `org-${name}`, label: "Organization", kind: null, name });
const street = (name: string) => ({ id: `area-${name}`, label: "Area", kind: "subdistrict", name });
const body = (name: string, side: Side, own = true) => ({ organization: org(name), side, own });

function estate(name: string, more: object = {}): EstateOverview {
  const all = {
    estate: { id: name, name, committee_state: "sitting" }, community: null, subdistrict: null, bodies: [],
    persons: 0, uncertain: 0, directions: [], ending: [], ...more,
  };
  return all as unknown as EstateOverview;
}

const ALL = [
  estate("璞园", {
    subdistrict: street("江溪街道"), persons: 1,
    bodies: [body("第三网格党支部", "branch", false), body("璞园党支部", "branch"), body("璞园业委会", "committee"), body("项目部", "property")],
    ending: [
      { organization: org("璞园业委会"), side: "committee", post: null, last_day: "2026-12-31", exact: true },
      { organization: org("项目部"), side: "property", post: "项目经理", last_day: "2026-08-01", exact: true },
    ],
  }),
  estate("东园", { subdistrict: street("旺庄街道"), estate: { id: "东园", name: "东园", committee_state: "none" } }),
];

describe("the address", () => {
  it("holds what is not as at the start, and gives it back", () => {
    const place = { ...START, of: "area-1", show: "ending" as const, ahead: 90, street: "s" };
    expect(toAddress(place)).toEqual({ of: "area-1", show: "ending", ahead: "90", street: "s" });
    expect(fromAddress(toAddress(place))).toEqual(place);
  });

  it("takes nothing that it does not know", () => {
    expect(fromAddress({ show: "ranking", ahead: "7", as_of: "soon" })).toEqual(START);
  });
});

describe("estates", () => {
  it.each([
    [{ words: "项目部" }, ["璞园"]],
    [{ street: "area-旺庄街道" }, ["东园"]],
    [{ state: "none" }, ["东园"]],
    [{}, ["璞园", "东园"]],
  ])("are listed that fit %o", (wanted, names) => {
    expect(listed(ALL, { ...START, ...wanted }, "zh").map(titleOf)).toEqual(names);
  });

  it("say which sides they lack, and whether anybody sits on two", () => {
    expect(ALL.map(lacking)).toEqual([[], ["branch", "committee", "property"]]);
    expect(ALL.map(hasAny)).toEqual([true, false]);
    expect(streetsOf(ALL, "zh").map(({ name }) => name)).toEqual(["江溪街道", "旺庄街道"]);
  });

  it("name their own branch before that of a grid", () => {
    expect(bodiesOn(ALL[0] as EstateOverview, "branch").map(({ own }) => own)).toEqual([true, false]);
  });

  it("are reminded of what ends within the days asked for, the first first", () => {
    expect(daysBetween("2026-06-30", "2026-12-31")).toBe(184);
    expect(reminders(ALL, "2026-06-30", 184).map(({ days, term }) => [days, term.post])).toEqual([[32, "项目经理"], [184, null]]);
    expect(reminders(ALL, "2026-06-30", 90)).toHaveLength(1);
  });
});

describe("posts on two sides", () => {
  const post = (name: string, standing: string | null) => ({
    id: `post-${name}`, to: org(name), post: `${name}委员`, standing, appointment: "elected",
  });
  const pair = (direction: object | null) => ({
    person: { id: "per-1", label: "Person", kind: null, name: "王某" },
    posts: [post("璞园业委会", "concurrent"), post("璞园党支部", "main")],
    overlap: { certainty: "certain", valid_from: "2023-06-30", valid_to: null },
    direction,
  });
  const found = (certain: object[], uncertain: object[]): CrossAppointments =>
    ({ bodies: ALL[0]?.bodies, certain, uncertain }) as unknown as CrossAppointments;

  it("begin with the main one", () => {
    const [line] = linesOf(found([pair({ from: org("璞园党支部"), to: org("璞园业委会") })], []));
    expect([line?.from.side, line?.to.side, line?.directed, line?.since]).toEqual(["branch", "committee", true, "2023-06-30"]);
  });

  it("have no direction where the main one is not told, and doubtful ones come after", () => {
    const lines = linesOf(found([pair({ from: org("璞园党支部"), to: org("璞园业委会") })], [pair(null)]));
    expect(lines.map(({ certain, directed }) => [certain, directed])).toEqual([[true, true], [false, false]]);
    expect(lines[1]?.from.organization).toBe("璞园业委会");
  });
});
