"""One transaction for a group of batches: hold the head, judge, write, append the log, advance the head."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import orjson

from cypher import query
from graph.store.errors import BatchReused
from graph.store.execution import within
from graph.store.log.entry import Commit, Entry
from graph.store.log.payload import encode
from graph.store.log.reading import commits_of
from graph.store.revision import Revision
from graph.store.writing.judgement import judge_all
from graph.store.writing.loading import load
from graph.store.writing.outcome import Item, Outcome, Status
from graph.store.writing.statements import write_difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neo4j import AsyncManagedTransaction

    from graph.errors import LiantuError
    from graph.model.change import Batch
    from graph.store.execution import Run
    from graph.store.writing.working_set import WorkingSet

_HOLD = query("head/hold")
_READ = query("head/read")
_ADVANCE = query("head/advance")
_APPEND = query("log/append")
_APPEND_CHUNKS = query("log/append_chunks")
_APPEND_PERSONAL = query("personal/append")


def digest_of(batch: Batch) -> str:
    """SHA-256 of what a batch asks for, hexadecimal: tells a repetition from a reused id."""
    asked = [
        (c.op, c.of, c.id, dict(sorted(c.values.items())), c.source, c.target, c.if_revision, c.cascade)
        for c in batch.changes
    ]
    return hashlib.sha256(orjson.dumps(asked)).hexdigest()


async def commit_group(tx: AsyncManagedTransaction, group: Sequence[Batch]) -> list[Outcome | LiantuError]:
    """The outcome of each batch, in order; a refused batch leaves the others alone."""
    run = within(tx)
    head = (await run(_HOLD, {"token": uuid.uuid4().hex}))[0]
    done = await commits_of(run, [batch.id for batch in group], entries=True)
    fresh = [batch for batch in group if batch.id not in done]
    working = await load(run, [change for batch in fresh for change in batch.changes])
    at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    revision = Revision(head["lineage"], int(head["revision"]))
    outcomes: list[Outcome | LiantuError] = []
    log = _Log()
    for batch in group:
        if batch.id in done:
            outcomes.append(_repeated(batch, done[batch.id], revision.lineage))
            continue
        outcome = _judge_batch(batch, working, revision, log, at)
        revision = outcome.revision
        outcomes.append(outcome)
    if log.commits:
        await write_difference(run, working, revision.n, at)
        await log.append(run)
        await run(_ADVANCE, {"revision": revision.n})
    return outcomes


async def rehearse(tx: AsyncManagedTransaction, batch: Batch) -> Outcome:
    """What a batch would do, without doing it."""
    run = within(tx)
    head = (await run(_READ, {}))[0]
    working = await load(run, batch.changes)
    items = judge_all(batch.changes, working)
    return Outcome(batch.id, Revision(head["lineage"], int(head["revision"])), tuple(items), applied=False)


def _judge_batch(batch: Batch, working: WorkingSet, revision: Revision, log: _Log, at: str) -> Outcome:
    mark = working.mark()
    items = judge_all(batch.changes, working)
    if any(item.status is Status.REFUSED for item in items):
        working.back_to(mark)
        return Outcome(batch.id, revision, tuple(items), applied=False)
    entries = _entries(working, mark, revision.n + 1)
    if not entries:
        return Outcome(batch.id, revision, tuple(items), applied=True)
    log.add(batch, entries, revision.n + 1, at)
    after = {entry.id: entry.after for entry in entries}
    numbered = tuple(replace(item, after=after.get(item.id, item.after)) for item in items)
    return Outcome(batch.id, Revision(revision.lineage, revision.n + 1), numbered, applied=True)


def _entries(working: WorkingSet, mark: int, revision: int) -> list[Entry]:
    entries: list[Entry] = []
    for record_id, before in working.touched_since(mark).items():
        after = working.current.get(record_id)
        if after is not None and before is not None and after.values == before.values:
            continue
        if after is not None:
            after = replace(after, revision=revision)
            working.put(record_id, after)
        if before is not None or after is not None:
            entries.append(Entry(before, after))
    return entries


def _repeated(batch: Batch, commit: Commit, lineage: str) -> Outcome | LiantuError:
    if commit.digest != digest_of(batch):
        return BatchReused(
            "该幂等编号已用于另一批修改", "this idempotency key was used for other changes", batch=batch.id
        )
    entries = {entry.id: entry for entry in commit.entries}
    items = tuple(_item_of(change.id, change.op.value, entries.get(change.id)) for change in batch.changes)
    return Outcome(batch.id, Revision(lineage, commit.revision), items, applied=True, repeated=True)


def _item_of(record_id: str, op: str, entry: Entry | None) -> Item:
    if entry is None:
        return Item(record_id, Status.UNCHANGED)
    status = {"create": Status.CREATED, "update": Status.UPDATED, "end": Status.ENDED, "delete": Status.DELETED}[op]
    return Item(record_id, status, before=entry.before, after=entry.after)


class _Log:
    """The commit records of a group, gathered and appended at once."""

    def __init__(self) -> None:
        self.commits: list[dict[str, Any]] = []
        self._chunks: list[dict[str, Any]] = []
        self._personal: list[dict[str, str]] = []

    def add(self, batch: Batch, entries: Sequence[Entry], revision: int, at: str) -> None:
        chunks, personal = encode(entries)
        self.commits.append(
            {
                "revision": revision,
                "batch": batch.id,
                "at": at,
                "who": batch.who,
                "why": batch.why,
                "n": len(entries),
                "digest": digest_of(batch),
                "chunks": len(chunks),
            }
        )
        self._chunks += [{"id": f"{revision}-{n}", "data": data} for n, data in enumerate(chunks)]
        self._personal += personal

    async def append(self, run: Run) -> None:
        await run(_APPEND, {"rows": self.commits})
        for at in range(0, len(self._chunks), 8):
            await run(_APPEND_CHUNKS, {"rows": self._chunks[at : at + 8]})
        for at in range(0, len(self._personal), 2000):
            await run(_APPEND_PERSONAL, {"rows": self._personal[at : at + 2000]})
