"""The graph as a caller may see it: masked before anything is searched, sorted, told or tagged."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.access.masking import Mask
from api.access.rights import Sight
from api.access.shown import Shown
from graph.projection.freshness import LiveProjection
from graph.projection.placing import ProjectedPlacing
from graph.search.following import row_of
from graph.search.live import LiveNames

if TYPE_CHECKING:
    from graph.projection import Projection
    from graph.search import NameIndex, NameRow
    from graph.search.following import Names
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
        self._following = LiveNames()
        self._live = LiveProjection(store, self._following.tell)
        self._lock = asyncio.Lock()
        self._views: dict[Sight, View] = {}
        self._names: Names | None = None

    def follow(self) -> None:
        """Keep up with the store by itself, so that readers need not wait for what was written."""
        self._live.follow()

    async def close(self) -> None:
        """Stop following."""
        await self._live.close()

    async def of(self, sight: Sight, min_revision: str | None = None) -> View:
        """The view of a kind of reader. Raises what LiveProjection.current raises."""
        names = await self._named(await self._live.current(min_revision))
        view = self._views.get(sight)
        if view is None:
            if len(self._views) >= _MOST:
                self._views.pop(next(iter(self._views)))
            view = self._views[sight] = view_of(names, sight)
        return view

    async def _named(self, projection: Projection) -> Names:
        """The names of the projection or of a later one, which is then what everybody reads."""
        if self._names is not None and self._names.projection is projection:
            return self._names
        async with self._lock:
            if self._names is None or self._names.projection is not projection:
                names = await asyncio.to_thread(self._following.now)
                if names is not self._names:
                    self._names, self._views = names, {}
            return self._names


def view_of(names: Names, sight: Sight) -> View:
    """The view of a kind of reader. Costs nothing: records and names are masked when somebody looks at them."""
    whole = names.projection
    mask = Mask(sight, ProjectedPlacing(whole))
    if sight == EVERYTHING:
        return View(whole, mask, sight, names.index())

    shown = Shown(whole, mask)

    def seen(row: NameRow) -> NameRow:
        """What the reader sees of a person."""
        return row_of(shown, row.id) or row

    return View(shown, mask, sight, names.index(seen))
