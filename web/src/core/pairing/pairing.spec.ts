import { describe, expect, it } from "vitest";

import { isDay } from "@/core/address/query";
import type { Coverage, Pairing, Ref } from "@/api/types";

import { byCommunity, byUnit, ofInterest } from "./board";
import { beginning, ending, type PairingDraft, wrongInEnd, wrongInNew } from "./changing";
import { pairingRows } from "./rows";
import { EVERYTHING, fromAddress, toAddress } from "./showing";
import { lastDay, standingOf } from "./standing";

const DAY = "2026-06-30";
const ref = (id: string, name: string, kind = "community", label = "Area"): Ref => ({ id, name, kind, label });
const STREET = ref("s1", "江溪街道", "subdistrict");
const OTHER = ref("s2", "旺庄街道", "subdistrict");
const [A, B, C] = [ref("a", "甲社区"), ref("b", "乙社区"), ref("c", "丙社区")];
const PARK = ref("p", "某园区", "park");
const [BUREAU, BANK] = [ref("u1", "区住建局", "organ", "Organization"), ref("u2", "某集团", "state_owned_enterprise", "Organization")];

function pairing(id: string, from: Ref, to: Ref, more: Partial<Pairing> = {}): Pairing {
  return {
    id, from, to, type: "PAIRED_WITH", certainty: "certain", role: "member", scheme: null, team: null, document: null,
    liaison_name: "王某", liaison_post: "办公室", liaison_phone: "0510-80000001", area_liaison_name: null, note: null,
    revision: 3, since: "2023-03", until: "..", source: "台账", source_date: "2024-06-30", valid_from: "2023-03-01",
    valid_to: null, ...more,
  };
}

const part = (subdistrict: Ref | null, ...areas: Ref[]): Coverage["subdistricts"][number] => ({
  subdistrict, communities: 0, covered: 0, pairings: 0, paired_units: 0,
  places: areas.map((area) => ({ area, units: 0, unsure: 0 })),
});
const load = (unit: Ref): Coverage["units"][number] => ({ unit, pairings: 0, areas: 0, leads: 0, subdistricts: 0 });
const COVERAGE: Coverage = {
  revision: "x-9", as_of: DAY, communities: 3, covered: 2, pairings: 3, paired_units: 2,
  subdistricts: [part(STREET, A, B), part(OTHER, C)], units: [load(BUREAU), load(BANK)],
};
const CURRENT = [
  pairing("1", BANK, A, { role: "lead" }), pairing("2", BUREAU, A), pairing("3", BUREAU, C), pairing("4", BANK, PARK),
];
const shape = (groups: ReturnType<typeof byUnit>): unknown =>
  groups.map(({ head, cards }) => [head?.name ?? null, cards.map(({ body, pairings }) => [body.name, pairings.map((each) => each.id).join()])]);

describe("the board", () => {
  it("has every community in its subdistrict, the lead first, and other places at the end", () => {
    expect(shape(byCommunity(COVERAGE, CURRENT, EVERYTHING))).toEqual([
      ["江溪街道", [["甲社区", "1,2"], ["乙社区", ""]]], ["旺庄街道", [["丙社区", "3"]]], [null, [["某园区", "4"]]],
    ]);
  });

  it("shows only gaps, one subdistrict, or names that fit", () => {
    expect(shape(byCommunity(COVERAGE, CURRENT, { ...EVERYTHING, only: "gaps" }))).toEqual([["江溪街道", [["乙社区", ""]]]]);
    expect(byCommunity(COVERAGE, CURRENT, { ...EVERYTHING, street: "s2" }).map(({ key }) => key)).toEqual(["s2"]);
    expect(shape(byCommunity(COVERAGE, CURRENT, { ...EVERYTHING, text: "住建" }))).toEqual([
      ["江溪街道", [["甲社区", "1,2"]]], ["旺庄街道", [["丙社区", "3"]]],
    ]);
  });

  it("has units by kind in the order that they came in", () => {
    expect(shape(byUnit(COVERAGE, CURRENT, EVERYTHING))).toEqual([["区住建局", [["区住建局", "2,3"]]], ["某集团", [["某集团", "1,4"]]]]);
    expect(shape(byUnit(COVERAGE, CURRENT, { ...EVERYTHING, street: "s2" }))).toEqual([["区住建局", [["区住建局", "3"]]]]);
  });

  it("knows what ends soon, and what is over or not begun", () => {
    const soon = pairing("5", BANK, B, { valid_to: "2026-08-01" });
    expect(lastDay(soon, DAY)).toBe("2026-07-31");
    expect(lastDay({ ...soon, valid_to: "2027-08-01" }, DAY)).toBeNull();
    expect(ofInterest([...CURRENT, soon], DAY, { ...EVERYTHING, only: "soon" })).toEqual([soon]);
    expect(standingOf({ ...soon, certainty: null, valid_to: DAY }, DAY)).toBe("ended");
    expect(standingOf({ ...soon, certainty: null, valid_from: "2027-01-01", valid_to: null }, DAY)).toBe("upcoming");
  });
});

describe("the address", () => {
  it("keeps what is shown and nothing else", () => {
    const shown = { view: "ended", asOf: "2024-02-29", street: "s1", text: "甲", only: "soon" } as const;
    expect(fromAddress(toAddress(shown))).toEqual(shown);
    expect(toAddress(EVERYTHING)).toEqual({});
    expect(fromAddress({ view: "nonsense", as_of: "2024-02-30", only: "x" })).toEqual(EVERYTHING);
  });

  it.each([["2024-02-29", true], ["2023-02-29", false], ["2024-13-01", false], ["2024", false], ["", false]])("takes %s for a day: %s", (day, is) => {
    expect(isDay(day)).toBe(is);
  });
});

describe("changing a pairing", () => {
  const draft: PairingDraft = {
    unit: "u1", area: "b", role: "member", scheme: " 三联三强基 ", team: "", document: "", since: DAY, post: "", phone: "", reason: "新一轮安排",
  };

  it("pairs them without what is empty", () => {
    expect(wrongInNew(draft, CURRENT)).toBeNull();
    expect(beginning(draft, DAY)[0]).toMatchObject({ op: "create", of: "PAIRED_WITH", source: "u1", target: "b" });
    expect(beginning(draft, DAY)[0]?.values).toEqual({
      role: "member", since: DAY, until: "..", source: "网页登记", source_date: DAY, scheme: "三联三强基",
    });
  });

  it.each([
    [{ unit: null }, "unit"], [{ area: null }, "area"], [{ area: "a" }, "twice"], [{ since: "" }, "since"],
    [{ phone: "138 1234 5678" }, "mobile"], [{ reason: " " }, "reason"], [{ reason: "李某某来电" }, "personal"],
  ])("says what is wrong with %o", (change, wrong) => {
    expect(wrongInNew({ ...draft, ...change } as PairingDraft, CURRENT)).toBe(wrong);
  });

  it("ends it with the reason beside earlier notes, if nobody changed it meanwhile", () => {
    const one = pairing("1", BUREAU, A, { note: "旧注" });
    expect(ending(one, DAY, " 机构调整 ", "ab-cd-9")).toEqual([
      { op: "end", of: "PAIRED_WITH", id: "1", cascade: false, if_match: '"ab-cd-3"', values: { until: DAY, note: "旧注；结束原因：机构调整" } },
    ]);
    expect(wrongInEnd(one, "", "x")).toBe("until");
    expect(wrongInEnd(one, "2022-01-01", "x")).toBe("before");
    expect(wrongInEnd(one, DAY, "")).toBe("reason");
    expect(wrongInEnd(one, DAY, "机构调整")).toBeNull();
  });

  it("leaves with no name of a person and no mobile number", () => {
    const words = { role: (code: string) => code, standing: () => "有效", day: (each: string | null) => each ?? "" };
    const rows = pairingRows([pairing("1", BUREAU, A, { liaison_phone: "13812345678" })], new Map([["a", STREET]]), ["街道"], words);
    expect(rows[1]?.slice(0, 4)).toEqual(["江溪街道", "甲社区", "区住建局", "member"]);
    expect(JSON.stringify(rows)).not.toMatch(/王某|138/);
  });
});
