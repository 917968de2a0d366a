"""Reads commits back: the feed after a revision, and one commit by its batch id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.log.entry import Commit
from graph.store.log.payload import decode, references

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.store.execution import Run

_AFTER = query("log/after")
_BY_BATCH = query("log/by_batch")
_BY_REVISION = query("log/by_revision")
_CHUNKS = query("log/chunks")
_UNDOING = query("log/undoing")
_PERSONAL = query("personal/read")
_AT_ONCE = 32
_PERSONAL_AT_ONCE = 5_000


async def commits_after(read: Run, after: int, until: int, limit: int, *, entries: bool) -> list[Commit]:
    """Commits of a higher revision up to `until`, oldest first; with what they did if `entries`."""
    found = await read(_AFTER, {"after": after, "until": until, "limit": limit})
    return [await _commit(read, row, entries=entries) for row in found]


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


async def personal_values(read: Run, references_: Sequence[str]) -> dict[str, str]:
    """What the erasable records of these references hold, as far as they are not erased."""
    return {
        row["id"]: row["value"]
        for at in range(0, len(references_), _PERSONAL_AT_ONCE)
        for row in await read(_PERSONAL, {"ids": references_[at : at + _PERSONAL_AT_ONCE]})
    }


async def _commit(read: Run, row: dict[str, Any], *, entries: bool) -> Commit:
    chunk_count = row.pop("chunks")
    if not entries:
        return Commit(**row)
    ids = [f"{row['revision']}-{n}" for n in range(chunk_count)]
    by_id = {
        each["id"]: bytes(each["data"])
        for at in range(0, chunk_count, _AT_ONCE)
        for each in await read(_CHUNKS, {"ids": ids[at : at + _AT_ONCE]})
    }
    chunks = [by_id[each] for each in ids]
    wanted = references(chunks)
    known = await personal_values(read, wanted)
    told, unusual = decode(chunks, known)
    return Commit(**row, entries=told, unusual=unusual)
