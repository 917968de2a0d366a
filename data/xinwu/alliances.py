"""Three platforms and 56 small alliances of uneven size that overlap; some are members of a platform."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from data.xinwu.alliance_rows import AllianceRows
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community, Unit
    from data.xinwu.sheets import Sheets

MICRO = 56
_SIZES = (6, 6, 6, 7, 7, 8, 8, 9, 10, 11, 12)


@dataclass(frozen=True, slots=True)
class Circle:
    """Who may meet in an alliance: communities and the Party organizations of units of a few subdistricts."""

    communities: list[Community]
    units: list[Unit]

    def of(self, streets: list[str]) -> Circle:
        """Those of these subdistricts."""
        return Circle(
            [each for each in self.communities if each.place.street in streets],
            [each for each in self.units if each.street in streets and each.party],
        )


@dataclass(frozen=True, slots=True)
class Micro:
    """A small alliance and its members of today."""

    name: str
    street: str
    members: list[str]


def write_alliances(sheets: Sheets, communities: list[Community], units: list[Unit]) -> None:
    """All alliances with their members."""
    gaps = table("gaps")
    apart = {*gaps["badly_connected"], *gaps["without_alliance"]}
    circle = Circle([each for each in communities if each.name not in apart], units)
    rng = chance("alliances")
    rows = AllianceRows(sheets, rng)
    micro = _micro(rows, rng, circle)
    for platform in table("article")["platforms"]:
        _platform(rows, rng, circle, platform, micro)
    rows.planned("长江北路商圈联盟（筹）", "飞凤路骑手友好联盟（筹）")


def _micro(rows: AllianceRows, rng: random.Random, circle: Circle) -> list[Micro]:
    """Small alliances: every community that is not left out on purpose sits in one at least."""
    flagship = table("article")["flagship"]
    first = Micro(table("article")["micro_named"], "江溪街道", _flagship_members(circle, flagship))
    rows.found(first.name, "小微联盟", "社区级", first.members, term="3年")
    made = [first]
    waiting = [each for each in circle.communities if each.name != flagship]
    rng.shuffle(waiting)
    for n in range(1, MICRO):
        host, beside = (waiting[(2 * n - back) % len(waiting)] for back in (2, 1))
        local = circle.of([host.place.street])
        size = rng.choice(_SIZES)
        members = [host.party, beside.party]
        members += rng.sample([each.party for each in local.communities if each.name != flagship], rng.randrange(3))
        members = list(dict.fromkeys(members))
        pool = list(dict.fromkeys(unit.party for unit in local.units if unit.party and unit.place != flagship))
        members += rng.sample(pool, min(size - len(members), len(pool)))
        micro = Micro(_brand(n, host, {each.name for each in made}), host.place.street, members)
        founded = rows.found(micro.name, "小微联盟", "社区级" if size < 9 else "街道级", members, term="3年")
        made.append(micro)
        if n % 4 == 0:
            rows.left(micro.name, "小微联盟", rng.choice([each for each in pool if each not in members]), founded)
    return made


def _brand(n: int, host: Community, made: set[str]) -> str:
    brands = table("words")["micro_brands"]
    stem = host.name.removesuffix("社区")
    name = f"{stem}“{brands[n % len(brands)]}”联盟"
    return name if name not in made else f"{stem}“{brands[(n + 7) % len(brands)]}”联盟"


def _flagship_members(circle: Circle, flagship: str) -> list[str]:
    """The alliance of six around the flagship community: one of its units offers a hall (venues.py)."""
    own = [unit.party for unit in circle.units if unit.place == flagship and unit.party]
    asker = next(each.party for each in circle.communities if each.name == flagship)
    return [asker, *own][:6]


def _platform(
    rows: AllianceRows, rng: random.Random, circle: Circle, platform: dict[str, Any], micro: list[Micro]
) -> None:
    """A platform: its lead, communities and units along it, and a few small alliances."""
    streets, size = platform["streets"], platform["size"]
    local = circle.of(streets)
    inner = rng.sample([each.name for each in micro[1:] if each.street in streets and len(each.members) < 12], 3)
    flagship = [each.party for each in local.communities if each.name == table("article")["flagship"]]
    others = [each.party for each in local.communities if each.party not in flagship]
    bodies = flagship + rng.sample(others, min(len(others), size // 2 - 3 - len(flagship)))
    lead = [platform["lead"], *(f"{street}党工委" for street in streets)]
    members = list(dict.fromkeys([*lead, *inner, *bodies]))
    parties = list(dict.fromkeys(unit.party for unit in local.units if unit.party and unit.party not in members))
    members += rng.sample(parties, size - len(members))
    rows.found(platform["name"], "大党建平台", "区级", members, term="5年")
