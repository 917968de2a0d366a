"""An estate at a glance: its bodies by side, how many hold posts on two sides and in which direction; no person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analysis.areas import areas_around
from graph.analysis.cross_appointments import cross_appointments
from graph.analysis.terms_ending import terms_ending

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.analysis.estate_bodies import EstateBody, Side
    from graph.analysis.posts import PostPair
    from graph.analysis.terms_ending import EndingTerm
    from graph.model.records import EntityRecord
    from graph.projection import Projection


@dataclass(frozen=True, slots=True)
class Direction:
    """How many persons sit on both sides; from the side of the main post, both None where it is not told."""

    start: Side | None
    end: Side | None
    persons: int


@dataclass(frozen=True)
class EstateOverview:
    """One estate on a day. `persons` certainly sit on two sides at once, `uncertain` others only may."""

    estate: EntityRecord
    around: tuple[EntityRecord, ...]
    bodies: tuple[EstateBody, ...]
    persons: int
    uncertain: int
    directions: tuple[Direction, ...]
    ending: tuple[EndingTerm, ...]


def estate_overview(projection: Projection, estate: EntityRecord, day: int, ahead: int) -> EstateOverview:
    """The estate on the day, with the terms that end within so many days after it."""
    found = cross_appointments(projection, estate.id, day)
    sure = {pair.person for pair in found.certain}
    return EstateOverview(
        estate,
        areas_around(projection, estate.id, day),
        tuple(found.bodies.values()),
        len(sure),
        len({pair.person for pair in found.uncertain} - sure),
        _directions(found.bodies, found.certain),
        terms_ending(projection, estate.id, found.bodies.values(), day, ahead),
    )


def _directions(bodies: Mapping[str, EstateBody], pairs: Iterable[PostPair]) -> tuple[Direction, ...]:
    persons: defaultdict[tuple[Side | None, Side | None], set[str]] = defaultdict(set)
    for pair in pairs:
        way: tuple[Side | None, Side | None] = (None, None)
        if pair.origin is not None:
            (other,) = {tie.target for tie in pair.posts} - {pair.origin}
            way = bodies[pair.origin].side, bodies[other].side
        persons[way].add(pair.person)
    told = sorted(persons, key=lambda way: tuple(each or "~" for each in way))
    return tuple(Direction(start, end, len(persons[start, end])) for start, end in told)
