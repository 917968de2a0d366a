"""The names of a graph that moves on: each revision's from those of the one before."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from graph.projection.catching_up import revision_of
from graph.search.following import Names
from graph.search.tables import FrozenShelf

if TYPE_CHECKING:
    from graph.projection.projection import Projection
    from graph.search.index import NameIndex

_MOST = 4
"""Bases of which projections wait to be followed."""
_LOG = logging.getLogger(__name__)


def index_of(projection: Projection) -> NameIndex:
    """The names of a projection's entities, for one use."""
    return Names.of(projection).index()


class LiveNames:
    """Told of every projection, in turn; asked, it gives the names of the last one. Several threads may ask."""

    def __init__(self) -> None:
        """Nothing is read before the first question."""
        self._told: list[Projection] = []
        self._telling = threading.Lock()
        self._now: Names | None = None
        self._following = threading.Lock()
        self._renewing: threading.Thread | None = None

    def tell(self, projection: Projection) -> None:
        """There is another projection. Costs nothing: of those with one base only the last is kept.

        Where nobody asks for long, old bases are not kept for it: the next question reads the newest.
        """
        with self._telling:
            del self._told[: 1 - _MOST]
            if self._told and self._told[-1].base is projection.base:
                self._told.pop()
            self._told.append(projection)

    def now(self) -> Names:
        """The names of the projection that was told last; ask only after one was."""
        with self._following:
            with self._telling:
                told, self._told = self._told, []
            for projection in told:
                self._now = _moved(self._now, projection)
            assert self._now is not None  # noqa: S101 - a projection was told
            if self._now.ground.base is not self._now.projection.base and self._renewing is None:
                self._renewing = threading.Thread(target=self._renew, args=(self._now,), daemon=True)
                self._renewing.start()
            return self._now

    def _renew(self, behind: Names) -> None:
        """Put the projection's new base under the names; who reads meanwhile reads the old one and what came since."""
        try:
            ground = FrozenShelf(behind.projection.base)
            if behind.ground.is_warm:
                ground.warm()
            renewed = Names.of(behind.projection, ground)
            with self._following:
                # what was told meanwhile is followed as ever; another base may be the next to be put under
                if self._now is not None and self._now.projection.base is ground.base:
                    self._now = renewed.followed_by(self._now.projection)
        except Exception:  # noqa: BLE001 - the names that are there stay right without it, and the next question tries again
            _LOG.exception("名称索引未能更新底表 / the names could not be put on a new base")
        finally:
            self._renewing = None


def _moved(names: Names | None, projection: Projection) -> Names:
    if names is None:
        return Names.of(projection)
    reached, base = revision_of(names.projection), revision_of(projection.base)
    same = names.projection.base is projection.base
    if same or (base.lineage == reached.lineage and base.n <= reached.n):
        return names.followed_by(projection)
    # built anew behind a log that was cut, or of another store: what lies between is told nowhere
    return Names.of(projection)
