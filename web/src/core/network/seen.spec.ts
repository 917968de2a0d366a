import { describe, expect, it } from "vitest";

import { district, link } from "./examples";
import { alliancesOf, grouped, NONE } from "./grouping";
import { neighboursOf, partOfPath } from "./network";
import { pictured, placedAt, tiesOf } from "./picture";
import { placesOf } from "./placing";
import { isOf, narrowed, seenOn } from "./seen";
import { daysOf, indexOf } from "./times";
import { START } from "./view";

const NETWORK = district();
const ids = (seen: { nodes: readonly { id: string }[] }): string[] => seen.nodes.map((each) => each.id).sort();

describe("what is seen", () => {
  it.each([
    ["2019-12-31", false], ["2020-01-01", true], ["2023-12-31", true], ["2024-01-01", false],
  ])("has a tie of half-open days on %s: %s", (day, there) => {
    expect(isOf(day, { valid_from: "2020-01-01", valid_to: "2024-01-01" })).toBe(there);
  });

  it("leaves out a node whose ties are of other days, but never whom it began with", () => {
    expect(ids(seenOn(NETWORK, START, "2023-06-01"))).toContain("u");
    expect(ids(seenOn(NETWORK, START, "2024-06-01"))).not.toContain("u");
    expect(ids(seenOn(NETWORK, { ...START, at: "u" }, "2024-06-01"))).toContain("u");
    expect(ids(seenOn(NETWORK, START, null))).toHaveLength(10);
  });

  it("leaves out kinds, ties and what is hidden, with the ties of those", () => {
    const seen = seenOn(NETWORK, { ...START, noKinds: ["community"], noTies: ["MEMBER_OF"], hidden: ["s"] }, null);
    expect(ids(seen)).toEqual(["a", "d", "p1", "p2", "r", "u", "w"]);
    expect(seen.links.map((each) => each.type)).toEqual(["OFFERS", "HOLDS_POST"]);
  });

  it("is narrowed to a group with the ties inside it", () => {
    const seen = narrowed(seenOn(NETWORK, START, null), (id) => ["p1", "a"].includes(id));
    expect(seen.links.map((each) => each.id)).toEqual(["MEMBER_OF-p1-a"]);
  });
});

describe("places", () => {
  it("are by the ties that place: persons with their body, resources with who offers them", () => {
    const { community, street } = placesOf(NETWORK);
    expect(["p1", "r", "w", "c1"].map((id) => community.get(id))).toEqual(["c1", "c1", "c1", "c1"]);
    expect(street.get("w")).toBe("s");
    expect([community.get("u"), community.get("d")]).toEqual([undefined, undefined]);
  });
});

describe("groups", () => {
  const nodes = [...NETWORK.nodes.values()];
  const links = [...NETWORK.links.values()];
  const known = { places: placesOf(NETWORK), alliances: alliancesOf(nodes, links), close: new Map<string, string>() };

  it("are the greatest first, those in none last and grey", () => {
    const { groups, groupOf } = grouped(nodes, "community", known);
    expect(groups.map((each) => [each.key, each.n])).toEqual([["c1", 4], ["c2", 2], [NONE, 4]]);
    expect(groupOf("p2")).toBe("c2");
  });

  it("of alliances have the alliance itself", () => {
    expect(grouped(nodes, "alliance", known).groups[0]).toMatchObject({ key: "a", n: 3 });
  });

  it("have a colour each, and each node that of its group", () => {
    const { groups, colourOf } = grouped(nodes, "kind", known);
    expect(colourOf("p1")).toBe(groups.find((each) => each.key === "party_organization")?.colour);
    expect(new Set(groups.map((each) => each.colour)).size).toBeGreaterThan(4);
  });
});

describe("the picture", () => {
  const seen = seenOn(NETWORK, START, null);
  const grouping = grouped(seen.nodes, "kind", { places: placesOf(NETWORK), alliances: new Map(), close: new Map() });

  it("draws who has more ties greater, but never a person", () => {
    const ties = tiesOf([...seen.links, ...Array.from({ length: 9 }, (_, n) => link(`X${n}`, "w", "p1"))]);
    const sizes = new Map(pictured(seen, grouping, ties).dots.map((each) => [each.node.id, each.size]));
    expect(ties.get("w")).toBe(10);
    expect(sizes.get("p1")).toBeGreaterThan(sizes.get("p2") ?? 0);
    expect(sizes.get("w")).toBeLessThan(sizes.get("p2") ?? 0);
  });

  it("puts everybody where it is laid", () => {
    const placed = placedAt(pictured(seen, grouping, null), new Map([["p1", { x: 3, y: 4 }]]));
    expect(placed.dots.find((each) => each.node.id === "p1")).toMatchObject({ x: 3, y: 4 });
  });
});

describe("the days of the slider", () => {
  it("are the first of each month from the first tie on, and today", () => {
    const days = daysOf(NETWORK.links.values(), "2020-03-15");
    expect(days.slice(0, 4)).toEqual(["2020-01-01", "2020-02-01", "2020-03-01", "2020-03-15"]);
    expect(days.at(-1)).toBe("2022-03-01");
    expect(days[indexOf(days, "2020-03-20")]).toBe("2020-03-15");
    expect(indexOf(days, "1999-01-01")).toBe(0);
  });
});

describe("a path", () => {
  it("is a part with its ties the way they run, not the way it walks", () => {
    const ref = (id: string): { id: string; label: string; kind: null; name: string } => ({ id, label: "Organization", kind: null, name: id });
    const tie = { id: "member_of-org-1-1", type: "MEMBER_OF", since: "2023-05", until: "..", source: null, source_date: null };
    const step = { from: ref("all-1"), to: ref("org-1"), tie, certainty: "certain", cost: 1, contact: null, parallel: [] };
    const part = partOfPath({ cost: 1, inform: [], sentence: { zh: "", en: "" }, steps: [step] });
    expect(part.links[0]).toMatchObject({ source: "org-1", target: "all-1", valid_from: "2023-05-01" });
    expect(neighboursOf(part.links).get("all-1")).toEqual(new Set(["org-1"]));
  });
});
