import { describe, expect, it } from "vitest";

import { dayOf, dayText, momentText } from "./dates";

describe("days in words", () => {
  it.each([
    ["2024-11-19", "2024年11月19日", "19 November 2024"],
    ["2024-11", "2024年11月", "November 2024"],
    ["2024", "2024年", "2024"],
    ["..", "", ""],
    ["2024?", "2024?", "2024?"],
  ])("writes %s", (written, zh, en) => {
    expect(dayText(written, "zh")).toBe(zh);
    expect(dayText(written, "en")).toBe(en);
  });

  it("says nothing of what is unknown", () => {
    expect(dayText(null, "zh")).toBe("");
  });

  it("writes the day of the reader", () => {
    expect(dayOf(new Date(2024, 0, 5, 23, 59))).toBe("2024-01-05");
  });
});

describe("moments in words", () => {
  it("are in the reader's own time and language", () => {
    expect(momentText(new Date(2024, 5, 30, 8, 5).toISOString(), "zh")).toMatch(/^2024年6月30日 0?8:05$/);
    expect(momentText(new Date(2024, 5, 30, 8, 5).toISOString(), "en")).toBe("30 Jun 2024, 08:05");
  });
});
