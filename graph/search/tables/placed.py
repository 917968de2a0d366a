"""What places each entity of a base among its namesakes, as flat arrays: 4 bytes a tie and 8 an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.projection.generation.columns import TYPE_CODES
from graph.search.rows import BY_SOURCE, BY_TARGET

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.projection.generation import Base
    from graph.projection.walk.rows import Int8s


class Placed:
    """By place of the entity in the base."""

    def __init__(self, base: Base) -> None:
        """Read the ties of the base once."""
        of = base.columns
        by_target, by_source = _is_of(of.tie_type, BY_TARGET), _is_of(of.tie_type, BY_SOURCE)
        entity = np.concatenate((of.tie_source[by_target], of.tie_target[by_source]))
        above = np.concatenate((of.tie_target[by_target], of.tie_source[by_source]))
        order = np.argsort(entity, kind="stable")
        self._above = above[order]
        self._first = np.searchsorted(entity[order], np.arange(base.entity_count + 1))
        self._id_at = base.id_at

    def areas(self, place: int) -> tuple[str, ...]:
        """The ids of what places the entity, in order."""
        found = self._above[self._first[place] : self._first[place + 1]].tolist()
        return tuple(sorted(map(self._id_at, set(found))))


def _is_of(types: Int8s, wanted: Collection[str]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    codes = np.zeros(len(TYPE_CODES), np.bool_)
    codes[[TYPE_CODES[each] for each in wanted]] = True
    return codes[types]
