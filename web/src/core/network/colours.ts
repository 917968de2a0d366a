/** The colours of nodes. Those of kinds are the ones of the exports (graph/exchange/colours.py). */
const KINDS: Readonly<Record<string, string>> = {
  party_organization: "#C8102E", organ: "#004488", state_owned_enterprise: "#33658A", public_institution: "#5D8AA8",
  enterprise: "#86BBD8", social_organization: "#2A9D8F", residents_committee: "#6C584C", villagers_committee: "#A98467",
  property_company: "#8E7DBE", property_project: "#B8A9D9", owners_committee: "#9C6644",
  property_management_committee: "#7F5539", service_team: "#E76F51",
};
const LABELS: readonly (readonly [string, readonly string[]])[] = [
  ["#EE6677", ["Alliance", "platform", "micro"]],
  ["#228833", ["Area", "district", "subdistrict", "community", "village", "park"]],
  ["#7CB98A", ["grid", "estate"]],
  ["#AA3377", ["Person"]],
  ["#66CCEE", ["Resource"]],
  ["#EE8866", ["Need"]],
  ["#BBCC33", ["Project"]],
  ["#FFAABB", ["Activity", "centre_session", "volunteering"]],
  ["#77AADD", ["Route"]],
  ["#999933", ["Designation", "provincial_demonstration", "station_demonstration", "municipal_project", "pioneer_post", "responsibility_area"]],
  ["#BBBBBB", ["Observation"]],
];
const OF_LABELS = new Map(LABELS.flatMap(([colour, names]) => names.map((each) => [each, colour] as const)));
/** Whatever is neither is a kind of site. */
const SITES = "#CCBB44";

/** For groups without a colour of their own, told apart by people who see colours differently (after Paul Tol). */
export const PALETTE = [
  "#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377", "#EE8866", "#44BB99", "#BBCC33", "#77AADD", "#997700", "#6C584C",
] as const;
/** Those beyond the palette, and whatever is in no group. */
export const OTHERS = "#9AA5B1";

export function colourOfKind(kind: string): string {
  return KINDS[kind] ?? OF_LABELS.get(kind) ?? SITES;
}
