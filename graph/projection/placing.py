"""Which area something belongs to in a projection, read where it is asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.placing import PLACED_BY_SOURCE, PLACED_BY_TARGET, Placing

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.projection.projection import Projection


class ProjectedPlacing(Placing):
    """Placing by all ties of one revision; what was asked for is kept, and more ties may be added before that."""

    def __init__(self, projection: Projection) -> None:
        """Nothing is read before it is asked for."""
        super().__init__()
        self._projection = projection
        self._known: dict[str, Collection[str]] = {}

    def above(self, id_: str) -> Collection[str]:
        """What places it."""
        known = self._known.get(id_)
        if known is None:
            known = self._known[id_] = frozenset((*super().above(id_), *self._read(id_)))
        return known

    def _read(self, id_: str) -> Collection[str]:
        entity = self._projection.exactly(id_)
        ties = self._projection.ties_at(id_, None if entity is None else _types(entity.label))
        by_target = (tie.target for tie in ties if tie.type in PLACED_BY_TARGET and tie.source == id_)
        return (*by_target, *(tie.source for tie in ties if tie.type in PLACED_BY_SOURCE and tie.target == id_))


@cache
def _types(label: str) -> tuple[str, ...]:
    """The types of the ties that may place an entity of a label: a district is at very many others."""
    found = [kind for kind in sorted(PLACED_BY_TARGET) if any(label == source for source, _ in TIES[kind].ends)]
    return (
        *found,
        *(kind for kind in sorted(PLACED_BY_SOURCE) if any(label == target for _, target in TIES[kind].ends)),
    )
