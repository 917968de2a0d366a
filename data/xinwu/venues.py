"""The 126 organizations that share a venue: communities, paired units, companies and schools, subdistricts, estates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.resource_rows import ResourceRows
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community, Estate, Unit
    from data.xinwu.pairings import Pair
    from data.xinwu.sheets import Sheets

SHARING_UNITS = 126
_COMMUNITIES = 46
_PAIRED = 20
_ESTATES = 8


@dataclass(frozen=True, slots=True)
class Lenders:
    """Who may share a venue. `near`: a unit of the subdistrict whose head sits on the flagship's committee."""

    communities: list[Community]
    paired: list[Unit]
    others: list[Unit]
    estates: list[Estate]
    streets: list[str]
    near: Unit


def write_venues(sheets: Sheets, lenders: Lenders, pairs: list[Pair]) -> None:
    """The venue rows of the resource list: 126 organizations, and the first platform's hall in its sharing centre."""
    rng = chance("venues")
    rows = ResourceRows(sheets, rng)
    providers = _communities(rows, rng, lenders.communities, pairs) + _paired(rows, rng, lenders.paired)
    providers += _streets(rows, lenders.streets) + _estates(rows, rng, lenders.estates)
    article = table("article")
    flagship = article["flagship"]
    asked = [lenders.near]
    asked += [unit for unit in lenders.others if unit.place == flagship and unit.name.endswith("支行")]
    free = [unit for unit in lenders.others if unit.place != flagship and unit not in asked]
    units = asked + rng.sample(free, SHARING_UNITS - providers - len(asked))
    for at, unit in enumerate(units):
        own_party = f"{unit.name}党支部"
        provider = own_party if unit.party == own_party and at % 2 else unit.name
        for kind in (at, at + 3) if at % 3 == 0 else (at,):
            rows.venue(provider, unit.name, kind)
    rows.venue(article["platforms"][0]["name"], article["sharing_centre"], 2, site=article["sharing_centre"])
    _ended(rows, rng, [unit for unit in free if unit not in units])


def _communities(rows: ResourceRows, rng: random.Random, communities: list[Community], pairs: list[Pair]) -> int:
    """The flagship with what its centre has, and others that do not share its paired units."""
    flagship = table("article")["flagship"]
    focus = set(table("focus")["pairings"])
    beside = {pair.community for pair in pairs if pair.unit in focus}
    apart = {*beside, *table("gaps")["badly_connected"]}
    own = next(each for each in communities if each.name == flagship)
    for venue in table("focus")["own"]:
        rows.offer(
            own.party,
            venue["name"],
            venue["category"],
            quantity=venue["quantity"],
            capacity=venue["capacity"],
            site=own.centre,
        )
    chosen = rng.sample(
        [each for each in communities if each.name not in apart and each.name != flagship], _COMMUNITIES - 1
    )
    for at, community in enumerate(chosen):
        rows.venue(community.party if at % 2 else community.committee, community.centre, at, site=community.centre)
    return _COMMUNITIES


def _paired(rows: ResourceRows, rng: random.Random, paired: list[Unit]) -> int:
    """The flagship's first paired unit with its meeting room, and others; its second has none to share."""
    focus = table("focus")
    rows.offer(focus["pairings"][0], **focus["paired"])
    for at, name in enumerate(
        rng.sample([unit.name for unit in paired if unit.name not in focus["pairings"]], _PAIRED - 1)
    ):
        rows.venue(name, name, at)
    return _PAIRED


def _streets(rows: ResourceRows, streets: list[str]) -> int:
    """Every subdistrict but those left out on purpose has a hall of its own."""
    able = [street for street in streets if street not in table("gaps")["streets_without_venue"]]
    for street in able:
        rows.venue(f"{street}党工委", f"{street}党建工作指导站", 2)
    return len(able)


def _estates(rows: ResourceRows, rng: random.Random, estates: list[Estate]) -> int:
    """Owners' committees offer the open floor of a building."""
    for estate in rng.sample([each for each in estates if each.committee], _ESTATES):
        rows.offer(estate.committee or "", f"{estate.name}架空层", "室外场地", quantity=1, capacity=60)
    return _ESTATES


def _ended(rows: ResourceRows, rng: random.Random, units: list[Unit]) -> None:
    """Venues that were offered once and are no more, and one that is only planned."""
    for unit in rng.sample(units, 12):
        rows.offer(unit.name, f"{unit.name}旧礼堂", "报告厅", quantity=1, capacity=150, over=True)
    rows.offer(units[0].name, f"{units[0].name}新会议中心", "会议室", quantity=3, status="计划")
