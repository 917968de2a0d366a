"""Builds the whole district, part by part: each takes what the parts before it made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu import (
    activities,
    alliances,
    appointments,
    centres,
    chain,
    designations,
    grid_party,
    leaders,
    needs,
    new_employment,
    observations,
    pairings,
    places,
    services,
    stations,
    unit_party,
    units,
    venues,
    words,
)
from data.xinwu import estates as estate_sheets
from data.xinwu.persons import Persons
from data.xinwu.sheets import Sheets

if TYPE_CHECKING:
    from data.xinwu.sheets import Rows


def build() -> Rows:
    """The rows of every register: the same ones each time."""
    sheets = Sheets()
    persons = Persons(sheets)
    areas = places.draw_places()
    streets = places.streets()
    places.write_areas(sheets, areas)
    places.write_grids(sheets, areas)

    heads = chain.write_district(sheets, persons)
    chain.write_streets(sheets, persons, streets)
    units.write_street_offices(sheets, areas, streets)
    communities = chain.write_communities(sheets, persons, areas)
    grids = grid_party.write_grid_party(sheets, persons, communities)

    paired = unit_party.form_in_paired_units(sheets, persons, units.write_paired_units(sheets, areas))
    others = unit_party.form_in_other_units(sheets, persons, units.write_other_units(sheets, areas), communities)
    estates = estate_sheets.write_estates(
        sheets, persons, communities, estate_sheets.write_companies(sheets, persons, areas)
    )

    alliances.write_alliances(sheets, communities, [*others, *paired])
    pairs = pairings.write_pairings(sheets, paired, communities)
    appointments.write_cross_appointments(sheets, persons, estates, grids)
    part_time = appointments.write_part_time_members(persons, communities, [*paired, *others])
    appointments.write_second_terms(persons, communities)
    leaders.write_instructors(sheets, persons, others, estates)
    leaders.write_liaisons(sheets, heads, communities, grids)

    red = stations.write_stations(sheets, communities, estates, areas)
    stations.write_service_points(sheets, estates)
    stops = centres.write_centres(sheets, communities, others, areas)
    centres.write_reading_sites(sheets, communities)
    centres.write_routes(sheets, communities, stops)
    new_employment.write_new_employment_sites(sheets, communities, others, areas)

    near = part_time[words.table("article")["flagship"]]
    venues.write_venues(sheets, venues.Lenders(communities, paired, others, estates, streets, near), pairs)
    offers = services.write_services(sheets, [*paired, *others], communities, grids)
    wanted = needs.write_needs(sheets, communities)
    needs.write_projects(sheets, wanted, pairs, offers)
    municipal = needs.write_municipal_projects(sheets, estates, communities)

    points = activities.write_activities(sheets, communities, grids, pairs)
    designations.write_duty_posts(sheets, communities, grids)
    designations.write_demonstrations(sheets, red, estates, municipal)
    observations.write_observations(sheets, communities, points)
    return sheets.rows()
