"""What communities lack, and the projects that answer it: no need names a person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.dates import day_between
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community, Estate
    from data.xinwu.pairings import Pair
    from data.xinwu.services import Offer
    from data.xinwu.sheets import Sheets

MUNICIPAL_PROJECTS = 11
_FIRST, _LAST = dt.date(2024, 1, 10), dt.date(2025, 5, 31)


@dataclass(frozen=True, slots=True)
class Need:
    """A need that a project may answer."""

    name: str
    community: Community
    category: str


def write_needs(sheets: Sheets, communities: list[Community]) -> list[Need]:
    """Two or three needs a community, of different kinds."""
    rng = chance("needs")
    made: list[Need] = []
    for community in communities:
        for category, words in rng.sample(table("words")["need_themes"], rng.choice((1, 2, 2, 3))):
            need = Need(f"{community.name}{words}", community, category)
            made.append(need)
            raised = day_between(rng, _FIRST, _LAST).isoformat()
            sheets.add(
                "needs", asker=community.name if rng.random() < 0.7 else community.committee, name=need.name,
                category=category,
                quantity=rng.randrange(1, 80), when=rng.choice(("工作日晚间", "周末", "暑期", "每周三下午")),
                raised_on=raised, since=raised,
                urgency=rng.choice(("一般", "一般", "较急", "紧急")), state=rng.choice(("待对接", "已对接", "已完成")),
                community=community.name, subdistrict=community.place.street,
            )  # fmt: skip
    return made


def write_projects(sheets: Sheets, needs: list[Need], pairs: list[Pair], offers: list[Offer]) -> None:
    """Seven needs in ten are answered by a project, most of them claimed by a paired unit, some with its resource."""
    rng = chance("projects")
    by_community: dict[str, list[str]] = {}
    for pair in pairs:
        by_community.setdefault(pair.community, []).append(pair.unit)
    for need in rng.sample(needs, len(needs) * 7 // 10):
        units = by_community.get(need.community.name, [])
        claimed = [rng.choice(units)] if units and rng.random() < 0.75 else []
        offer = next((each for each in offers if each.provider in claimed), None)
        _project(
            sheets,
            rng,
            f"{need.name}项目",
            need.community.committee,
            need.community,
            need=need,
            claimed=claimed,
            offer=offer,
        )


def _project(
    sheets: Sheets, rng: random.Random, name: str, lead: str, community: Community, *, need: Need | None = None,
    claimed: list[str] | None = None, offer: Offer | None = None,
) -> None:  # fmt: skip
    since = day_between(rng, _FIRST, _LAST)
    sheets.add(
        "projects", name=name, lead=[lead], claimed_by=claimed, category=need.category if need else "service.repair",
        need=[need.name] if need else None, resource=[offer.name] if offer else None,
        resource_provider=offer.provider if offer else None, audience="居民", since=since.isoformat(),
        until=(since + dt.timedelta(days=rng.randrange(60, 380))).isoformat(),
        state=rng.choice(("已认领", "实施中", "已完成")),
        funds=rng.randrange(2, 60) * 1000, beneficiaries=rng.randrange(60, 3000), community=community.name,
        subdistrict=community.place.street,
    )  # fmt: skip


def write_municipal_projects(sheets: Sheets, estates: list[Estate], communities: list[Community]) -> list[str]:
    """The city's eleven “微幸福” projects, each on an estate and led by its on-site project; their names."""
    rng = chance("municipal projects")
    by_name = {each.name: each for each in communities}
    demonstration = table("article")["demonstration_estate"]
    able = [each for each in estates if each.project and each.name != demonstration]
    chosen = [next(each for each in estates if each.name == demonstration), *rng.sample(able, MUNICIPAL_PROJECTS - 1)]
    for estate in chosen:
        _project(sheets, rng, f"{estate.name}“红色物业·微幸福”项目", estate.project or "", by_name[estate.place.name])
    return [f"{estate.name}“红色物业·微幸福”项目" for estate in chosen]
