"""Branches and groups in the grids, with a service team each, so that every grid has a Party body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.bodies import GridBody
from data.xinwu.dates import begun, formed, still
from data.xinwu.words import chance, spread

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community
    from data.xinwu.persons import Persons
    from data.xinwu.places import Grid
    from data.xinwu.sheets import Sheets

BRANCHES = 320
BOTH = 27
GROUPS = 333
HUB_HOUSEHOLDS = 913


def write_grid_party(sheets: Sheets, persons: Persons, communities: list[Community]) -> list[GridBody]:
    """320 branches and 333 groups over 626 grids: 27 grids hold both, a group elsewhere is under another branch."""
    rng = chance("grid party")
    with_branch = _grids_with_branch(rng, communities)
    both = set(rng.sample(sorted(with_branch), BOTH))
    hubs = iter(spread(rng, HUB_HOUSEHOLDS, GROUPS, 1, 6))
    bodies: list[GridBody] = []
    for community in communities:
        branches = [grid for grid in community.place.grids if grid.name in with_branch]
        for at, grid in enumerate(branches):
            _branch(sheets, persons, rng, community, grid, at)
        for grid in community.place.grids:
            above = _branch_above(rng, community, grid, branches)
            if grid not in branches or grid.name in both:
                _group(sheets, rng, community, grid, above, next(hubs))
            bodies.append(_team(sheets, rng, community, grid, above, own=grid in branches))
    return bodies


def _grids_with_branch(rng: random.Random, communities: list[Community]) -> set[str]:
    """One grid at least of every community that may have branches under it."""
    able = [each for each in communities if each.level != "branch"]
    first = {each.place.grids[0].name for each in able}
    others = [grid.name for each in able for grid in each.place.grids[1:]]
    return first | set(rng.sample(others, BRANCHES - len(first)))


def _branch_above(rng: random.Random, community: Community, grid: Grid, branches: list[Grid]) -> str:
    if not branches:
        return community.party
    return f"{(grid if grid in branches else rng.choice(branches)).name}党支部"


def _branch(sheets: Sheets, persons: Persons, rng: random.Random, community: Community, grid: Grid, at: int) -> None:
    name = f"{grid.name}党支部"
    sheets.add(
        "party_organizations", name=name, level="党支部", scope="网格", superior=community.party, serves=grid.name,
        subdistrict=community.place.street, community=community.name, members=rng.randrange(12, 60),
        since=formed(rng), until=still(rng),
    )  # fmt: skip
    if at < 3:
        persons.appoint(community.cadres[2 + at], name, "书记", main=False, appointment="选举")
    else:
        persons.appoint(persons.new(), name, "书记", appointment="选举")
    if rng.random() < 0.1:
        persons.retire(name, "书记")


def _group(sheets: Sheets, rng: random.Random, community: Community, grid: Grid, above: str, hubs: int) -> None:
    name = f"{grid.name}党小组"
    sheets.add(
        "party_organizations", name=name, level="党小组", scope="网格", superior=above, serves=grid.name,
        subdistrict=community.place.street, community=community.name, members=rng.randrange(5, 18),
        since=formed(rng), until=still(rng),
    )  # fmt: skip
    sheets.add(
        "hub_households", subdistrict=community.place.street, community=community.name, party_organization=name,
        hub_households=hubs,
    )  # fmt: skip


def _team(sheets: Sheets, rng: random.Random, community: Community, grid: Grid, above: str, *, own: bool) -> GridBody:
    team = f"{grid.name}“红领”服务队"
    sheets.add(
        "service_teams", name=team, superior=above, grids=[grid.name], subdistrict=community.place.street,
        community=community.name, staff=rng.randrange(6, 28), founded=begun(rng), since=begun(rng), until="至今",
    )  # fmt: skip
    return GridBody(grid.name, community.name, above, own, team)
