"""Counts the figures in plain Python, apart from the query files: what the queries say must be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from tests.sample.district import District

    Count = Callable[[District, dt.date], int]

RED = {"red_pioneer", "red_shared", "red_neighbourly"}


def _party(level: str) -> Count:
    def count(district: District, on: dt.date) -> int:
        under = district.at_source("PART_OF", on)
        bodies = district.of("Organization", "party_organization")
        return sum(
            each.id in under and each.values.get("scope") == "grid" and each.values["level"] == level for each in bodies
        )

    return count


def _hub_households(district: District, on: dt.date) -> int:
    under = district.at_source("PART_OF", on)
    return sum(
        int(str(each.values.get("hub_households") or 0)) for each in district.of("Organization") if each.id in under
    )


def _grids(field: str) -> Count:
    def count(district: District, on: dt.date) -> int:
        within = district.at_source("WITHIN", on)
        return sum(int(str(each.values[field])) for each in district.of("Area", "grid") if each.id in within)

    return count


def _teams(district: District, on: dt.date) -> int:
    serving = district.at_source("SERVES", on)
    return sum(each.id in serving for each in district.of("Organization", "service_team"))


def _observed(measure: str) -> Count:
    def count(district: District, on: dt.date) -> int:
        about = district.at_source("ABOUT", on)
        return sum(
            round(float(str(each.values["value"])))
            for each in district.of("Observation")
            if each.values["measure"] == measure and each.id in about
        )

    return count


def _alliances(kind: str) -> Count:
    return lambda district, on: sum(
        each.id in district.at_target("MEMBER_OF", on) for each in district.of("Alliance", kind)
    )


def _awards(*kinds: str) -> Count:
    return lambda district, on: sum(
        district.entities[each.target].kind in kinds for each in district.live("AWARDED", on)
    )


def _activities(kind: str) -> Count:
    return lambda district, on: sum(
        str(each.values["held_on"]) <= on.isoformat() for each in district.of("Activity", kind)
    )


def _sites(*kinds: str) -> Count:
    def count(district: District, on: dt.date) -> int:
        located = district.at_source("LOCATED_IN", on)
        return sum(each.id in located and bool(_kinds(each.values) & set(kinds)) for each in district.of("Site"))

    return count


def _kinds(values: object) -> set[str]:
    assert hasattr(values, "get")
    return set(values.get("kinds") or (values.get("kind"),))


def _posted(district: District, on: dt.date) -> int:
    located = district.at_source("LOCATED_IN", on)
    red = [each for each in district.of("Site") if each.id in located and _kinds(each.values) & RED]
    return sum(int(str(each.values.get("posted_members") or 0)) for each in red)


def _sharing(district: District, on: dt.date) -> int:
    venues = {each.id for each in district.of("Resource") if str(each.values["category"]).startswith("venue.")}
    lenders = {each.source for each in district.live("OFFERS", on) if each.target in venues}
    return sum(district.entities[each].label == "Organization" for each in lenders)


def _shuttles(district: District, on: dt.date) -> int:
    offered = district.at_target("OFFERS", on)
    vehicles = [
        each for each in district.of("Resource") if each.values["category"] == "goods.vehicles" and each.id in offered
    ]
    return sum(int(str(each.values["quantity"])) for each in vehicles)


COUNTS: dict[str, Count] = {
    "hub_households": _hub_households,
    "grid_branches": _party("branch"),
    "grid_groups": _party("group"),
    "grid_workers": _grids("workers"),
    "building_heads": _grids("building_heads"),
    "resident_group_heads": _grids("group_heads"),
    "service_teams": _teams,
    "community_partners": _observed("community_partners"),
    "platforms": _alliances("platform"),
    "micro_alliances": _alliances("micro"),
    "duty_posts": _awards("pioneer_post", "responsibility_area"),
    "centre_activities": _activities("centre_session"),
    "suggestions_collected": _observed("suggestions"),
    "problems_solved": _observed("problems_solved"),
    "sharing_units": _sharing,
    "red_stations": _sites(*RED),
    "posted_members": _posted,
    "demonstration_stations": _awards("station_demonstration"),
    "courier_stations": _sites("courier_station"),
    "driver_stations": _sites("driver_station"),
    "enterprise_service_points": _sites("enterprise_service_point"),
    "red_shuttles": _shuttles,
    "reading_sites": _sites("reading_site"),
    "study_routes": lambda district, on: len(district.at_source("STOPS_AT", on)),
    "paired_units": lambda district, on: len(district.at_source("PAIRED_WITH", on)),
    "paired_cadres": _observed("cadres_on_duty"),
    "person_visits": _observed("person_visits"),
    "volunteer_activities": _activities("volunteering"),
    "points_awarded": _observed("points"),
    "property_service_points": _sites("property_service_point"),
    "provincial_demonstrations": _awards("provincial_demonstration"),
    "municipal_projects": _awards("municipal_project"),
}
