import { describe, expect, it } from "vitest";

import { en } from "./en";
import { zh } from "./zh";

/** Every message by its key, with the names of its places. */
function places(messages: object, before = ""): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of Object.entries(messages)) {
    const key = before + name;
    if (typeof value === "object") for (const [inner, names] of places(value, `${key}.`)) found.set(inner, names);
    else found.set(key, [...new Set([...String(value).matchAll(/\{(\w+)\}/g)].map((each) => String(each[1])))].sort());
  }
  return found;
}

const WORDS_TO_AVOID = ["找关系", "找人", "托谁", "人脉", "查询", "代价", "成本", "权重", "跳数", "中介", "最短路径", "绕开街道", "屏蔽", "黑名单"];

describe("the messages", () => {
  it("have the same keys and places in both languages", () => {
    expect(places(en)).toEqual(places(zh));
  });

  it("are none of them empty", () => {
    const empty = (each: unknown): boolean =>
      typeof each === "string" ? each.trim() === "" : Object.values(each as object).some(empty);
    expect([zh, en].some(empty)).toBe(false);
  });

  it("have none of the words that offices avoid", () => {
    const text = JSON.stringify(zh);
    expect(WORDS_TO_AVOID.filter((each) => text.includes(each))).toEqual([]);
  });
});
