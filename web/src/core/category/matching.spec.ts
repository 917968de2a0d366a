import { describe, expect, it } from "vitest";

import type { Category } from "@/api/types";

import { lettersMean, meant, suggest } from "./matching";

const word = (text: string, pinyin: string, initials: string): Category["words"][number] => ({ text, pinyin, initials });
const MEETING: Category = {
  code: "venue.meeting_room", zh: "会议室", en: "Meeting room", group: "venue", unit: "间",
  words: [word("会议室", "huiyishi", "hys"), word("开会的地方", "kaihuidedifang", "khddf")],
};
const ACTIVITY: Category = {
  code: "venue.activity_room", zh: "活动室", en: "Activity room", group: "venue", unit: "间",
  words: [word("活动室", "huodongshi", "hds"), word("多功能厅", "duogongnengting", "dgnt")],
};
const ALL = [ACTIVITY, MEETING];
const codes = (typed: string): string[] => suggest(typed, ALL).map((each) => each.category.code);

describe("suggestions for what is needed", () => {
  it.each([
    ["会议", ["venue.meeting_room"]],
    ["huiyi", ["venue.meeting_room"]],
    ["hys", ["venue.meeting_room"]],
    ["HYS", ["venue.meeting_room"]],
    ["开会", ["venue.meeting_room"]],
    ["dgn", ["venue.activity_room"]],
    ["meeting", ["venue.meeting_room"]],
    ["room", ["venue.activity_room", "venue.meeting_room"]],
    ["h", ["venue.activity_room", "venue.meeting_room"]],
    ["火箭", []],
  ])("finds by %s", (typed, expected) => {
    expect(codes(typed)).toEqual(expected);
  });

  it("says which word fits where it is not the name", () => {
    expect(suggest("开会", ALL)[0]?.word).toBe("开会的地方");
    expect(suggest("会议", ALL)[0]?.word).toBeNull();
  });

  it("offers everything before anything is typed", () => {
    expect(codes("")).toEqual(["venue.activity_room", "venue.meeting_room"]);
  });

  it("takes letters that nobody chose for the best, and words as they are", () => {
    expect(lettersMean("hys", ALL)).toBe(MEETING);
    expect(lettersMean("开会", ALL)).toBeUndefined();
    expect(lettersMean("venue.meeting_room", ALL)).toBeUndefined();
  });

  it("knows a category by any of its names", () => {
    expect(meant("多功能厅", ALL)).toBe(ACTIVITY);
    expect(meant("venue.meeting_room", ALL)).toBe(MEETING);
    expect(meant("火箭", ALL)).toBeUndefined();
  });
});
