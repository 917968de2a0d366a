"""How alliances overlap, two by two, and the bodies that sit in several of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from graph.analysis.overlap import seats_of, size_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from graph.analysis.membership import Membership
    from graph.model.records import EntityRecord
    from graph.projection import Projection

_Through = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two alliances by id, the smaller first, and how many bodies sit in both: never none."""

    one: str
    other: str
    shared: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """One body that sits in several alliances: its units, and the ids of the alliances."""

    bodies: tuple[EntityRecord, ...]
    alliances: tuple[str, ...]


@dataclass(frozen=True)
class Bridges:
    """How many bodies each alliance has; pairs, those that share most first; bridges, of most alliances first."""

    sizes: Mapping[str, int]
    pairs: tuple[Pair, ...]
    bridges: tuple[Bridge, ...]


def bridges(projection: Projection, day: int, among: Collection[str] = ()) -> Bridges:
    """Every two alliances that share a body on the day, or only those with one of `among`; bodies as in `overlap`.

    Of bodies in equally many alliances the official order decides, then the id.
    """
    seats = {each.id: seats_of(projection, each.id, day) for each in projection.entities_of("Alliance")}
    through = _through(seats)
    pairs = _pairs(through)
    wanted = set(among) or seats.keys()
    grouped: defaultdict[_Through, list[str]] = defaultdict(list)
    for body in sorted(through):
        if len(through[body]) > 1 and wanted & {alliance for alliance, _ in through[body]}:
            grouped[through[body]].append(body)
    return Bridges(
        {id_: size_of(found) for id_, found in seats.items()},
        tuple(each for each in pairs if each.one in wanted or each.other in wanted),
        tuple(sorted((_bridge(projection, *each) for each in grouped.items()), key=_precedence)),
    )


def _through(seats: Mapping[str, Mapping[str, list[Membership]]]) -> dict[str, _Through]:
    """By body: the alliances that it sits in, each with the members through which it does."""
    found: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for alliance in sorted(seats):
        for body, memberships in seats[alliance].items():
            found[body].append((alliance, tuple(each.member.id for each in memberships)))
    return {body: tuple(each) for body, each in found.items()}


def _pairs(through: Mapping[str, _Through]) -> list[Pair]:
    shared: defaultdict[tuple[str, str], set[_Through]] = defaultdict(set)
    for seats in through.values():
        for one, other in combinations(seats, 2):
            shared[one[0], other[0]].add((one, other))
    found = [Pair(one, other, len(bodies)) for (one, other), bodies in shared.items()]
    return sorted(found, key=lambda each: (-each.shared, each.one, each.other))


def _bridge(projection: Projection, through: _Through, bodies: list[str]) -> Bridge:
    found = (projection.entity(each) for each in bodies)
    return Bridge(tuple(each for each in found if each is not None), tuple(alliance for alliance, _ in through))


def _precedence(bridge: Bridge) -> tuple[int, int, str]:
    first = bridge.bodies[0]
    return -len(bridge.alliances), first.order, first.id
