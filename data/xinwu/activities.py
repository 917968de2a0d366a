"""Sessions at the centres and volunteer activities of a year, with counts of people and points."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from data.xinwu.dates import day_between
from data.xinwu.words import chance, spread, table

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community, GridBody
    from data.xinwu.pairings import Pair
    from data.xinwu.sheets import Sheets

SESSIONS = 3018
VOLUNTEERING = 2012
POINTS = 15384
_FIRST, _LAST = dt.date(2024, 1, 2), dt.date(2024, 12, 30)


def write_activities(
    sheets: Sheets, communities: list[Community], grids: list[GridBody], pairs: list[Pair]
) -> Counter[str]:
    """3,018 sessions and 2,012 volunteer activities; the points of each community."""
    rng = chance("activities")
    units: dict[str, list[str]] = {}
    for pair in pairs:
        units.setdefault(pair.community, []).append(pair.unit)
    for community, count in zip(communities, spread(rng, SESSIONS, len(communities), 6, 60), strict=True):
        for n in range(1, count + 1):
            _session(sheets, rng, community, n, units.get(community.name, []))
    teams: dict[str, list[str]] = {}
    for grid in grids:
        teams.setdefault(grid.community, []).append(grid.team)
    return _volunteering(sheets, rng, communities, teams, units)


def _session(sheets: Sheets, rng: random.Random, community: Community, n: int, units: list[str]) -> None:
    theme = rng.choice(table("words")["session_themes"])
    host = [community.party]
    host += [community.committee] if rng.random() < 0.75 else []
    host += [rng.choice(units)] if units and rng.random() < 0.25 else []
    sheets.add(
        "activities", name=f"{community.name}{theme}（2024年第{n}场）", kind="党群阵地活动", held_on=_day(rng),
        host=host,
        site=community.centre, participants=rng.randrange(15, 160), community=community.name,
        subdistrict=community.place.street,
    )  # fmt: skip


def _volunteering(
    sheets: Sheets,
    rng: random.Random,
    communities: list[Community],
    teams: dict[str, list[str]],
    units: dict[str, list[str]],
) -> Counter[str]:
    points = iter(spread(rng, POINTS, VOLUNTEERING, 2, 14))
    total: Counter[str] = Counter()
    for community, count in zip(communities, spread(rng, VOLUNTEERING, len(communities), 4, 40), strict=True):
        for n in range(1, count + 1):
            theme = rng.choice(table("words")["volunteer_themes"])
            host = [rng.choice(teams[community.name])]
            host += [community.party] if rng.random() < 0.5 else []
            if community.name in units and rng.random() < 0.3:
                host.append(rng.choice(units[community.name]))
            awarded = next(points)
            total[community.name] += awarded
            sheets.add(
                "activities", name=f"{community.name}{theme}（2024年第{n}次）", kind="志愿服务活动",
                held_on=_day(rng), host=host,
                site=community.centre, participants=rng.randrange(5, 60), points=awarded,
                community=community.name, subdistrict=community.place.street,
            )  # fmt: skip
    return total


def _day(rng: random.Random) -> str:
    return day_between(rng, _FIRST, _LAST).isoformat()
