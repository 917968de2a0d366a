"""The name index of a projection, built once a revision."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from graph.search.index import NameIndex
from graph.search.rows import name_rows

if TYPE_CHECKING:
    from graph.projection.projection import Projection


def index_of(projection: Projection) -> NameIndex:
    """The names of a projection's entities."""
    return NameIndex(name_rows(projection.entities(), projection.ties()))


class LiveNames:
    """Remembers the index of the newest projection that it was asked about."""

    def __init__(self) -> None:
        """Nothing is indexed before the first question."""
        self._lock = asyncio.Lock()
        self._of: Projection | None = None
        self._index = NameIndex()

    async def of(self, projection: Projection) -> NameIndex:
        """The index of this very projection."""
        async with self._lock:
            if self._of is not projection:
                self._index = await asyncio.to_thread(index_of, projection)
                self._of = projection
            return self._index
