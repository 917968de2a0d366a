/** Figures, in English. */
import type { Same } from "@/i18n/messages";
import type { figures as chinese } from "@/i18n/zh/figures";

export const figures: Same<typeof chinese> = {
  figures: {
    summary: "As of {day}: {n} of the report's {all} figures agree with the graph.", asOf: "As of", waiting: "Counting…", empty: "There is nothing to count yet: load a register first, then come back.",
    figure: "Figure", stated: "As stated", counted: "As counted", agrees: "Agree", yes: "yes", no: "check", elsewhere: "In none", untold: "across subdistricts: not told by subdistrict",
    networks: { organization: "Organizations", alliance: "Joint Party building", site: "Positions", service: "Services", property: "Red property" },
    precision: { exact: "{n}", over: "over {n}", nearly: "nearly {n}" }, basis: "How it is counted",
    notes: [
      "Counted one by one from the organizations, positions and ties of the registers: what may be in force on the day; nothing that is only planned.",
      "“Over” is more than stated, below the next of its leading digit; “nearly” is less than stated, at least nine tenths.",
      "By subdistrict: where it serves or is located; what a body offers, holds or was awarded lies with it; a paired unit where its communities are.",
      "With * it lies in several subdistricts and counts in each, so that they may add up to more; what the district has, or has no place, is under “In none”.",
      "Subdistricts stand by their statistical code: nobody is ranked.",
    ],
    columns: ["Part", "Figure", "As stated", "As counted", "Agree"],
    names: {
      hub_households: "Party-member key households", grid_branches: "Grid Party branches", grid_groups: "Grid Party groups", grid_workers: "Full-time grid workers", building_heads: "Building heads", resident_group_heads: "Residents' group heads",
      service_teams: "Grid service teams", community_partners: "People taken in by community partners", platforms: "District platforms", micro_alliances: "Micro-alliances", duty_posts: "Pioneer posts and responsibility areas",
      centre_activities: "Activities in centres", suggestions_collected: "Suggestions collected", problems_solved: "Problems solved", sharing_units: "Units that share venues", red_stations: "Red stations",
      posted_members: "Party members posted at stations", demonstration_stations: "Demonstration stations", courier_stations: "Courier stations", driver_stations: "Driver stations", enterprise_service_points: "Enterprise service points", red_shuttles: "Red shuttles",
      reading_sites: "Reading sites", study_routes: "Study routes", paired_units: "District units paired with communities", paired_cadres: "Cadres and staff on duty", person_visits: "Visits (person-times)",
      volunteer_activities: "Volunteer activities", points_awarded: "Points awarded", property_service_points: "Property service points", provincial_demonstrations: "Provincial property demonstrations", municipal_projects: "Municipal property projects",
    },
  },
};
