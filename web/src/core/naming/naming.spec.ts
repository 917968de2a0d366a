import { describe, expect, it } from "vitest";

import type { Vocabularies } from "@/api/types";

import { Naming } from "./naming";

const VOCABULARIES: Vocabularies = {
  labels: { Person: { zh: "任职人员", en: "Office-holder" } },
  ties: { PAIRED_WITH: { zh: "挂钩联系", en: "Paired with" } },
  lists: { area_kind: [{ code: "community", zh: "社区", en: "Community" }] },
  fields: {
    Area: { kind: { zh: "类型", en: "kind", list: "area_kind", unit: null } },
    Organization: { members: { zh: "党员人数", en: "Party members", list: null, unit: "人" } },
  },
};

describe("naming", () => {
  it("speaks the language of the page", () => {
    expect(new Naming(VOCABULARIES, [], "zh").tie("PAIRED_WITH")).toBe("挂钩联系");
    expect(new Naming(VOCABULARIES, [], "en").tie("PAIRED_WITH")).toBe("Paired with");
  });

  it("calls an entity by its kind, else by its label", () => {
    const naming = new Naming(VOCABULARIES, [], "zh");
    expect(naming.kind({ label: "Area", kind: "community" })).toBe("社区");
    expect(naming.kind({ label: "Person", kind: null })).toBe("任职人员");
  });

  it("names fields, and their values with unit or by their list", () => {
    const naming = new Naming(VOCABULARIES, [], "zh");
    expect(naming.field("Organization", "members")).toBe("党员人数");
    expect(naming.field("Organization", "moon")).toBeNull();
    expect(naming.value("Organization", "members", 86)).toBe("86人");
    expect(naming.value("Organization", "former_names", ["甲", "乙"])).toBe("甲、乙");
  });

  it("names the codes of a field, and leaves other values as they are", () => {
    const naming = new Naming(VOCABULARIES, [], "zh");
    expect(naming.value("Area", "kind", "community")).toBe("社区");
    expect(naming.value("Area", "name", "community")).toBe("community");
    expect(naming.value("Organization", "level", "branch")).toBe("branch");
  });

  it("shows a code that it does not know", () => {
    expect(new Naming(null, [], "zh").category("venue.moon")).toBe("venue.moon");
  });
});
