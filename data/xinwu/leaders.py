"""Party-building instructors sent to units without a Party organization, and the leaders' contact points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.dates import OPEN, begun
from data.xinwu.persons import INVENTED, landline
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    from data.xinwu.bodies import Community, Estate, GridBody, Unit
    from data.xinwu.persons import Person, Persons
    from data.xinwu.sheets import Sheets

INSTRUCTED_IN_TEN = 7


def write_instructors(sheets: Sheets, persons: Persons, units: list[Unit], estates: list[Estate]) -> None:
    """Seven in ten of the units without a Party organization have an instructor, and so have forty owners' committees.

    The other three in ten are a gap planted on purpose.
    """
    rng = chance("instructors")
    bare = [(unit.name, unit.street) for unit in units if unit.party is None]
    sitting = [(each.committee, each.place.street) for each in estates if each.committee and each.branch is None]
    wanted = rng.sample(bare, len(bare) * INSTRUCTED_IN_TEN // 10) + rng.sample(sitting, min(40, len(sitting)))
    by_street: dict[str, list[str]] = {}
    for name, street in wanted:
        by_street.setdefault(street, []).append(name)
    for street, names in sorted(by_street.items()):
        for at in range(0, len(names), 2):
            person = persons.new()
            sheets.add(
                "instructors", person_id=person.id, person=person.name, sent_by=f"{street}党工委",
                unit=names[at : at + 2],
                standing="兼职", office_phone=landline(rng), since=begun(rng), until=OPEN, note=INVENTED,
            )  # fmt: skip


def write_liaisons(
    sheets: Sheets, leaders: tuple[Person, ...], communities: list[Community], grids: list[GridBody]
) -> None:
    """Each leader of the district is in charge of a group of communities and has a branch as contact point."""
    branches = {grid.community: grid.branch for grid in grids}
    article, teams = table("article"), table("words")["teams"]
    for at, leader in enumerate(leaders):
        mine = communities[at :: len(leaders)]
        for community in mine:
            _liaison(sheets, leader, community.name, article["pairing_scheme"], teams[at % len(teams)])
        _liaison(sheets, leader, branches[mine[-1].name], "党员区管干部党支部联系点", "")


def _liaison(sheets: Sheets, leader: Person, contact: str, scheme: str, team: str) -> None:
    sheets.add(
        "liaisons", person_id=leader.id, person=leader.name, organization=table("article")["district_committee"],
        contact=[contact], scheme=scheme, team=team, since="2023-03-01", until=OPEN,
    )  # fmt: skip
