"""From what the log says to the next revision of a projection."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from graph.projection.base import Building
from graph.projection.projection import Projection
from graph.store.revision import Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.model.records import EntityRecord, Record, TieRecord
    from graph.store import Store
    from graph.store.log.entry import Commit

_PAGE = 200
"""Commits that are applied in one step."""


def revision_of(projection: Projection) -> Revision:
    """Its revision in parts."""
    lineage, _, n = projection.revision.rpartition("-")
    return Revision(lineage, int(n))


async def caught_up(store: Store, projection: Projection, head: Revision) -> Projection | None:
    """The projection at the head or later; None where the log does not reach back to it any more."""
    at = revision_of(projection)
    while at.n < head.n:
        commits = await store.commits(at.n, _PAGE)
        if not commits or not _follows(commits, at.n):
            return None
        projection = await asyncio.to_thread(_advanced, projection, at.lineage, commits)
        at = revision_of(projection)
    return projection


async def built(store: Store) -> Projection:
    """The projection of a store as it is now, read whole and never held as records."""
    # what the scan sees is of several revisions; the after-values since its beginning settle it
    before = (await store.head()).revision
    building = Building()

    async def take_entities(page: Iterable[EntityRecord]) -> None:
        await asyncio.to_thread(building.add_entities, page)

    async def take_ties(page: Iterable[TieRecord]) -> None:
        await asyncio.to_thread(building.add_ties, page)

    await store.stream(take_entities, take_ties)
    aliases = await store.aliases()
    base = await asyncio.to_thread(building.base, str(before), aliases, store.settings.record_cache)
    settled = await caught_up(store, Projection(base.revision, base), (await store.head()).revision)
    # a log that is cut while it is read leaves nothing to settle by: once more
    return settled or await built(store)


def _follows(commits: Sequence[Commit], n: int) -> bool:
    """Whether nothing is missing between revision n and the last of the commits: a log may have been cut."""
    return [each.revision for each in commits] == list(range(n + 1, n + 1 + len(commits)))


def _advanced(projection: Projection, lineage: str, commits: Sequence[Commit]) -> Projection:
    upserts, deletes = after_values(commits)
    aliases = aliases_after(projection.aliases, commits)
    return projection.apply(str(Revision(lineage, commits[-1].revision)), upserts, deletes, aliases)


def after_values(commits: Iterable[Commit]) -> tuple[list[Record], list[str]]:
    """What the commits leave of each record that they touched: last after-values, and the ids that are gone."""
    last: dict[str, Record | None] = {}
    for commit in commits:
        for entry in commit.entries:
            last[entry.id] = entry.after
    upserts = [record for record in last.values() if record is not None]
    return upserts, [id_ for id_, record in last.items() if record is None]


def aliases_after(aliases: Mapping[str, str], commits: Iterable[Commit]) -> Mapping[str, str] | None:
    """The aliases after the commits: merges made some, and undoing took them back. None where they are the same."""
    unusual = [standing for commit in commits for standing in commit.unusual]
    if not unusual:
        return None
    led = dict(aliases)
    for standing in unusual:
        if standing.after:
            led[standing.id] = standing.after
        else:
            led.pop(standing.id, None)
    return led
