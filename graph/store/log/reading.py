"""Reads commits back: the feed after a revision, and one commit by its batch id."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.log.entry import Commit
from graph.store.log.payload import decode, references
from graph.store.slices import sliced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.store.execution import Run

_AFTER = query("log/after")
_BY_BATCH = query("log/by_batch")
_BY_REVISION = query("log/by_revision")
_CHUNKS = query("log/chunks")
_UNDOING = query("log/undoing")
_PERSONAL = query("personal/read")
_TOGETHER = 256
"""Chunks that are read together; each is at most 256,000 bytes, most are some hundred."""


async def commits_after(read: Run, after: int, until: int, limit: int, *, entries: bool) -> list[Commit]:
    """Commits of a higher revision up to `until`, oldest first; with what they did if `entries`."""
    found = await read(_AFTER, {"after": after, "until": until, "limit": limit})
    return await _commits(read, found, entries=entries) if found else []


async def commits_of(read: Run, batches: list[str], *, entries: bool = False) -> dict[str, Commit]:
    """The commits of these batch ids, by batch id."""
    found = await read(_BY_BATCH, {"batches": batches})
    return {row["batch"]: await _commit(read, row, entries=entries) for row in found}


async def commit_at(read: Run, revision: int, *, entries: bool = True) -> Commit | None:
    """The commit that made a revision, with what it did if `entries`."""
    found = await read(_BY_REVISION, {"revisions": [revision]})
    return await _commit(read, found[0], entries=entries) if found else None


async def commits_by_revision(read: Run, revisions: list[int]) -> dict[int, Commit]:
    """The commits that made these revisions, without their entries, by revision."""
    found = await read(_BY_REVISION, {"revisions": revisions})
    return {row["revision"]: await _commit(read, row, entries=False) for row in found}


async def undoing_commit(read: Run, batch: str) -> Commit | None:
    """The commit, without its entries, that reverted a batch and was not reverted itself; None if it is in force."""
    for row in await read(_UNDOING, {"batches": [batch]}):
        if await undoing_commit(read, row["batch"]) is None:
            return await _commit(read, row, entries=False)
    return None


async def personal_values(read: Run, named: Sequence[str]) -> dict[str, str]:
    """What the erasable records of these references hold, as far as they are not erased."""
    return {row["id"]: row["value"] for row in await sliced(read, _PERSONAL, "ids", named)}


async def _commit(read: Run, row: dict[str, Any], *, entries: bool) -> Commit:
    return (await _commits(read, [row], entries=entries))[0]


async def _commits(read: Run, rows: list[dict[str, Any]], *, entries: bool) -> list[Commit]:
    counts = [row.pop("chunks") for row in rows]
    if not entries:
        return [Commit(**row) for row in rows]
    ids = [[f"{row['revision']}-{n}" for n in range(count)] for row, count in zip(rows, counts, strict=True)]
    found: list[Commit] = []
    # small commits are read together, since many come a second when people write
    for first, last in _runs(counts):
        wanted = list(chain.from_iterable(ids[first:last]))
        by_id = {each["id"]: bytes(each["data"]) for each in await sliced(read, _CHUNKS, "ids", wanted, _TOGETHER)}
        chunks = [[by_id[each] for each in of] for of in ids[first:last]]
        named = [each for of in chunks for each in references(of)]
        known = await personal_values(read, named)
        for row, of in zip(rows[first:last], chunks, strict=True):
            told, unusual = decode(of, known)
            found.append(Commit(**row, entries=told, unusual=unusual))
    return found


def _runs(counts: list[int]) -> Iterator[tuple[int, int]]:
    """Where to cut the commits, so that no part has more chunks than are read together, but for one commit alone."""
    first = together = 0
    for at, count in enumerate(counts):
        if at > first and together + count > _TOGETHER:
            yield first, at
            first, together = at, 0
        together += count
    yield first, len(counts)
