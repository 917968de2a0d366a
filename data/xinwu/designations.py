"""Pioneer posts and responsibility areas, demonstration stations, provincial and municipal titles."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from data.xinwu.dates import OPEN, day_between
from data.xinwu.stations import DEMONSTRATIONS
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    from data.xinwu.bodies import Community, Estate, GridBody
    from data.xinwu.sheets import Sheets

DUTY_POSTS = 374
_PROVINCIAL = 3


def write_duty_posts(sheets: Sheets, communities: list[Community], grids: list[GridBody]) -> None:
    """A pioneer post or two at every centre, and responsibility areas of grid branches: 374 in all."""
    rng = chance("duty posts")
    holders = [(each.centre, "党员先锋岗", each) for each in communities]
    holders += [(each.centre, "党员服务先锋岗", each) for each in communities]
    by_name = {each.name: each for each in communities}
    branches = [(each.branch, "党员责任区", by_name[each.community]) for each in grids if each.own_branch]
    holders += rng.sample(branches, DUTY_POSTS - len(holders))
    for holder, title, community in holders:
        kind = "党员责任区" if title == "党员责任区" else "党员先锋岗"
        day = day_between(rng, dt.date(2022, 1, 1), dt.date(2024, 6, 1)).isoformat()
        sheets.add(
            "designations", name=f"{holder}{title}", kind=kind, holder=holder, awarded_by=community.party,
            awarded_on=day,
            since=day, until=OPEN, community=community.name, subdistrict=community.place.street,
        )  # fmt: skip


def write_demonstrations(sheets: Sheets, stations: list[str], estates: list[Estate], projects: list[str]) -> None:
    """23 stations of the first batch, three provincial sites (one of them named by the report), eleven projects."""
    rng = chance("demonstrations")
    for station in rng.sample(stations, DEMONSTRATIONS):
        _award(sheets, f"首批驿站示范点·{station}", "驿站示范点", station, "区委组织部", "2024-01-15")
    named = next(each for each in estates if each.name == table("article")["demonstration_estate"])
    others = [each for each in estates if each.project and each.committee and each.branch and each is not named]
    for estate in [named, *rng.sample(others, _PROVINCIAL - 1)]:
        title = f"党建引领物业管理服务工作省级示范点·{estate.name}"
        _award(sheets, title, "省级示范点", estate.project or "", "省级主管部门", "2023-12")
    for project in projects:
        _award(sheets, f"市“红色物业·微幸福”项目·{project}", "市级项目", project, "市级主管部门", "2024-03")


def _award(sheets: Sheets, name: str, kind: str, holder: str, by: str, on: str) -> None:
    sheets.add("designations", name=name, kind=kind, holder=holder, awarded_by=by, awarded_on=on, since=on, until=OPEN)
