/** Registers, in English. */
import type { Same } from "@/i18n/messages";
import type { registers as chinese } from "@/i18n/zh/registers";

export const registers: Same<typeof chinese> = {
  registers: {
    heading: "Load registers", start: "Load a register",
    steps: ["Drop or choose a register; if you have none, fill in a template from below.", "Press Check only: it lists what would be new, changed or ended, and the cells that are wrong.", "Mend the marked copy if there are problems; else press Load. A load can always be undone."],
    drop: "Drop a register here, or click to choose a file", formats: "xlsx, xls, ods, csv, tsv, docx; one file at a time", other: "click or drop to take another file",
    wrong: { format: "This kind of file cannot be read: save it as xlsx, xls, ods, csv, tsv or docx", unreadable: "The file cannot be opened: it may be in use or was moved. Choose it again", several: "One file at a time" },
    mode: "What the file does not mention", modes: { upsert: "stays (add and update)", replace: "ends (replace an area)" },
    modeHints: { upsert: "What is in the file is added or updated; the rest stays as it is.", replace: "The registers in the file take the place of the same records of this area; what they do not mention ends, its history stays." },
    area: "Area to replace", areaHint: "Subdistrict or community: 江溪街道", areaMissing: "Say which area is replaced", endedOn: "Last day", endedOnHint: "else the register's cut-off day, else today",
    check: "Check only", clear: "Put it away", checking: "Checking:", loading: "Loading:",
    stages: { read: "reading the file", plan: "comparing {n} rows", write: "writing {n} records", judge: "judging {n} records", stage: "staging {n} records", apply: "writing {n} records", done: "done" },
    states: { refused: "{n} errors: nothing was written", nothing: "The graph says the same already", ready: "Nothing stands in the way of {n} changes", loaded: "{n} records were loaded" },
    next: {
      refused: "Mend what is listed below and check again; the marked copy has each problem at its cell.", nothing: "There is nothing to load.", ready: "Look through the changes; nothing is written yet.", loaded: "If something is wrong, undo this load: all is as it was before.",
    },
    effects: { new: "New", changed: "Changed", ended: "Ended", unchanged: "Unchanged" },
    marked: "Save the marked copy", changeBook: "Save the list of changes", load: "Load ({n})", endSeen: "I have seen that {n} records end, since they are not mentioned",
    books: { marked: "marked", changes: "changes" }, undo: "Undo this load", undoing: "Undoing…", undone: "Undone", undoAsk: "Undo the load of {file}? It is about {n} records, which will be as they were before.", cancel: "Cancel",
    problems: "Problems", all: "All {n}", errors: "Errors {n}", warnings: "Warnings {n}", severity: { error: "error", warning: "warning" }, places: "{n} place | {n} places",
    cell: "Where", what: "What is wrong", right: "What would be right", whole: "sheet", rows: "rows {rows}", row: "row {n}", showAll: "Show all {n}",
    meant: "Perhaps meant", perhaps: "Perhaps: ", same: "That is it", different: "It is not", sheetIs: "What register is {sheet}?", settled: "The sheet {sheet} is read as {register}",
    decidedSame: "Kept: {written} is {name}; it is not asked again.", decidedOther: "Kept: {written} is not {name}.", decideAgain: "Take this back", decidedWhy: "checked while loading a register",
    changes: "Changes", kind: "Kind", anyKind: "All kinds", filter: "Filter by name or value", noneFits: "No change fits", leftOut: "{n} more are not listed: save the list of changes.",
    name: "Name", fields: "Values", place: "From", empty: "empty",
    template: "Templates", templateHint: "A sheet a register, with hints on the titles; the example rows are not loaded.", templateAll: "Save all templates", templateSome: "Save the one chosen | Save the {n} chosen", templateNone: "Choose none", templateFile: "templates",
    history: "What was loaded", noLoads: "No register was loaded yet.", reading: "Reading…", records: "{n} record | {n} records", look: "Look at the changes", close: "Close", older: "Older loads",
  },
};
