"""Pairings of units with communities: most units have one to three, some four to twenty; earlier terms are over."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.dates import OPEN, begun, still
from data.xinwu.ending import ending_soon, ends
from data.xinwu.persons import invented_name, landline
from data.xinwu.words import chance, spread, table

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community, Unit
    from data.xinwu.sheets import Sheets

CADRES = 2318
VISITS = 31764
_FIRST = dt.date(2023, 3, 1)
_MANY = {0: 20, 1: 12, 2: 9, 3: 8, 4: 7, 5: 6, 6: 6, 7: 5, 8: 5, 9: 4, 10: 4}
"""How many communities each of these units has, counted from the end of the list: the state-owned enterprises."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit and a community that it is paired with now."""

    unit: str
    community: str
    street: str


def write_pairings(sheets: Sheets, units: list[Unit], communities: list[Community]) -> list[Pair]:
    """The pairings of today with what was counted under them, and some that ended."""
    rng = chance("pairings")
    pairs = _drawn(rng, units, communities)
    cadres = iter(spread(rng, CADRES, len(pairs), 3, 40))
    visits = iter(spread(rng, VISITS, len(pairs), 20, 400))
    again = set(rng.sample([pair for pair in pairs if pair.unit not in _ending()], 9))
    for pair in pairs:
        if pair in again:
            # two terms with a break between them: parallel ties
            _row(sheets, pair, since="2019-03-01", until="2021-12-31")
        soon, until = ends("pairing", f"{pair.unit}@{pair.community}"), still(rng)
        _row(
            sheets, pair, since="2023-03" if pair in again else begun(rng, _FIRST),
            until=until if soon == OPEN else soon,
            role="牵头" if rng.random() < 0.2 else "成员", cadres=next(cadres), visits=next(visits), **_liaisons(rng),
        )  # fmt: skip
    for unit in rng.sample([unit.name for unit in units], 30):
        other = rng.choice([each for each in communities if Pair(unit, each.name, each.place.street) not in pairs])
        _row(sheets, Pair(unit, other.name, other.place.street), since="2020-04", until="2022-12-31")
    return pairs


def _ending() -> set[str]:
    return {row["name"].partition("@")[0] for row in ending_soon() if row["what"] == "pairing"}


def _drawn(rng: random.Random, units: list[Unit], communities: list[Community]) -> list[Pair]:
    """Every community but those left out on purpose has a unit at least."""
    gaps = table("gaps")
    apart = {*gaps["badly_connected"], *gaps["without_pairing"]}
    flagship = table("article")["flagship"]
    open_to = [each for each in communities if each.name not in apart and each.name != flagship]
    waiting: list[Community] = []
    pairs: list[Pair] = []
    focus = table("focus")["pairings"]
    for at, unit in enumerate(reversed(units)):
        mine = [each for each in communities if each.name == flagship] if unit.name in focus else []
        wanted = _MANY.get(at, rng.choice((1, 1, 2, 2, 3)))
        while len(mine) < max(wanted, 2 if unit.name in focus else 1):
            if not waiting:
                waiting = rng.sample(open_to, len(open_to))
            following = waiting.pop()
            if following not in mine:
                mine.append(following)
        pairs += [Pair(unit.name, each.name, each.place.street) for each in mine]
    return pairs


def _row(
    sheets: Sheets, pair: Pair, *, since: str | None, until: str | None, role: str = "成员",
    **cells: str | int,
) -> None:  # fmt: skip
    article = table("article")
    teams = table("words")["teams"]
    sheets.add(
        "pairings", unit=pair.unit, community=pair.community, subdistrict=pair.street, scheme=article["pairing_scheme"],
        team=teams[sum(map(ord, pair.street)) % len(teams)], role=role,
        document="新委组〔2023〕12号" if not until or until > "2023" else None,
        since=since, until=until, **cells,
    )  # fmt: skip


def _liaisons(rng: random.Random) -> dict[str, str]:
    """The unit's liaison is known for four pairings in five."""
    own = {"area_liaison_name": invented_name(rng)}
    if rng.random() < 0.2:
        return own
    return own | {"liaison_name": invented_name(rng), "liaison_post": "挂钩联络员", "liaison_phone": landline(rng)}
