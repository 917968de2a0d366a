"""How far the pairings of a day reach: which communities have a unit, and how much each unit carries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analysis.areas import areas_within, code_of, subdistricts
from graph.model.vocabulary import vocabulary
from graph.paths.asker import COMMUNITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection


@dataclass(frozen=True, slots=True)
class Place:
    """A community or village and the pairings that may be valid on the day."""

    area: EntityRecord
    pairings: tuple[TieRecord, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A subdistrict and its communities, by statistical code; without one where no subdistrict has them."""

    subdistrict: EntityRecord | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """A unit with its pairings on the day and the number of subdistricts they lie in."""

    unit: EntityRecord
    pairings: tuple[TieRecord, ...]
    subdistricts: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The parts of the district in the order of their codes; the units that were ever paired in official order."""

    parts: tuple[Part, ...]
    loads: tuple[Load, ...]


def coverage(projection: Projection, day: int) -> Coverage:
    """Who is paired with whom on the day, told by subdistrict and by unit.

    Nothing is ordered by how much it has: subdistricts and communities stand by their statistical code, units by
    kind and the order that their register gives. Units whose pairings are all over are there with none. Planned
    communities and units count for nothing.
    """
    streets = _subdistrict_of(projection, day)
    places: defaultdict[str | None, list[Place]] = defaultdict(list)
    for area in _existing(projection.entities_of("Area")):
        if area.kind in COMMUNITIES:
            places[streets.get(area.id)].append(Place(area, _pairings_of(projection, area.id, day)))
    known = {each.id: each for each in subdistricts(projection)}
    order = sorted(places, key=lambda each: code_of(known[each]) if each else ("~", ""))
    parts = tuple(
        Part(known[each] if each else None, tuple(sorted(places[each], key=lambda at: code_of(at.area))))
        for each in order
    )
    return Coverage(parts, _loads(projection, streets, day))


def _subdistrict_of(projection: Projection, day: int) -> Mapping[str, str]:
    """The subdistrict of each area that lies in one on the day."""
    streets = sorted(subdistricts(projection), key=lambda each: each.id)
    return {inner: each.id for each in streets for inner in areas_within(projection, each.id, day)}


def _pairings_of(projection: Projection, area: str, day: int) -> tuple[TieRecord, ...]:
    ties = (tie for tie in projection.ties_of(area, ("PAIRED_WITH",)) if tie.days.possible(day))
    return tuple(sorted((tie for tie in ties if _exists(projection.entity(tie.source))), key=lambda tie: tie.id))


def _loads(projection: Projection, streets: Mapping[str, str], day: int) -> tuple[Load, ...]:
    found = []
    for unit in _existing(projection.entities_of("Organization")):
        ties = [tie for tie in projection.ties_of(unit.id, ("PAIRED_WITH",)) if tie.source == unit.id]
        if ties:
            now = tuple(sorted((tie for tie in ties if tie.days.possible(day)), key=lambda tie: tie.id))
            found.append(Load(unit, now, len({streets[tie.target] for tie in now if tie.target in streets})))
    return tuple(sorted(found, key=lambda each: _official(each.unit)))


def _existing(entities: Iterable[EntityRecord]) -> Iterable[EntityRecord]:
    return (each for each in entities if _exists(each))


def _exists(entity: EntityRecord | None) -> bool:
    return entity is not None and entity.values.get("planned") is not True


def _official(unit: EntityRecord) -> tuple[int, int, str, str]:
    kinds = list(vocabulary("organization_kind").terms)
    return (
        kinds.index(unit.kind) if unit.kind in kinds else len(kinds),
        unit.order,
        str(unit.values.get("name")),
        unit.id,
    )
