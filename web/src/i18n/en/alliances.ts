/** Alliances, in English. */
import type { Same } from "@/i18n/messages";
import type { alliances as chinese } from "@/i18n/zh/alliances";

export const alliances: Same<typeof chinese> = {
  alliances: {
    heading: "Alliances", about: "Who sits in each alliance, what members offer together, what their communities still lack, and who sits in several.",
    loading: "Putting the alliances together…", missing: "The alliance was not found: it may have been merged or deleted.", back: "Back to the list of alliances",
    views: "What to look at", view: { list: "List", overlap: "Shared members", bridges: "Bodies in several" }, asOf: "As of {day}",
    words: "Alliance, lead body or community", wordsHint: "such as 长江路", level: "Level", street: "Subdistrict", day: "As of", any: "Any",
    found: "{n} alliances of {all}", compare: "Compare the chosen ({n})", compareHint: "Tick two or three alliances to compare them",
    none: "No alliance is registered yet. Load the register of alliances on the page of registers.", noneFits: "No alliance fits: loosen the conditions.", clear: "Clear the conditions",
    columns: ["Alliance", "Level", "Lead body", "Member bodies", "Members' communities", "Members' subdistricts", "Activities held by members"],
    choose: "Choose", chooseThis: "Choose {name} for comparison", name: "Alliance", lead: "Lead body", rotating: "Rotating chair", bodies: "Member bodies", communities: "Members' communities",
    subdistricts: "Members' subdistricts", activity: "Held by members", activityOf: "Held by members ({year})",
    activityHint: "Activities are counted by who held them, whichever alliance they were for; one that several held is counted once. A unit and its Party organization are one body.",
    planned: "Being prepared", plannedHint: "The alliance is still being prepared and has no members yet.", unknown: "not registered", andMore: "{names} and others, {n} in all",
    signed: "Signed, and for how long", source: "Source", year: "{year}: {n} activities, {people} attendances", heldIn: "{year}: {n} activities", noActivity: "No activity of a member is registered",
    members: "Members ({n} bodies)", noMembers: "No member is registered on that day.", role: "Role", body: "Body", kind: "Kind", since: "Member since", liaison: "Liaison",
    pool: "What members offer, what their communities need", poolSummary: "Members offer {offers} resources; their {communities} communities and they themselves have {needs} needs that are not met.",
    gapsAre: "Gaps: {names}.", noGap: "For each need that found nobody, some member offers a resource of its category.", theirCommunities: "Their communities: {names}", noPool: "Members have registered no resource, and no need is open.",
    onlyGaps: "Only gaps", category: "Category", offered: "Members offer", needed: "Communities and members need", gap: "Gap", nothing: "none", offers: "{n} resources", needs: "{n} needs, {open} found nobody",
    resource: "Resource", need: "Need", poolColumns: ["Resource or need", "Category", "Name", "Who offers or raised it", "Gap"],
    overlaps: "Overlap with others ({n})", noNeighbour: "It shares no member with another alliance.", noOverlap: "No two alliances share a member.",
    matrix: "Bodies that two alliances share", matrixMost: "The {n} alliances that overlap most", matrixOwn: "{one}: {n} member bodies in all", matrixCell: "{one} and {other}: {n} shared",
    matrixHint: "Columns are numbered as rows; on the diagonal is an alliance's own size; shaded by the share of the smaller alliance:", depth: { 1: "up to a quarter", 2: "to a half", 3: "to three quarters", 4: "more" },
    pairs: "Alliances that share members ({n} pairs)", one: "Alliance", other: "Other alliance", shared: "Shared bodies", compareTwo: "Compare", compareThese: "Compare {one} and {other}", compareWith: "Compare with {name}",
    more: "Show more ({n} left)", bridges: "Bodies in several alliances", bridgesHint: "Bodies that sit in two or more alliances may be asked to bring these together; by the number of alliances, then in official order.", noBridge: "No body sits in several alliances.",
    inHowMany: "Alliances", in: "Which alliances", comparison: "Alliances compared", item: "Item", sharedByAll: "Shared by all ({n} bodies)", sharedNone: "No body sits in all of them.",
    helps: "How they could help one another", help: "{category}: {lacking} has a need that found nobody and offers none; {offering} offers some.", noHelp: "In no category does one lack what another offers.",
    sideBySide: "Resources and needs that found nobody, by category", counts: "{offers} offered · {open} open",
  },
};
