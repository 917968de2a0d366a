/** Pairings, in English; and what every page says of a write and on paper. */
import type { Same } from "@/i18n/messages";
import type { pairings as chinese } from "@/i18n/zh/pairings";

export const pairings: Same<typeof chinese> = {
  written: { done: "Done: {what}", undone: "Undone: {what}", undo: "Undo", undoing: "Undoing…" },
  printed: { line: "For internal use. As of {asOf}, printed on {day}; the registers are what counts." },
  pairings: {
    summary: "As of {day}: {covered} of {communities} communities and villages have a paired unit, {gaps} have none; {units} units, {pairings} pairings.",
    controls: "What is shown", view: "View", views: { communities: "By community", units: "By unit", load: "Load of units", coverage: "Coverage schematic", ended: "Ended" },
    asOf: "As of", street: "Subdistrict", allStreets: "All subdistricts", only: "Only", onlyAll: "all", onlyThese: { gaps: "gaps (nobody paired)", soon: "ending within 90 days" },
    text: "Name", textHint: "Part of a community's or unit's name", otherDay: "You are looking at another day: nothing can be changed here.", today: "Back to today", waiting: "Reading the pairings…",
    unit: "Paired unit", area: "Community or village", unitHint: "Name, pinyin or initials; choose a suggestion", areaHint: "Name, pinyin or initials: 太湖花园, thhy",
    role: "Role", since: "Since", until: "Until", scheme: "Scheme", team: "Group", document: "Document", post: "Liaison's post", phone: "Liaison's office phone",
    reason: "Reason", reasonHint: "such as a new round of pairings", state: "State", note: "Note", kind: "Kind", open: "open",
    begin: "New pairing", beginShort: "Pair", beginWith: "New pairing of {name}", save: "Save", saving: "Saving…", cancel: "Cancel",
    end: "End the pairing (with the reason)", endShort: "End", endOf: "End the pairing of {unit} and {area}", endNow: "End the pairing", endReason: "Reason", endReasonHint: "such as a reorganization, or the term is over", lastDay: "Last day",
    endHint: "It is in force on its last day still; it stays under Ended, and can be undone.", redLine: "Units and office phones only: no mobile numbers, nothing about residents.",
    begun: "{unit} and {area} are paired", finished: "The pairing of {unit} and {area} ends", undoing: "Undo: {what}",
    wrong: {
      unit: "Choose a unit from the suggestions", area: "Choose a community or village from the suggestions", since: "Say since when", until: "Say the last day", before: "The last day is before the first: check it",
      reason: "Give the reason", personal: "Take out what is personal (numbers, doors, residents)", twice: "They are paired already; to change it, end that pairing first", mobile: "Give an office phone, no mobile number",
    },
    units: "{n} unit | {n} units", areas: "{n} community | {n} communities", leads: "lead of {n}", gap: "Gap: no unit yet", allOver: "No pairing in force (over, or outside of what is shown)",
    noStreet: "In no subdistrict", inStreet: "{n} of {all} communities paired", inGroup: "{n} of {all} units with a pairing", from: "since {day}", call: "Liaison:", endsOn: "Ends on {day}: arrange what follows",
    loadHint: "By kind and the registers' own order, not ranked; the numbers are communities paired in the whole district.", areasTitle: "Communities", leadsTitle: "Lead", streetsTitle: "Subdistricts", bar: "As a bar",
    schematic: "Schematic", schematicHint: "It shows no borders, places or sizes. A square is a community, its number the paired units; check the dates where it is dashed.", legend: "paired units", square: "{name}: {n} unit | {name}: {n} units",
    table: "As a table", communities: "Communities", covered: "Paired", paired: "Pairings", pairedUnits: "Units", gaps: "Gaps", district: "District", noSum: "A unit may be paired in several subdistricts: units do not add up", each: "Each community", unsure: "To be checked",
    endedHint: "Pairings that are over or have not begun, for the record only.", noneEnded: "No pairing has ended.", standing: { current: "in force", ended: "ended", upcoming: "not begun" },
    noMatch: "No community or unit fits: ask for less.", emptyGraph: "There are no communities and pairings yet: load a register of pairings first, then come back.", showAll: "Show all",
    columns: ["Subdistrict", "Community", "Unit", "Role", "Scheme", "Group", "Document", "Since", "Until", "State", "Liaison's post", "Office phone", "Source"],
  },
};
