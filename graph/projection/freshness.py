"""Keeps a projection at most a second behind the store, by the log's absolute after-values."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from graph.projection.projection import Projection
from graph.store.revision import Revision, parse_revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.records import Record
    from graph.store import Store
    from graph.store.log.entry import Commit

_PAGE = 200


class LiveProjection:
    """The current projection of one store. Readers keep what they were given; it never changes under them."""

    def __init__(self, store: Store) -> None:
        """Nothing is read before the first question."""
        self._store = store
        self._lock = asyncio.Lock()
        self._projection: Projection | None = None
        self._revision: Revision | None = None
        self._checked = 0.0

    async def current(self, min_revision: str | None = None) -> Projection:
        """The projection, at most `settings.staleness` seconds old, or at least at `min_revision`.

        Raises RevisionUnknown, RevisionNotReached, StoreUnavailable.
        """
        if min_revision is not None:
            await self._store.wait_for(min_revision)
        async with self._lock:
            if self._is_fresh(min_revision):
                assert self._projection is not None  # noqa: S101 - what is fresh was built
                return self._projection
            started = time.monotonic()
            projection = await self._caught_up()
            self._checked = started
            return projection

    def _is_fresh(self, min_revision: str | None) -> bool:
        if self._projection is None or self._revision is None:
            return False
        if min_revision is not None and parse_revision(min_revision, self._revision.lineage).n > self._revision.n:
            return False
        return time.monotonic() - self._checked <= self._store.settings.staleness

    async def _caught_up(self) -> Projection:
        head = (await self._store.head()).revision
        if self._projection is None or self._revision is None or self._revision.lineage != head.lineage:
            return await self._rebuilt()
        if head.n > self._revision.n:
            commits = await self._commits(self._revision.n)
            if not commits or commits[0].revision != self._revision.n + 1:
                return await self._rebuilt()  # the log was cut behind us
            upserts, deletes = after_values(commits)
            aliases = aliases_after(self._projection.aliases, commits)
            self._revision = Revision(head.lineage, commits[-1].revision)
            self._projection = await asyncio.to_thread(
                self._projection.apply, str(self._revision), upserts, deletes, aliases
            )
        return self._projection

    async def _rebuilt(self) -> Projection:
        # what the scan sees is of several revisions; the after-values since its beginning settle it
        before = (await self._store.head()).revision
        entities, ties = await self._store.scan()
        aliases = await self._store.aliases()
        commits = await self._commits(before.n)
        built = Revision(before.lineage, commits[-1].revision if commits else before.n)
        projection = await asyncio.to_thread(Projection.build, str(built), entities, ties, aliases)
        if commits:
            settled = aliases_after(aliases, commits)
            projection = await asyncio.to_thread(projection.apply, str(built), *after_values(commits), settled)
        self._revision, self._projection = built, projection
        return projection

    async def _commits(self, after: int) -> list[Commit]:
        found: list[Commit] = []
        while page := await self._store.commits(found[-1].revision if found else after, _PAGE):
            found += page
        return found


def after_values(commits: Iterable[Commit]) -> tuple[list[Record], list[str]]:
    """What the commits leave of each record that they touched: last after-values, and the ids that are gone."""
    last: dict[str, Record | None] = {}
    for commit in commits:
        for entry in commit.entries:
            last[entry.id] = entry.after
    upserts = [record for record in last.values() if record is not None]
    return upserts, [id_ for id_, record in last.items() if record is None]


def aliases_after(aliases: Mapping[str, str], commits: Iterable[Commit]) -> dict[str, str]:
    """The aliases after the commits: merges made some, and undoing took them back."""
    led = dict(aliases)
    for commit in commits:
        for standing in commit.unusual:
            if standing.after:
                led[standing.id] = standing.after
            else:
                led.pop(standing.id, None)
    return led


async def projection_of(store: Store) -> Projection:
    """The projection of a store as it is now, for one use."""
    return await LiveProjection(store).current()
