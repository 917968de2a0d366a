"""Offices held on both sides: in part of the estates, and between units and communities; some terms do not overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.dates import OPEN, begun
from data.xinwu.persons import INVENTED, landline
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community, Estate, GridBody, Unit
    from data.xinwu.persons import Person, Persons
    from data.xinwu.sheets import Sheets

CROSS_APPOINTED = 96
APART = 8
UNDATED = 6


def write_cross_appointments(sheets: Sheets, persons: Persons, estates: list[Estate], grids: list[GridBody]) -> None:
    """In 96 estates someone sits in the branch and in the owners' committee or the on-site project, or in all three."""
    rng = chance("cross appointments")
    able = [each for each in estates if each.committee and each.project]
    for at, estate in enumerate(rng.sample(able, CROSS_APPOINTED)):
        branch = estate.branch or _grid_branch(rng, estate, grids)
        if branch is None:
            continue
        _cross(sheets, persons, rng, estate, branch, at)


def _grid_branch(rng: random.Random, estate: Estate, grids: list[GridBody]) -> str | None:
    near = [each.branch for each in grids if each.community == estate.place.name and each.own_branch]
    return rng.choice(near) if near else None


def _cross(sheets: Sheets, persons: Persons, rng: random.Random, estate: Estate, branch: str, at: int) -> None:
    """One person; the first few in terms that never met, the next few without dates."""
    person = persons.new()
    phone = landline(rng)
    body = "project" if at % 3 == 1 else "committee"
    both = at % 7 == 3
    if at < APART:
        _row(sheets, estate, person, phone, branch, ("branch",), "2018-05-01", "2021-12-31")
        _row(sheets, estate, person, phone, branch, (body,), "2022-06-01", OPEN)
        return
    since, until = (None, None) if at < APART + UNDATED else (begun(rng) or "2023", OPEN)
    _row(
        sheets,
        estate,
        person,
        phone,
        branch,
        ("branch", "committee", "project") if both else ("branch", body),
        since,
        until,
    )


def _row(
    sheets: Sheets, estate: Estate, person: Person, phone: str, branch: str, sides: tuple[str, ...],
    since: str | None, until: str | None,
) -> None:  # fmt: skip
    names = {"branch": branch, "committee": estate.committee, "project": estate.project}
    posts = {"branch": "支部委员", "committee": "业委会副主任", "project": "项目副经理"}
    cells: dict[str, str | None] = {}
    for at, side in enumerate(sides):
        cells |= {side: names[side], f"{side}_post": posts[side], f"{side}_standing": "兼任" if at else "主要"}
    sheets.add(
        "cross_appointments", person_id=person.id, person=person.name, subdistrict=estate.place.street,
        community=estate.place.name, estate=estate.name,
        direction="党支部→业委会" if "committee" in sides else "党支部→物业",
        appointment="选举" if "committee" in sides else "聘任", office_phone=phone, since=since, until=until,
        note=INVENTED, **cells,
    )  # fmt: skip


def write_part_time_members(persons: Persons, communities: list[Community], units: list[Unit]) -> dict[str, Unit]:
    """In six communities of ten the head of a unit's Party organization is a part-time member of the committee.

    Returns the unit of each community that has one.
    """
    rng = chance("part-time members")
    apart, flagship = table("gaps")["badly_connected"], table("article")["flagship"]
    free = [unit for unit in units if unit.party and unit.head and unit.place != flagship]
    found: dict[str, Unit] = {}
    for community in communities:
        here = community.name == flagship
        if community.name in apart or (not here and rng.random() > 0.6):
            continue
        unit = rng.choice(
            [unit for unit in free if unit.street == community.place.street and unit.kind == "企业"] or free
        )
        free = [each for each in free if each.head is not unit.head]
        if unit.head and unit.party:
            persons.appoint(
                unit.head, community.party, "兼职委员", main=False, on_behalf_of=unit.party, appointment="选举"
            )
            found[community.name] = unit
    return found


def write_second_terms(persons: Persons, communities: list[Community]) -> None:
    """In twelve communities a member served before, with a break between: parallel ties of one post."""
    rng = chance("second terms")
    for community in rng.sample(communities, 12):
        member = persons.new()
        persons.appoint(member, community.party, "纪检委员", since="2013-01-01", until="2015-12-31", appointment="选举")
        persons.appoint(member, community.party, "纪检委员", since="2021-03-01", until=OPEN, appointment="选举")
