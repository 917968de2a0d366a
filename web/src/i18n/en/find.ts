/** Find a resource, in English. */
import type { Same } from "@/i18n/messages";
import type { find as chinese } from "@/i18n/zh/find";

export const find: Same<typeof chinese> = {
  find: {
    heading: "Find a resource", asker: "Which community or body", askerHint: "Name, pinyin or initials: 太湖花园, thhy",
    need: "What is needed", needHint: "A category or your own words", people: "For how many", peopleHint: "any", when: "When", anyTime: "any", from: "from", to: "to", nextDay: "next day ", days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    needs: "needs", forWhom: "for", search: "Find", searching: "Looking…", clear: "Clear",
    asWord: "also: {word}", group: "group", noSuggestion: "No such name: try another spelling", missingAsker: "Say which community or body", missingNeed: "Say what is needed",
    sentence: "{asker} needs {need}", sentencePeople: "{asker} needs {need} for about {people} people",
  },
  start: {
    heading: "One sentence, and you know whom to call",
    steps: ["Say which community or body: type its name, pinyin or initials and choose.", "Say what is needed: a meeting room, parking, a health clinic, or your own words.", "Press Find: you see who can help, whom to call first, and the office number."],
    common: "Often asked for",
  },
  limits: {
    heading: "How to ask, and whom", audience: "For whom", audienceHint: "anybody, or 老年人", diverse: "Other paths through other bodies", profile: "How to ask", ties: "Ties to use", aside: "Set aside", asideEmpty: "Click a body in the drawing to set it aside", takeBack: "Consider {name} again",
    all: "Consider all again",
    profiles: {
      balanced: "Balanced", pairing: "Pairings first", alliance: "Alliances first", neighbours: "Neighbours first", formal: "By procedure", direct: "Direct only",
    },
    hints: {
      balanced: "Paired units, common alliances, the own community, the subdistrict, then other subdistricts.",
      pairing: "Paired units first, then the others.", alliance: "Common alliances and partners first.", neighbours: "The same grid, estate, community and subdistrict first.",
      formal: "Only superiors and pairings: up one level at a time, then down.", direct: "At most one body in between.",
    },
    switches: {
      street: "Between communities only (let the subdistrict know)", pairings: "Without pairings", alliances: "Without alliances", posts: "Without cross-appointments", sites: "Without sites and places",
    },
  },
  answer: {
    heading: "Recommended", own: "In your own community", ownHint: "Use what you have first.", sites: "Sites", firstContact: "Whom to call first", why: "Why this one",
    steps: "Steps", alternatives: "Other ways", alternative: "Another path {n}", others: "Other providers", far: "far", rank: "Number {n}",
    unknownContact: "No contact in the registers: ask the subdistrict's Party-building office first, as the text says", source: "Register: {source} {day}", more: "Show {n} more", shown: "{shown} of {n} shown",
    setAside: "Set this body aside", asideDone: "{name} is set aside", undo: "Undo", network: "The paths", phone: "Office phone", inform: "To be informed: ", otherTimes: "{n} more has it, at other times only. | {n} more have it, at other times only.",
    certainty: { certain: "in force", possible: "may be in force: check first", undated: "no dates in the register: check first" },
    resource: { capacity: "for {n} person | for {n} people", size: "each {unit} takes {n}", ask: "time to be agreed", fits: "free then", askThen: "ask whether it is free then", notice: "{n} day's notice | {n} days' notice" },
  },
  why: {
    relation: {
      pairing: "It is your paired unit", alliance: "You share an alliance, or the alliance offers it", posts: "A cross-appointment connects you: ask by the rules",
      superior: "Your superior or the subdistrict arranges it", nearby: "It is in your community, or shares a site", direct: "It serves your community",
    },
    direct: "You can ask directly, through nobody else", through: "Through {n} other body | Through {n} other bodies", capacity: "It takes {n} people: enough",
    timeFits: "It is free at that time", askTime: "The time is to be agreed", check: "Some dates are incomplete: check first", source: "By: {source} {day}",
  },
  drawing: {
    label: "The paths from {asker} to the providers, from left to right", table: "As a table", chosen: "Chosen", path: "Path", from: "From", tie: "Tie", to: "To", state: "In force", source: "Source",
    legend: "Who asks is on the left, who provides on the right; check what is dashed.", alternatives: "Draw the other ways too",
  },
  nothing: {
    heading: "Nothing found", tries: "What else to try", trying: "Looking what else there is…", none: "Nothing with fewer conditions either: register the need.", found: "{n} provider | {n} providers",
    remedies: {
      when: "At any time", audience: "For anybody", people: "For any number of people", ties: "With all ties again", aside: "With the bodies that were set aside", profile: "By the balanced way", group: "In all of {group}", groupAnySize: "In all of {group}, for any number",
    },
  },
  need: {
    register: "Register the need", title: "Register a need", name: "What is needed", category: "Category", quantity: "Quantity", when: "When", whenHint: "such as Wednesday afternoons in July", urgency: "Urgency",
    urgencies: { normal: "normal", soon: "soon", urgent: "urgent" },
    redLine: "No names, numbers, addresses or illnesses of residents.", save: "Register", cancel: "Cancel", saving: "Registering…", saved: "Registered: {name}", undone: "The registration was undone",
    undo: "Undo it", undoing: "Undoing…", open: "Registered needs that are still open", missing: "Say what is needed", personal: "Take out what is personal (numbers, doors, residents): say only what is lacking and when.", why: "need registered on the page",
  },
  actions: {
    copyText: "Copy as text", copyLink: "Copy link", print: "Print", export: "Export table", copied: "Copied", copyFailed: "The browser does not allow copying: select and copy by hand", own: "In the own community: ",
    others: "Also possible: ", link: "See ", printed: "Printed on {day}; the registers are what counts",
    columns: ["No.", "Provider", "Resource", "Whom to call first", "Office phone", "Source", "In words"], file: "resources",
  },
};
