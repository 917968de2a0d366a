"""Tells the figures of the report by subdistrict: the very entities that make up a figure, by where they lie."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.analysis.figures import Counted
    from graph.model.records import EntityRecord
    from graph.projection import Projection

_UP = ("WITHIN", "SERVES", "LOCATED_IN", "ABOUT")
"""Ties from what lies somewhere to where it lies."""
_BY = ("RUNS", "OFFERS", "HOSTED", "UNDERTAKES", "AWARDED")
"""Ties from a body to what lies where the body does."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure by subdistrict; `parts` is None where it cannot be told so.

    `elsewhere` is what lies in no subdistrict. What lies in several counts in each: `several` is how much of the
    figure that is.
    """

    counted: Counted
    parts: Mapping[str, int] | None
    elsewhere: int
    several: int


def told(projection: Projection, figures: Sequence[Counted], day: int) -> list[Told]:
    """Each figure by subdistrict, over ties that may be valid on the day."""
    places = _Places(projection, day)
    return [_told(each, places) for each in figures]


def _told(counted: Counted, places: _Places) -> Told:
    by = counted.definition.placed_by
    if by == ():
        return Told(counted, None, 0, 0)
    parts: Counter[str] = Counter()
    elsewhere = several = 0.0
    for id_, n in counted.of.items():
        found = places.of(id_) if by is None else places.through(id_, by)
        parts.update(dict.fromkeys(found, n))
        elsewhere += 0 if found else n
        several += n if len(found) > 1 else 0
    return Told(counted, {id_: int(n) for id_, n in parts.items()}, int(elsewhere), int(several))


class _Places:
    """In which subdistricts something lies on a day; what was asked for is kept."""

    def __init__(self, projection: Projection, day: int) -> None:
        self._projection = projection
        self._day = day
        self._known: dict[str, frozenset[str]] = {}

    def of(self, id_: str) -> frozenset[str]:
        """The subdistricts that it is, lies in, serves, or has from a body that does."""
        if id_ not in self._known:
            # against a circle of ties: while it is looked for it lies nowhere
            self._known[id_] = frozenset()
            self._known[id_] = self._looked_for(id_)
        return self._known[id_]

    def through(self, id_: str, types: Sequence[str]) -> frozenset[str]:
        """Those of what it is tied to by these types."""
        ties = self._projection.ties_of(id_, types)
        ends = {tie.target if tie.source == id_ else tie.source for tie in ties if tie.days.possible(self._day)}
        return frozenset().union(*(self.of(each) for each in ends))

    def _looked_for(self, id_: str) -> frozenset[str]:
        entity = self._projection.entity(id_)
        if entity is None:
            return frozenset()
        if entity.values.get("kind") == "subdistrict":
            return frozenset((entity.id,))
        return frozenset().union(*(self.of(each) for each in self._above(entity)))

    def _above(self, entity: EntityRecord) -> set[str]:
        # very much lies in an area, which itself lies in others only
        types = ("WITHIN",) if entity.label == "Area" else (*_UP, *_BY)
        ties = [tie for tie in self._projection.ties_of(entity.id, types) if tie.days.possible(self._day)]
        places = {tie.target for tie in ties if tie.type in _UP and tie.source == entity.id}
        # what is about a community and its unit lies in the community, wherever the unit is
        areas = {each for each in places if (place := self._projection.entity(each)) and place.label == "Area"}
        return areas or places | {tie.source for tie in ties if tie.type in _BY and tie.target == entity.id}
