import { describe, expect, it } from "vitest";

import type { ListedNeed } from "@/api/types";

import { newId, raisedBy, registration } from "./registering";

const DRAFT = { name: " 会议室 ", category: "venue.meeting_room", quantity: null, when: " ", urgency: "soon" } as const;

describe("registering a need", () => {
  it("makes the need and who raised it, in one go, without what is empty", () => {
    const [need, tie] = registration(DRAFT, "area-1", "need-1", "2024-07-01");
    expect(need?.values).toEqual({
      name: "会议室", category: "venue.meeting_room", urgency: "soon", state: "open", raised_on: "2024-07-01",
    });
    expect(tie).toMatchObject({ of: "RAISED", source: "area-1", target: "need-1" });
  });

  it("makes ids that differ", () => {
    expect(newId("need-")).toMatch(/^need-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId()).not.toBe(newId());
  });

  it("finds the open needs of a body again", () => {
    const by = [{ id: "area-1", label: "Area", kind: null, name: "甲" }];
    const needs = [{ id: "1", state: "open", raised_by: by }, { id: "2", state: "done", raised_by: by }];
    expect(raisedBy(needs as ListedNeed[], ["area-1"]).map((each) => each.id)).toEqual(["1"]);
    expect(raisedBy(needs as ListedNeed[], ["area-2"])).toEqual([]);
  });
});
