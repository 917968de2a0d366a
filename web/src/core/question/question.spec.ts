import { describe, expect, it } from "vitest";

import type { Category } from "@/api/types";

import { fromAddress, isSame, toAddress } from "./address";
import { asked, clock, EMPTY, isComplete, isOvernight, type Question, withAside, withSwitch } from "./question";
import { attempts } from "./remedies";

const FULL: Question = {
  from: "太湖花园第二社区", id: "area-1", need: "会议室", people: 60, when: { weekday: 6, from: "14:00", to: "17:00" }, audience: "老年人", diverse: true, profile: "pairing",
  off: ["street", "posts"], avoid: ["org-1", "org-2"], k: 10,
};

describe("a question", () => {
  it("comes back from its address as it was", () => {
    expect(fromAddress(toAddress(FULL))).toEqual(FULL);
    expect(fromAddress(toAddress(EMPTY))).toEqual(EMPTY);
  });

  it("leaves out of the address what is as by default", () => {
    expect(toAddress({ ...EMPTY, from: "甲", need: "乙" })).toEqual({ from: "甲", need: "乙" });
  });

  it.each([
    [{ people: "-3" }], [{ people: "many" }], [{ people: "1e9" }], [{ k: "0" }], [{ k: "1000" }], [{ off: "gravity" }], [{ when: "8-14:00-17:00" }], [{ when: "6-2pm" }],
  ])("reads a wrong address %j as the default", (query) => {
    expect(fromAddress(query)).toEqual(EMPTY);
  });

  it("reads a list however it is written", () => {
    expect(fromAddress({ avoid: ["org-1", "org-2"] }).avoid).toEqual(["org-1", "org-2"]);
    const many = Array.from({ length: 20 }, (_, at) => `org-00000000-0000-0000-0000-${at}`);
    expect(fromAddress({ avoid: many.join(",") }).avoid).toEqual(many);
  });

  it("asks by the id where one was chosen, by the words otherwise", () => {
    expect(asked(FULL).from).toBe("area-1");
    expect(asked({ ...FULL, id: null }).from).toBe("太湖花园第二社区");
  });

  it("asks for the time as a whole", () => {
    expect(asked(FULL)).toMatchObject({ weekday: "6", time_from: "14:00", time_to: "17:00", audience: "老年人", diverse: true });
    expect(asked({ ...FULL, when: { weekday: 6, from: "20:00", to: "00:00" } }).time_to).toBe("24:00");
  });

  it("offers every half hour and what was written otherwise, and knows what ends on the day after", () => {
    expect(clock()).toHaveLength(48);
    expect(clock("14:10", "14:00")).toHaveLength(49);
    expect(clock("14:10").indexOf("14:10")).toBe(clock().indexOf("14:00") + 1);
    const times = [["09:00", "17:00"], ["22:00", "06:00"], ["20:00", "00:00"]] as const;
    expect(times.map(([from, to]) => isOvernight({ weekday: 5, from, to }))).toEqual([false, true, false]);
  });

  it("forbids the ties that are switched off and says nothing of what is not asked", () => {
    expect(asked(FULL).forbid).toEqual(["PART_OF", "GUIDED_BY", "HOLDS_POST"]);
    expect(asked({ ...EMPTY, from: "甲", need: "乙" })).toEqual({ from: "甲", category: "乙", k: 5, profile: "balanced" });
  });

  it("is complete once somebody needs something", () => {
    expect(isComplete({ ...EMPTY, from: " ", need: "乙" })).toBe(false);
    expect(isComplete({ ...EMPTY, from: "甲", need: "乙" })).toBe(true);
  });

  it("sets a node aside once and takes it back", () => {
    const aside = withAside(withAside(EMPTY, "org-1", true), "org-1", true);
    expect(aside.avoid).toEqual(["org-1"]);
    expect(isSame(withAside(aside, "org-1", false), EMPTY)).toBe(true);
    expect(withSwitch(withSwitch(EMPTY, "street", true), "street", false)).toEqual(EMPTY);
  });
});

const CATEGORIES: Category[] = [
  { code: "venue", zh: "场地阵地", en: "Venues", group: null, unit: null, words: [] },
  {
    code: "venue.meeting_room", zh: "会议室", en: "Meeting room", group: "venue", unit: "间",
    words: [{ text: "会议室", pinyin: "huiyishi", initials: "hys" }],
  },
];

describe("what else to try", () => {
  it("gives up one thing at a time, the least first", () => {
    expect(attempts(FULL, CATEGORIES).map((each) => each.remedy)).toEqual([
      "aside", "ties", "profile", "when", "audience", "people", "group", "groupAnySize",
    ]);
    expect(attempts(FULL, CATEGORIES)[5]?.question).toEqual({ ...FULL, people: null });
  });

  it("is nothing where nothing was asked beyond the group", () => {
    expect(attempts({ ...EMPTY, from: "甲", need: "场地阵地" }, CATEGORIES)).toEqual([]);
  });
});
