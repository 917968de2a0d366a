import { describe, expect, it } from "vitest";

import { fromAddress, isSame, toAddress } from "./address";
import { forgetView, keepView, MOST_SAVED, savedViews } from "./saved";
import { begun, START, toggled, type View, withChosen, withHidden, withoutPins, withPins } from "./view";

const VIEW: View = {
  at: "area-1", reach: "inside", full: true, grown: ["org-1", "org-2"], layout: "tree", colouring: "group", measure: "between",
  noKinds: ["grid"], noTies: ["WITHIN"], noGroups: ["org-9"], day: "2024-05-01", hidden: ["org-3"], pins: [{ id: "org-1", x: -12, y: 40 }],
  chosen: ["org-1", "org-2"], path: true,
};

describe("a view in an address", () => {
  it("comes back as it was", () => {
    expect(fromAddress(toAddress(VIEW))).toEqual(VIEW);
    expect(isSame(fromAddress(toAddress(VIEW)), VIEW)).toBe(true);
  });

  it("says nothing of what is as at the start", () => {
    expect(toAddress(START)).toEqual({});
  });

  it.each([
    { reach: "moon" }, { layout: "x" }, { day: "yesterday" }, { pins: "org-1:a:b" }, { colour: "3" }, { at: ["", "x"] }, { path: "yes" },
  ])("takes %o as the start", (query) => {
    expect(fromAddress(query)).toEqual(START);
  });
});

describe("a view", () => {
  it("begins anew with the same taste and nothing else", () => {
    expect(begun(VIEW, "org-7", "2")).toEqual({ ...START, at: "org-7", reach: "2", full: true, layout: "tree", colouring: "group", measure: "between", chosen: ["org-7"] });
  });

  it("hides what is no longer chosen, and gives up its path", () => {
    const hidden = withHidden(VIEW, ["org-1"]);
    expect([hidden.hidden, hidden.chosen, hidden.path]).toEqual([["org-3", "org-1"], ["org-2"], false]);
  });

  it("keeps the path only of the two it is between", () => {
    expect(withChosen(VIEW, ["org-1", "org-2"]).path).toBe(true);
    expect(withChosen(VIEW, ["org-1"]).path).toBe(false);
  });

  it("pins a node in one place only", () => {
    const moved = withPins(VIEW, [{ id: "org-1", x: 1, y: 2 }]);
    expect(moved.pins).toEqual([{ id: "org-1", x: 1, y: 2 }]);
    expect(withoutPins(moved, ["org-1"]).pins).toEqual([]);
  });

  it("switches an item on and off", () => {
    expect(toggled(toggled([], "grid"), "grid")).toEqual([]);
  });
});

describe("kept views", () => {
  function store(): Pick<Storage, "getItem" | "setItem"> {
    const kept = new Map<string, string>();
    return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
  }

  it("are found again, one of a name, and forgotten", () => {
    const there = store();
    keepView(there, "一", START);
    keepView(there, "一", VIEW);
    expect(savedViews(there)).toEqual([{ name: "一", query: toAddress(VIEW) }]);
    expect(forgetView(there, "一")).toEqual([]);
  });

  it("are not too many, the oldest going first", () => {
    const there = store();
    for (let n = 0; n < MOST_SAVED + 2; n++) keepView(there, String(n), VIEW);
    expect(savedViews(there).map((each) => each.name)).toEqual(Array.from({ length: MOST_SAVED }, (_, n) => String(n + 2)));
  });

  it("are none where the browser kept something else", () => {
    expect(savedViews({ getItem: () => "{", setItem: () => undefined })).toEqual([]);
    expect(savedViews({ getItem: () => '[1, {"name": 2}]', setItem: () => undefined })).toEqual([]);
  });
});
