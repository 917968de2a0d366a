/** Cross-appointments, in English. */
import type { Same } from "@/i18n/messages";
import type { appointments as chinese } from "@/i18n/zh/appointments";

export const appointments: Same<typeof chinese> = {
  appointments: {
    heading: "Cross-appointments", about: "By estate: who holds posts on two of its sides (Party branch, owners' committee, property company) and in which direction, estates without, and terms about to end. Persons are not ranked.",
    loading: "Putting the estates together…", missing: "The estate was not found: it may have been merged or deleted.", back: "Back to the list of estates", views: "What to look at",
    show: { estates: "Estates", without: "Estates without", ending: "Terms about to end", persons: "People" }, asOf: "As of {day}",
    words: "Estate, community or body", wordsHint: "such as 璞园", subdistrict: "Subdistrict", state: "Owners' committee", stateIs: "owners' committee: {state}", day: "As of", any: "Any",
    summary: "{all} estates: {having} with cross-appointments, {without} without.", none: "No estate is registered yet. Load the registers of estates and of cross-appointments on the page of registers.", noneFits: "No estate fits: loosen the conditions.",
    estate: "Estate", community: "Community", sides: { branch: "Party branch", committee: "Owners' committee", property: "Property company" }, crossed: "Cross-appointments", persons: "Persons on two sides", directions: "Directions",
    noBody: "not registered", notOwn: { branch: " (branch of the grid)", committee: " (not of this estate)", property: " (company of the project)" },
    count: "{n} persons", direction: "{from} → {to}: {n}", untold: "main post not told: {n}", oneWay: "{from} → {to}", bothWays: "{from}, {to} (main post not told)",
    notYet: "None yet", uncertain: "{n} more with doubtful dates", uncertainLong: "{n} more: their dates do not tell whether both posts are held at once. Check them first.",
    withoutHint: "Estates to be completed, for planning mutual entry; which side is lacking is what the registers say.", why: "How it stands", allThere: "All three sides are there; nobody sits on two", lacking: "not in the registers: {sides}", more: "Show more ({n} estates left)",
    ending: "Terms about to end ({n})", endingHere: "Terms that end within a year", within: "How far ahead", ahead: { 90: "three months", 180: "half a year", 365: "a year" }, endingHint: "Terms of owners' committees, property contracts and posts; those without a registered end are not among them.",
    noneEnding: "No registered term ends in this time.", lastDay: "Last day", daysLeft: "Days left", body: "Body", term: "Which term", bodyTerm: "the body's own term or contract", post: "a post", atLatest: " (at the latest; the register has no day)",
    over: "Owners' committees whose term is over ({n})", overHint: "Begin the election by the rules; once the result is in the registers the reminder ends.",
    person: "Name", from: "From (main post)", to: "To", way: "Direction", since: "Both since", postWith: "{post} ({more})", unknown: "not registered", check: "dates to be checked",
    people: "Posts on two sides ({n})", peopleHint: "In the order of the estates, without rank. Looking at names is logged; do not pass them on.", firstEstates: "The first {n} estates of {all}: narrow by subdistrict or name.",
    districtOnly: "Lists of persons over several estates are for the district right only. Open one estate, or ask an administrator.", coordinatorOnly: "To see who they are takes a coordinator's key; counts and directions are for everybody.", byRules: "For reference; the rules decide: owners elect their committee, and the committee decides by its own rules, not the person.",
  },
};
