/** Problems of a register by where they are, as a person with the workbook open goes through them. */
import type { CellProblem, JudgementAsked, Words } from "@/api/types";

export type Severity = "error" | "warning";

export interface SheetProblems {
  readonly file: string;
  /** Null for what is about the file as a whole. */
  readonly sheet: string | null;
  readonly problems: readonly CellProblem[];
}

/** Something that may have been meant, and what a decision about it would be kept under. */
export interface Meant {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly kind: string | null;
  readonly why: readonly Words[];
  readonly asked: Pick<JudgementAsked, "written" | "kind" | "place"> | null;
}

/** Problems of a severity (empty for all) sheet by sheet, as they stand in the file. */
export function bySheet(problems: readonly CellProblem[], severity: Severity | ""): SheetProblems[] {
  const found = new Map<string, { file: string; sheet: string | null; problems: CellProblem[] }>();
  for (const each of problems) {
    if (severity !== "" && each.severity !== severity) continue;
    const key = JSON.stringify([each.file, each.sheet]);
    const there = found.get(key) ?? { file: each.file, sheet: each.sheet, problems: [] };
    found.set(key, there);
    there.problems.push(each);
  }
  return [...found.values()];
}

/** The cell as a spreadsheet names it (B7), or the row or column alone; empty for the sheet as a whole. */
export function cellOf({ row, column }: Pick<CellProblem, "row" | "column">): string {
  return `${column ?? ""}${row ?? ""}`;
}

/** The rows that it stands for, in as few words as they take (7–9、12); empty where that is the one row. */
export function rowsOf({ rows }: Partial<Pick<CellProblem, "rows">>): string {
  const all = [...new Set(rows)].sort((one, other) => one - other);
  if (all.length < 2) return "";
  const parts: [number, number][] = [];
  for (const each of all) {
    const last = parts.at(-1);
    if (last !== undefined && each === last[1] + 1) last[1] = each;
    else parts.push([each, each]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join("、");
}

/** How many there are of a severity. */
export function count(problems: readonly CellProblem[], severity: Severity): number {
  return problems.filter((each) => each.severity === severity).length;
}

/** What may have been meant by what stands in the cell. */
export function candidatesOf(problem: CellProblem): Meant[] {
  return problem.candidates.flatMap((each) => {
    const { id, name, label, kind, why, asked } = each as Partial<Meant>;
    if (typeof name !== "string") return [];
    return [{ id: id ?? "", name, label: label ?? "", kind: kind ?? null, why: why ?? [], asked: asked ?? null }];
  });
}

/** The decision that what is written means this, or another one, as POST /judgements takes it. */
export function judgement(meant: Meant, verdict: JudgementAsked["verdict"], why: string): JudgementAsked | null {
  const { id, label, asked } = meant;
  return asked === null ? null : { ...asked, label, entity: id, verdict, why };
}

/** Whether the sheet is one whose register nobody could tell. */
export function isUnknownSheet({ code }: Pick<CellProblem, "code">): boolean {
  return code === "unknown_sheet" || code === "unclear_register";
}
