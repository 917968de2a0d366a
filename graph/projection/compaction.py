"""When what changed since the base is to become a base of its own, and how it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.model.records import EntityRecord, TieRecord
from graph.projection.base import Building

if TYPE_CHECKING:
    from graph.projection.base import Base
    from graph.projection.projection import Projection

_ROWS = 65_536
_HALF_EDGES = 1_000_000
_CHANGED = 131_072
_WORTH_WRITING = 1024
"""Changes that a next start had rather not apply again."""


def is_large(projection: Projection) -> bool:
    """Whether what changed costs readers or writers more than a new base does."""
    later, base = projection.walk.later, projection.walk.base
    half_edges = max(_HALF_EDGES, len(base.target) // 10)
    return len(later.flags) > _ROWS or len(later.target) > half_edges or len(projection.changed) > _CHANGED


def is_worth_writing(projection: Projection) -> bool:
    """Whether a process that ends had better leave a newer snapshot, for the next start or for what it forgets."""
    return len(projection.changed) > _WORTH_WRITING or projection.forgets


def compacted(projection: Projection, record_cache: int) -> Base:
    """A base of the same revision, which holds nothing of what was before it."""
    if not projection.changed and projection.aliases is projection.base.aliases:
        return projection.base.at(projection.revision)
    base, changed = projection.base, projection.changed.values()
    places, numbers = np.ones(base.entity_count, np.bool_), np.ones(base.tie_count, np.bool_)
    for id_ in projection.changed:
        place, number = base.place(id_), base.tie_number(id_)
        if place is not None and place < base.entity_count:
            places[place] = False
        if number is not None:
            numbers[number] = False
    building = Building()
    entities = (each for each in changed if isinstance(each, EntityRecord))
    building.take(base, np.flatnonzero(places), np.flatnonzero(numbers), entities)
    building.add_ties(each for each in changed if isinstance(each, TieRecord))
    return building.base(projection.revision, projection.aliases, record_cache)
