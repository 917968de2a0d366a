"""The graph as a caller may see it: masked before anything is searched, sorted, told or tagged."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.access.masking import Mask
from api.access.rights import Sight
from graph.model.placing import Placing
from graph.projection.freshness import LiveProjection
from graph.search.live import index_of

if TYPE_CHECKING:
    from graph.model.records import Record
    from graph.projection import Projection
    from graph.search import NameIndex
    from graph.store import Store

EVERYTHING = Sight(names=True, district=True, area=None)
_MOST = 8


@dataclass(frozen=True)
class View:
    """A projection as one kind of reader sees it, and the names in it."""

    projection: Projection
    mask: Mask
    sight: Sight
    names: NameIndex

    @property
    def see_names(self) -> bool:
        """Whether names of persons stand in it as they are (of the reader's area, where it has one)."""
        return self.sight.names


class Views:
    """The views of the current revision, one for each kind of reader that has asked; at most eight are kept."""

    def __init__(self, store: Store) -> None:
        """Nothing is read before the first question."""
        self._live = LiveProjection(store)
        self._lock = asyncio.Lock()
        self._views: dict[Sight, View] = {}
        self._of: Projection | None = None

    def follow(self) -> None:
        """Keep up with the store by itself, so that readers need not wait for what was written."""
        self._live.follow()

    async def close(self) -> None:
        """Stop following."""
        await self._live.close()

    async def of(self, sight: Sight, min_revision: str | None = None) -> View:
        """The view of a kind of reader. Raises what LiveProjection.current raises."""
        projection = await self._live.current(min_revision)
        async with self._lock:
            if self._of is not projection:
                self._of, self._views = projection, {}
            if sight not in self._views:
                if len(self._views) >= _MOST:
                    self._views.pop(next(iter(self._views)))
                self._views[sight] = await asyncio.to_thread(_view, projection, sight)
            return self._views[sight]


def _view(projection: Projection, sight: Sight) -> View:
    mask = Mask(sight, Placing(projection.ties() if sight.area else ()))
    if sight == EVERYTHING:
        return View(projection, mask, sight, index_of(projection))
    records: list[Record] = [*projection.entities(), *projection.ties()]
    hidden = [record.id for record in records if mask.hides(record)]
    seen = ((record, mask.seen(record)) for record in records if not mask.hides(record))
    changed = [after for before, after in seen if after is not before]
    shown = projection.apply(projection.revision, changed, hidden)
    return View(shown, mask, sight, index_of(shown))
