"""Keeps a projection up to date from the log (docs/decisions/0006).

One look at the head serves all who wait. Writes are applied, and bases made, off the event loop; whoever reads keeps
the projection that it was given.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from typing import TYPE_CHECKING, Any

from graph.errors import LiantuError
from graph.projection.catching_up import built, caught_up, revision_of
from graph.projection.renewal import Renewal
from graph.store.errors import RevisionNotReached, RevisionUnknown
from graph.store.revision import Revision, parse_revision

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from graph.projection.projection import Projection
    from graph.store import Store

_LOG = logging.getLogger(__name__)
_PATIENCE = 5.0
"""Seconds that a reader waits for a revision."""
_PAUSE = 0.02
"""Seconds between two looks for a revision that is not there yet."""
_OFTEN = 0.05
"""Seconds between two looks at least, where nobody asks."""


class LiveProjection:
    """The current projection of one store: from the newest snapshot or built anew, then following the log."""

    def __init__(self, store: Store) -> None:
        """Nothing is read before the first question, and nothing follows by itself before `follow`."""
        self._store = store
        self._renewal = Renewal(store.settings)
        self._projection: Projection | None = None
        self._looked = float("-inf")
        self._changing = asyncio.Lock()
        self._look: asyncio.Task[None] | None = None
        self._follower: asyncio.Task[None] | None = None
        self._rebuilding: asyncio.Task[None] | None = None
        self._renewing: asyncio.Task[None] | None = None

    async def current(self, min_revision: str | None = None) -> Projection:
        """The projection, at most `settings.staleness` seconds old, or at least at `min_revision`.

        It is older only while it is built anew because the log was cut behind it. Raises RevisionUnknown,
        RevisionNotReached, StoreUnavailable.
        """
        asked = time.monotonic()
        pause = 0.0
        while True:
            found = self._found(min_revision, asked)
            if found is not None:
                return found
            await asyncio.sleep(pause)
            await self._looking()
            pause = _PAUSE

    def _found(self, min_revision: str | None, asked: float) -> Projection | None:
        looked_since = self._looked >= asked
        if self._projection is None or not (looked_since or self._age() <= self._store.settings.staleness):
            return None
        if min_revision is None:
            return self._projection
        reached = revision_of(self._projection)
        try:
            wanted = parse_revision(min_revision, reached.lineage)
        except RevisionUnknown:
            if looked_since:
                raise
            return None  # the store may have begun another lineage since the last look
        if reached.n < wanted.n and looked_since and time.monotonic() > asked + _PATIENCE:
            raise RevisionNotReached(
                f"版本 {min_revision} 尚未到达，请稍后再试", f"revision {min_revision} was not reached in time",
                wanted=min_revision, reached=str(reached),
            )  # fmt: skip
        return self._projection if reached.n >= wanted.n else None

    def _age(self) -> float:
        return time.monotonic() - self._looked

    async def _looking(self) -> None:
        """Wait for the look that is under way, or for a new one; who stops waiting does not end it for others."""
        if not _runs(self._look):
            self._look = _task(self._catch_up())
        assert self._look is not None  # noqa: S101 - it was just begun
        await asyncio.shield(self._look)

    async def _catch_up(self) -> None:
        begun = time.monotonic()
        head = (await self._store.head()).revision
        async with self._changing:
            if self._projection is None or revision_of(self._projection).lineage != head.lineage:
                self._projection = await self._begun(head)
            elif not _runs(self._rebuilding):
                await self._advance(self._projection, head)
        self._looked = begun
        if not _runs(self._renewing) and not _runs(self._rebuilding) and self._renewal.is_due(self._projection):
            self._renewing = _task(self._renew())

    async def _begun(self, head: Revision) -> Projection:
        opened = await self._renewal.opened(head.lineage, head.n)
        return (opened and await caught_up(self._store, opened, head)) or await built(self._store)

    async def _advance(self, projection: Projection, head: Revision) -> None:
        after = await caught_up(self._store, projection, head)
        if after is None:
            _LOG.warning("日志已截断，重建中 / the log was cut behind %s, building anew", projection.revision)
            self._rebuilding = _task(self._rebuild())
        else:
            self._projection = after

    async def _rebuild(self) -> None:
        anew = await built(self._store)
        async with self._changing:
            self._projection = anew

    async def _renew(self) -> None:
        """Put a new base under the projection. It is made beside the readers and brought to their revision."""
        projection = self._projection
        renewed = None if projection is None else await self._renewal.renewed(projection)
        if renewed is None:
            return
        async with self._changing:
            assert self._projection is not None  # noqa: S101 - it was there before
            now = revision_of(self._projection)
            if now.lineage == revision_of(renewed).lineage:
                # where the log was cut meanwhile, the next look finds that out
                self._projection = await caught_up(self._store, renewed, now) or self._projection

    def follow(self) -> None:
        """Look by itself from now on, so that a reader finds what was written already applied."""
        if not _runs(self._follower):
            self._follower = _task(self._follow())

    async def _follow(self) -> None:
        pause = max(self._store.settings.staleness / 2, _OFTEN)
        failing = False
        while True:
            await asyncio.sleep(pause)
            try:
                await self._looking()
                failing = False
            except LiantuError as error:
                if not failing:
                    _LOG.warning("暂时读不到图数据库 / the store cannot be read at present: %s", error)
                failing = True
            except Exception:  # noqa: BLE001 - whatever one look met, the next may not meet, and readers are told by their own
                _LOG.exception("跟随日志失败 / following the log failed")

    async def close(self) -> None:
        """Stop following, and leave a snapshot where the next start would otherwise have much to do."""
        if self._follower is not None:
            self._follower.cancel()
        under_way = [each for each in (self._follower, self._look, self._rebuilding, self._renewing) if each]
        await asyncio.gather(*under_way, return_exceptions=True)
        if self._projection is not None and self._renewal.is_due_at_end(self._projection):
            with contextlib.suppress(LiantuError):
                await self._renew()


def _runs(task: asyncio.Task[None] | None) -> bool:
    return task is not None and not task.done()


def _task(work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    task = asyncio.create_task(work)
    task.add_done_callback(_tell)
    return task


def _tell(task: asyncio.Task[None]) -> None:
    # those who wait for a task get its error; one that nobody waits for is told here
    error = None if task.cancelled() else task.exception()
    if error is not None:
        _LOG.debug("%s", error, exc_info=error)


async def projection_of(store: Store) -> Projection:
    """The projection of a store as it is now, for one use."""
    live = LiveProjection(store)
    try:
        return await live.current()
    finally:
        await live.close()
