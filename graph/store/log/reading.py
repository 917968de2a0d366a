"""Reads commits back: the feed after a revision, and one commit by its batch id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.log.entry import Commit
from graph.store.log.payload import decode, references

if TYPE_CHECKING:
    from graph.store.execution import Run

_AFTER = query("log/after")
_BY_BATCH = query("log/by_batch")
_BY_REVISION = query("log/by_revision")
_CHUNKS = query("log/chunks")
_UNDOING = query("log/undoing")
_PERSONAL = query("personal/read")


async def commits_after(read: Run, after: int, limit: int, *, entries: bool) -> list[Commit]:
    """Commits of a higher revision, oldest first; with what they did if `entries`."""
    found = await read(_AFTER, {"after": after, "limit": limit})
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


async def _commit(read: Run, row: dict[str, Any], *, entries: bool) -> Commit:
    chunk_count = row.pop("chunks")
    if not entries:
        return Commit(**row)
    ids = [f"{row['revision']}-{n}" for n in range(chunk_count)]
    by_id = {each["id"]: bytes(each["data"]) for each in await read(_CHUNKS, {"ids": ids})}
    chunks = [by_id[each] for each in ids]
    wanted = references(chunks)
    known = {each["id"]: each["value"] for each in await read(_PERSONAL, {"ids": wanted})} if wanted else {}
    told, unusual = decode(chunks, known)
    return Commit(**row, entries=told, unusual=unusual)
