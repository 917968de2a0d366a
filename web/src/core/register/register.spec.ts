import { describe, expect, it } from "vitest";

import type { CellProblem, RecordDifference } from "@/api/types";

import { formOf, isReadable, missing, PLAIN, sizeText } from "./asking";
import { groups, kinds, shown } from "./differences";
import { linesOf, stageOf } from "./lines";
import { changed, outcomeOf, refusedOutcome } from "./outcome";
import { bySheet, candidatesOf, cellOf, count, judgement, rowsOf } from "./problems";

function problem(more: Partial<CellProblem>): CellProblem {
  const text = { zh: "为空", en: "is empty" };
  return {
    file: "a.xlsx", sheet: "单位", row: 2, column: "B", code: "missing_value", severity: "error", message: text, expected: null,
    candidates: [], rows: [], ...more,
  };
}

function difference(more: Partial<RecordDifference>): RecordDifference {
  return {
    effect: "new", of: "Organization", id: "org-1", name: "甲公司", source: null, target: null, file: "a.xlsx", sheet: "单位", row: 2,
    fields: [], ...more,
  };
}

describe("asking", () => {
  const file = new File(["x"], "台账.xlsx");

  it("sends a file with nothing beside it where nothing was chosen", () => {
    expect([...formOf(file, PLAIN, { dryRun: false, confirm: 3 }).keys()]).toEqual(["file"]);
  });

  it("sends the number that was confirmed with the load, never with a check", () => {
    const manner = { mode: "replace", area: " area-1 ", endedOn: "2024-06-30", sheets: { 江溪: "units" } } as const;
    const loaded = formOf(file, manner, { dryRun: false, confirm: 3 });
    expect(Object.fromEntries([...loaded].slice(1))).toEqual({
      mode: "replace", area: "area-1", ended_on: "2024-06-30", confirm: "3", sheet: "江溪=units",
    });
    expect(formOf(file, manner, { dryRun: true, confirm: 3 }).get("confirm")).toBeNull();
    expect(formOf(file, manner, { dryRun: true, confirm: 3 }).get("dry_run")).toBe("true");
  });

  it("knows what it cannot read and what is missing", () => {
    expect([isReadable("台账.XLSX"), isReadable("a.docx"), isReadable("a.pdf"), isReadable("xlsx")]).toEqual([true, true, false, false]);
    expect(missing(PLAIN)).toBeNull();
    expect(missing({ ...PLAIN, mode: "replace", area: " " })).toBe("area");
    expect([sizeText(10), sizeText(25_400), sizeText(2_340_000)]).toEqual(["1 KB", "25 KB", "2.3 MB"]);
  });
});

describe("problems", () => {
  it("stand sheet by sheet at their cells", () => {
    const all = [problem({}), problem({ sheet: "资源" }), problem({ row: 3, severity: "warning" }), problem({ sheet: null, row: null, column: null })];
    expect(bySheet(all, "").map((each) => [each.sheet, each.problems.length])).toEqual([["单位", 2], ["资源", 1], [null, 1]]);
    expect(bySheet(all, "warning").map((each) => each.sheet)).toEqual(["单位"]);
    expect([count(all, "error"), count(all, "warning")]).toEqual([3, 1]);
    expect(all.map(cellOf)).toEqual(["B2", "B2", "B3", ""]);
  });

  it.each([
    [{ rows: [] }, ""], [{}, ""], [{ rows: [7] }, ""], [{ rows: [7, 8, 9, 12] }, "7–9、12"],
  ])("tell the rows of %j as %s", (where, told) => {
    expect(rowsOf(where)).toBe(told);
  });

  it("offer what may have been meant, and what would be decided", () => {
    const asked = { written: "太二社区", kind: "community", place: null };
    const meant = candidatesOf(problem({ candidates: [{ id: "area-1", label: "Area", kind: "community", name: "太湖花园第二社区", asked }] }));
    expect(meant.map((each) => judgement(each, "same", "核实"))).toEqual([{ ...asked, label: "Area", entity: "area-1", verdict: "same", why: "核实" }]);
    const plain = candidatesOf(problem({ candidates: [{ id: "org-1", name: "甲" }, { code: "x" }] }));
    expect(plain.map((each) => judgement(each, "same", ""))).toEqual([null]);
  });
});

describe("changes", () => {
  const edit = { name: "staff", title: { zh: "职工数", en: "Staff" }, before: 5, after: 61 };
  const all = [
    difference({}), difference({ effect: "changed", id: "org-2", name: "乙公司", fields: [edit] }),
    difference({ effect: "ended", of: "PAIRED_WITH", id: "t", name: "甲公司 → 春雷社区" }),
  ];

  it("are grouped, what ends first", () => {
    const found = groups(all, { effect: "", of: "", words: "" });
    expect(found.map((each) => [each.effect, each.of, each.items.length])).toEqual([
      ["ended", "PAIRED_WITH", 1], ["changed", "Organization", 1], ["new", "Organization", 1],
    ]);
    expect(kinds(all)).toEqual(["Organization", "PAIRED_WITH"]);
  });

  it("are filtered by effect, kind and words in names and values", () => {
    const ids = (filter: object): string[] =>
      groups(all, { effect: "", of: "", words: "", ...filter }).flatMap((each) => each.items.map(({ id }) => id));
    expect(ids({ effect: "new" })).toEqual(["org-1"]);
    expect(ids({ of: "PAIRED_WITH" })).toEqual(["t"]);
    expect(ids({ words: "61" })).toEqual(["org-2"]);
    expect(ids({ words: "甲" })).toEqual(["t", "org-1"]);
  });

  it("show values as a person reads them", () => {
    expect([null, true, ["a", "b"], "..", 3].map((each) => shown(each, "zh"))).toEqual(["", "是", "a、b", "至今", "3"]);
    expect([false, ".."].map((each) => shown(each, "en"))).toEqual(["no", "open"]);
  });
});

describe("the outcome", () => {
  it("has one shape, refused or not", () => {
    const refused = refusedOutcome({
      type: "", title: "", detail: "", status: 422, code: "register_refused", errors: [], candidates: [],
      problems: [problem({})], details: { changes: { new: 2, unchanged: 1 }, replaced: 0 },
    });
    expect([refused?.refused, refused?.problems.length, refused?.counts.new]).toEqual([true, 1, 2]);
    expect(refused === null ? null : changed(refused)).toBe(2);
    const other = { type: "", title: "", detail: "", status: 413, code: "body_too_large", errors: [], candidates: [] };
    expect(refusedOutcome(other)).toBeNull();
    const loaded = outcomeOf({
      problems: [], changes: { new: 1 }, differences: [difference({})], differences_left_out: 4, replaced: 0, batch: "b", revision: "r",
      dry_run: false, applied: true,
    });
    expect([loaded.refused, loaded.leftOut, loaded.batch]).toEqual([false, 4, "b"]);
  });

  it("is told line by line, wherever the pieces are cut", async () => {
    const text = '{"stage":"plan","done":0,"count":2}\n{"loaded":{"batch":"导入"}}\n';
    const bytes = new TextEncoder().encode(text);
    const cut = bytes.length - 8;
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const part of [bytes.slice(0, 9), bytes.slice(9, cut), bytes.slice(cut)]) stream.enqueue(part);
        stream.close();
      },
    });
    const lines = [];
    for await (const line of linesOf(body)) lines.push(line);
    expect(lines.map(stageOf)).toEqual([{ stage: "plan", done: 0, count: 2 }, null]);
    expect(lines[1]?.loaded?.batch).toBe("导入");
  });
});
