import { describe, expect, it } from "vitest";

import { dayIn } from "@/core/address/query";
import type { ToldFigure, ToldFigures } from "@/api/types";

import { agreeing, figureRows, sections } from "./figures";

function figure(key: string, network: string, more: Partial<ToldFigure> = {}): ToldFigure {
  return {
    key, network, phrase: key, expected: 10, precision: "exact", found: 10, holds: true, counted_on: "", parts: [7, 3],
    elsewhere: 0, several: 0, ...more,
  };
}

const FIGURES = [
  figure("paired_units", "service", { holds: false, found: 9, parts: [8, 4], several: 3 }), figure("grid_branches", "organization"),
  figure("platforms", "alliance", { parts: null }),
];
const TOLD: ToldFigures = {
  revision: "x-1", as_of: "2026-06-30", figures: FIGURES,
  subdistricts: [{ id: "a", name: "甲街道", kind: "subdistrict", label: "Area" }, { id: "b", name: "乙街道", kind: "subdistrict", label: "Area" }],
};
const WORDS = {
  name: (each: ToldFigure) => each.phrase, stated: (each: ToldFigure) => String(each.expected),
  agrees: (each: ToldFigure) => (each.holds ? "是" : "否"), network: (each: string) => each,
};

describe("the figures", () => {
  it("stand by part of the report, in its order", () => {
    expect(sections(FIGURES).map(({ network }) => network)).toEqual(["organization", "alliance", "service"]);
    expect(agreeing(FIGURES)).toBe(2);
  });

  it("are rows with a column for each subdistrict, empty where it cannot be told", () => {
    expect(figureRows(TOLD, ["部分", "数据", "所述", "实数", "相符"], "不在街道", WORDS)).toEqual([
      ["部分", "数据", "所述", "实数", "相符", "甲街道", "乙街道", "不在街道"],
      ["organization", "grid_branches", "10", "10", "是", "7", "3", "0"],
      ["alliance", "platforms", "10", "10", "是", "", "", ""],
      ["service", "paired_units", "10", "9", "否", "8", "4", "0"],
    ]);
  });

  it("are of the day in the address, else of today", () => {
    expect(dayIn({ as_of: "2024-06-30" })).toBe("2024-06-30");
    expect(dayIn({ as_of: "yesterday" })).toBeNull();
    expect(dayIn({})).toBeNull();
  });
});
