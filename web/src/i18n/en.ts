/** The page in English; names and registers' words stay as they are written. */
import type { Messages } from "@/i18n/messages";

export const en: Messages = {
  app: {
    title: "Liantu", subtitle: "Resource sharing in a district", skip: "Skip to the content", nav: "Pages",
    language: "中文", languageHint: "切换到中文", theme: "Appearance: {theme}",
    themes: { system: "as the system", light: "light", dark: "dark" },
    demo: "Sample data", notFound: "There is no such page", notFoundHint: "Check the address, or go back to Find a resource.", back: "Back to Find a resource",
  },
  pages: { find: "Find a resource" },
  connection: {
    lost: "The service cannot be reached. What you entered is still here; it goes on when the service is back.", retry: "Try now", returned: "The service is back.",
  },
  key: {
    title: "Enter your key", hint: "An administrator gives you the key. It is kept for this tab only and is gone when you close it.", label: "Key", give: "OK",
    later: "Not now", forget: "Forget the key", refused: "The key is not valid or was revoked: check it and enter it again.",
  },
  problem: {
    unreachable: "The service cannot be reached", unreachableHint: "Check the network. It is tried again when the service is back; nothing that you entered is lost.",
    unexpected: "The page failed", unexpectedHint: "Try again; if that does not help, reload the page: the address holds your question.",
    again: "Try again", didYouMean: "Did you mean", close: "Close",
  },
  find: {
    heading: "Find a resource", asker: "Which community or body", askerHint: "Name, pinyin or initials: 太湖花园, thhy",
    need: "What is needed", needHint: "A category or your own words", people: "For how many", peopleHint: "any", unit: "people",
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
    heading: "How to ask, and whom", profile: "How to ask", ties: "Ties to use", aside: "Set aside", asideEmpty: "Click a body in the drawing to set it aside", takeBack: "Consider {name} again",
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
    setAside: "Set this body aside", asideDone: "{name} is set aside", undo: "Undo", network: "The paths", phone: "Office phone",
    certainty: { certain: "in force", possible: "may be in force: check first", undated: "no dates in the register: check first" },
    resource: { capacity: "for {n} person | for {n} people", size: "each {unit} takes {n}", ask: "time to be agreed", notice: "{n} day's notice | {n} days' notice" },
  },
  why: {
    relation: {
      pairing: "It is your paired unit", alliance: "You share an alliance, or the alliance offers it", posts: "A cross-appointment connects you: ask by the rules",
      superior: "Your superior or the subdistrict arranges it", nearby: "It is in your community, or shares a site", direct: "It serves your community",
    },
    direct: "You can ask directly, through nobody else", through: "Through {n} other body | Through {n} other bodies", capacity: "It takes {n} people: enough",
    askTime: "The time is to be agreed", check: "Some dates are incomplete: check first", source: "By: {source} {day}",
  },
  drawing: {
    label: "The paths from {asker} to the providers, from left to right", table: "As a table", chosen: "Chosen", path: "Path", from: "From", tie: "Tie", to: "To", state: "In force", source: "Source",
    legend: "Who asks is on the left, who provides on the right; check what is dashed.", alternatives: "Draw the other ways too",
  },
  nothing: {
    heading: "Nothing found", tries: "What else to try", trying: "Looking what else there is…", none: "Nothing with fewer conditions either: register the need.", found: "{n} provider | {n} providers",
    remedies: {
      people: "For any number of people", ties: "With all ties again", aside: "With the bodies that were set aside", profile: "By the balanced way", group: "In all of {group}", groupAnySize: "In all of {group}, for any number",
    },
  },
  need: {
    register: "Register the need", title: "Register a need", name: "What is needed", category: "Category", quantity: "Quantity", when: "When", whenHint: "such as Wednesday afternoons in July", urgency: "Urgency",
    urgencies: { normal: "normal", soon: "soon", urgent: "urgent" },
    redLine: "No names, numbers, addresses or illnesses of residents.", save: "Register", cancel: "Cancel", saving: "Registering…", saved: "Registered: {name}", undone: "The registration was undone",
    undo: "Undo it", undoing: "Undoing…", open: "Registered needs that are still open", missing: "Say what is needed", why: "need registered on the page",
  },
  actions: {
    copyText: "Copy as text", copyLink: "Copy link", print: "Print", export: "Export table", copied: "Copied", copyFailed: "The browser does not allow copying: select and copy by hand", own: "In the own community: ",
    others: "Also possible: ", link: "See ", printed: "Printed on {day}; the registers are what counts",
    columns: ["No.", "Provider", "Resource", "Whom to call first", "Office phone", "Source", "In words"], file: "resources",
  },
};
