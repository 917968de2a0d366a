import { describe, expect, it } from "vitest";

import { isPersonal } from "./personal";

describe("what no need may say", () => {
  it.each([
    "请联系13812345678", "138 1234 5678", "１３８１２３４５６７８", "320214195001011234", "3幢502室", "十二号楼", "王奶奶要理发", "李某某",
  ])("is found in %s", (text) => {
    expect(isPersonal(text)).toBe(true);
  });

  it.each(["周末议事用会议室，约60人", "会议室2间", "0510-80006933", "7月每周三下午", "室内活动场地", "老年人理发"])(
    "is not found in %s",
    (text) => {
      expect(isPersonal(text)).toBe(false);
    },
  );
});
