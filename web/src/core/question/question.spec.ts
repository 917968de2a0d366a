import { describe, expect, it } from "vitest";

import type { Category } from "@/api/types";

import { fromAddress, isSame, toAddress } from "./address";
import { asked, EMPTY, isComplete, type Question, withAside, withSwitch } from "./question";
import { attempts } from "./remedies";

const FULL: Question = {
  from: "太湖花园第二社区", id: "area-1", need: "会议室", people: 60, profile: "pairing",
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
    [{ people: "-3" }], [{ people: "many" }], [{ people: "1e9" }], [{ k: "0" }], [{ k: "1000" }], [{ off: "gravity" }],
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
      "aside", "ties", "profile", "people", "group", "groupAnySize",
    ]);
    expect(attempts(FULL, CATEGORIES)[3]?.question).toEqual({ ...FULL, people: null });
  });

  it("is nothing where nothing was asked beyond the group", () => {
    expect(attempts({ ...EMPTY, from: "甲", need: "场地阵地" }, CATEGORIES)).toEqual([]);
  });
});
