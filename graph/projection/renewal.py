"""Gives a projection a new base when one is due: made in a thread, on disk for every process."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from graph.projection.catching_up import revision_of
from graph.projection.compaction import compacted, is_large, is_worth_writing
from graph.projection.projection import Projection
from graph.projection.snapshot import Snapshots

if TYPE_CHECKING:
    from graph.projection.base import Base
    from graph.settings import Settings

_AGAIN = 5.0
"""Seconds until the next try where another process makes a base."""
_REFUSED = 600.0
"""Seconds until the next try where the disk took none."""
_FORGET = 3600.0
"""Seconds that a snapshot may hold personal values which were changed or deleted since."""


class Renewal:
    """Knows how a projection's base stands to the snapshots on disk. One task at a time makes another."""

    def __init__(self, settings: Settings) -> None:
        """The snapshots are those of the settings' data folder."""
        self._record_cache = settings.record_cache
        self._snapshots = Snapshots(settings.data_dir, settings.record_cache)
        self._not_before = 0.0
        self._forgets_since: float | None = None

    async def opened(self, lineage: str, at_most: int) -> Projection | None:
        """The projection of the newest snapshot."""
        base = await asyncio.to_thread(self._snapshots.newest, lineage, at_most)
        return None if base is None else Projection(base.revision, base)

    def is_due(self, projection: Projection) -> bool:
        """Whether a new base is to be made now: too much changed, or none is on disk, or an old one is to go."""
        now = time.monotonic()
        if not projection.forgets:
            self._forgets_since = None
        elif self._forgets_since is None:
            self._forgets_since = now
        if now < self._not_before:
            return False
        forgotten = self._forgets_since is not None and now > self._forgets_since + _FORGET
        return forgotten or is_large(projection) or not self._is_on_disk(projection.base)

    def is_due_at_end(self, projection: Projection) -> bool:
        """The same for a process that ends."""
        return is_worth_writing(projection) or not self._is_on_disk(projection.base)

    async def renewed(self, projection: Projection) -> Projection | None:
        """A projection of a new base, at the revision of the given one or before; None where it is not made now."""
        return await asyncio.to_thread(self._renewed, projection)

    def _renewed(self, projection: Projection) -> Projection | None:
        def make() -> Base:
            return compacted(projection, self._record_cache)

        base = self._snapshots.renewed(projection.base, revision_of(projection), make)
        on_disk = base is not None and self._is_on_disk(base)
        self._not_before = 0.0 if on_disk else time.monotonic() + (_AGAIN if base is None else _REFUSED)
        return None if base is None else Projection(base.revision, base)

    def _is_on_disk(self, base: Base) -> bool:
        return self._snapshots.holds(base.revision)
