/** How a load is asked to go: the file and the fields beside it, as POST /registers takes them. */

export const FORMATS = [".xlsx", ".xls", ".ods", ".csv", ".tsv", ".docx"] as const;

export type Mode = "upsert" | "replace";

export interface Manner {
  readonly mode: Mode;
  /** Replace: the area, its id where it was chosen, else as it was typed. */
  readonly area: string;
  /** Replace: the last day of what ends; empty for the cut-off day of the file, else today. */
  readonly endedOn: string;
  /** What register a sheet is, where nobody could tell, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
}

export const PLAIN: Manner = { mode: "upsert", area: "", endedOn: "", sheets: {} };

/** Whether the file's name ends as one that is read does. */
export function isReadable(name: string): boolean {
  const lower = name.toLowerCase();
  return FORMATS.some((each) => lower.endsWith(each));
}

/** What is still missing before it can be asked. */
export function missing({ mode, area }: Manner): "area" | null {
  return mode === "replace" && area.trim() === "" ? "area" : null;
}

/** The form. `confirm`: how many records may end, once a person has seen the number. */
export function formOf(file: File, manner: Manner, { dryRun, confirm }: { dryRun: boolean; confirm: number | null }): FormData {
  const form = new FormData();
  form.append("file", file, file.name);
  if (dryRun) form.append("dry_run", "true");
  if (manner.mode === "replace") {
    form.append("mode", "replace");
    form.append("area", manner.area.trim());
    if (manner.endedOn !== "") form.append("ended_on", manner.endedOn);
    if (confirm !== null && !dryRun) form.append("confirm", String(confirm));
  }
  for (const [sheet, register] of Object.entries(manner.sheets)) form.append("sheet", `${sheet}=${register}`);
  return form;
}

/** A size in words of a file manager. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
