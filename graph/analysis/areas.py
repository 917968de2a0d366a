"""What lies in an area, through all the areas within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.model.records import EntityRecord
    from graph.projection import Projection

PLACING = ("SERVES", "LOCATED_IN")
"""Ties that place an organization or a site in an area."""


def areas_within(projection: Projection, area: str, day: int) -> frozenset[str]:
    """The area and all areas that may lie within it on the day, at any depth."""
    reached, waiting = {area}, [area]
    while waiting:
        at = waiting.pop()
        inner = {each for each in children_of(projection, at, day) if each not in reached}
        reached |= inner
        waiting += inner
    return frozenset(reached)


def children_of(projection: Projection, area: str, day: int) -> frozenset[str]:
    """The areas that may lie directly within the area on the day."""
    ties = projection.ties_of(area, ("WITHIN",))
    return frozenset(tie.source for tie in ties if tie.target == area and tie.days.possible(day))


def placed_in(projection: Projection, area: str, day: int, types: Collection[str] = PLACING) -> frozenset[str]:
    """Who serves or is located in the area, or an area within it, on the day."""
    return frozenset(
        tie.source
        for each in areas_within(projection, area, day)
        for tie in projection.ties_of(each, types)
        if tie.target == each and tie.days.possible(day)
    )


def code_of(area: EntityRecord) -> tuple[str, str]:
    """What orders areas by their statistical code, those without one after the others."""
    return str(area.values.get("code") or "~"), area.id


def subdistricts(projection: Projection) -> tuple[EntityRecord, ...]:
    """The subdistricts by statistical code."""
    found = (each for each in projection.entities_of("Area") if each.kind == "subdistrict")
    return tuple(sorted(found, key=code_of))


def areas_around(projection: Projection, placed: str, day: int) -> tuple[EntityRecord, ...]:
    """The areas that an organization or site may serve or lie in on the day, or an area in, with all around them."""
    reached: dict[str, EntityRecord] = {}
    waiting = [placed]
    while waiting:
        at = waiting.pop()
        for tie in projection.ties_of(at, (*PLACING, "WITHIN")):
            if tie.source == at and tie.target not in reached and tie.days.possible(day):
                area = projection.entity(tie.target)
                if area is not None:
                    reached[area.id] = area
                    waiting.append(area.id)
    return tuple(reached[id_] for id_ in sorted(reached))
