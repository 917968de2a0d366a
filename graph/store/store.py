"""The store: one class for both engines, the only door to what is kept."""

from __future__ import annotations

import asyncio
import secrets
import time
import uuid
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cypher import Query, query
from graph.errors import LiantuError
from graph.model.catalog import TIES
from graph.model.change import Batch
from graph.store import reading
from graph.store.conflicts import try_again
from graph.store.connection import Connection
from graph.store.errors import RevisionNotReached
from graph.store.execution import Execution, run
from graph.store.log.reading import commit_at, commits_after, commits_of, undoing_commit
from graph.store.migrations import migrate
from graph.store.revision import Revision, parse_revision
from graph.store.snapshots import forget_before
from graph.store.staging.loads import Loads
from graph.store.staging.steps import Steps
from graph.store.standings import tombstones_of
from graph.store.undoing import commit_meant, explained
from graph.store.writing.merging import merge_of
from graph.store.writing.queue import WriteQueue
from graph.store.writing.transaction import rehearse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable

    from neo4j import AsyncManagedTransaction

    from graph.model.records import EntityRecord, Record, TieRecord
    from graph.settings import Settings
    from graph.store.log.entry import Commit
    from graph.store.reading import Take
    from graph.store.staging.loading import Told
    from graph.store.writing.outcome import Outcome

_BEGIN = query("head/begin")
_HEAD = query("head/read")
_MARK_DEMO = query("head/mark_demo")
_ALIASES = query("identity/aliases")
_ALIASES_TO = query("identity/aliases_to")
_ERASE = query("personal/erase")
# a load in parts leaves these as they are until it is done
_APART = ("head/", "judgements/", "keys/", "log/", "personal/", "staging/")


@dataclass(frozen=True, slots=True)
class Head:
    """Where a store stands. `demo`: its lineage was begun by the sample."""

    revision: Revision
    demo: bool


class Store:
    """Reads look up, writes go through the queue; nothing else touches the engine."""

    def __init__(self, settings: Settings, connection: Connection) -> None:
        """Use `open_store`."""
        self.settings = settings
        self._connection = connection
        self._execution = Execution(connection, settings.connections)
        steps = Steps(self._execution, settings.load_deadline)
        self._loads = Loads(steps, settings)
        self._queue = WriteQueue(self._execution, self._loads.turn)

    async def read(
        self, what: Query, params: dict[str, Any] | None = None, *, deadline: float | None = None
    ) -> list[dict[str, Any]]:
        """Rows of a read query. Raises DeadlineExceeded, StoreUnavailable, LoadInProgress (half of one is there)."""

        async def work() -> list[dict[str, Any]]:
            return await self._execution.rows(what, params or {}, deadline or self.settings.read_deadline)

        return await (work() if what.name.startswith(_APART) else self._loads.passed(work))

    async def write(
        self, batch: Batch, *, dry_run: bool = False, deadline: float | None = None, told: Told | None = None
    ) -> Outcome:
        """Apply a batch, all of it or nothing; or say what it would do. Raises what WriteQueue.submit raises.

        One of more than `settings.transaction_changes` is staged, which `told` hears of (graph.store.staging), and
        takes as long as it takes: `deadline` is then what it may wait for another load.
        """
        allowed = deadline or self._deadline_for(len(batch.changes))
        if dry_run:
            outcome = await self._execution.unit(lambda tx: rehearse(tx, batch), write=False, deadline=allowed)
            if isinstance(outcome, LiantuError):
                raise outcome
            return outcome
        if len(batch.changes) > self.settings.transaction_changes:
            return await self._loads.write(batch, allowed, told)
        return await self._queue.submit(batch, allowed)

    async def merge(
        self, loser: str, winner: str, *, who: str, why: str = "", batch: str | None = None, dry_run: bool = False
    ) -> Outcome:
        """Merge one entity into another, which stays: ids keep resolving, ties move, the loser's name is kept.

        Its one item is the winner's, `before` being the loser; `outcome.commit` tells the rest. Raises EntityUnknown
        where the loser's id names no label, and what `write` raises.
        """
        change = merge_of(loser, winner)
        named = batch or f"merge-{uuid.uuid4()}"
        return await self.write(Batch(named, (change,), who, why or f"merge {loser} {winner}"), dry_run=dry_run)

    async def undo(
        self, what: str, *, who: str, why: str = "", batch: str | None = None, dry_run: bool = False
    ) -> Outcome:
        """Revert a commit, named by its batch id, revision or n, if nothing later depends on it; all of it or nothing.

        Refused, its items are what stands in the way (codes undo_blocked, undo_erased; details: reason, revision, by).
        Raises CommitUnknown, and what `write` raises.
        """
        commit = await self.commit_meant(what)
        reason = " ".join(filter(None, (f"undo {commit.batch}", why)))
        asked = Batch(batch or f"undo-{uuid.uuid4()}", (), who, reason, commit.batch)
        deadline = self._deadline_for(commit.n)
        if commit.n > self.settings.transaction_changes and not dry_run:
            outcome = await self._loads.write(asked, deadline)
        else:
            outcome = await self.write(asked, dry_run=dry_run, deadline=deadline)
        return await explained(self.read, outcome) if outcome.refused else outcome

    async def commit_meant(self, what: str, *, entries: bool = False) -> Commit:
        """The commit of a batch id, revision or n, with what it did if `entries`. Raises CommitUnknown."""
        return await commit_meant(self.read, what, (await self.head()).revision.lineage, entries=entries)

    async def undoing(self, batch: str) -> Commit | None:
        """The commit, without its entries, that reverted a batch and is in force itself; None where there is none."""
        return await undoing_commit(self.read, batch)

    def _deadline_for(self, changes: int) -> float:
        return self.settings.load_deadline if changes > 1000 else self.settings.write_deadline

    async def command(self, what: Query, params: dict[str, Any]) -> list[dict[str, Any]]:
        """Run a statement on system records (keys, aliases): not for entities or ties, which go through `write`."""

        async def work(tx: AsyncManagedTransaction) -> list[dict[str, Any]]:
            return await run(tx, what, params)

        deadline = self.settings.write_deadline
        return await try_again(lambda: self._execution.unit(work, write=True, deadline=deadline))

    async def head(self) -> Head:
        """Lineage and revision as they are now."""
        row = (await self.read(_HEAD))[0]
        return Head(Revision(row["lineage"], int(row["revision"])), bool(row["demo"]))

    async def begin_demo(self) -> None:
        """Mark a store without a commit as begun by the sample; nothing otherwise."""
        await self.command(_MARK_DEMO, {})

    async def wait_for(self, token: str, timeout: float = 5.0) -> Revision:  # noqa: ASYNC109 - a deadline of ours
        """The head, once it has reached the revision. Raises RevisionUnknown, RevisionNotReached."""
        ends = time.monotonic() + timeout
        while True:
            head = (await self.head()).revision
            wanted = parse_revision(token, head.lineage)
            if head.n >= wanted.n:
                return head
            if time.monotonic() > ends:
                raise RevisionNotReached(
                    f"版本 {token} 尚未到达，请稍后再试", f"revision {token} was not reached in time",
                    wanted=token, reached=str(head),
                )  # fmt: skip
            await asyncio.sleep(0.05)

    async def entities(self, ids: Iterable[str]) -> dict[str, EntityRecord]:
        """The entities that exist, by id."""
        return await reading.read_entities(self.read, ids)

    async def ties(self, ids: Iterable[str]) -> dict[str, TieRecord]:
        """The ties that exist, by id."""
        return await reading.read_ties(self.read, ids)

    async def ties_at(self, ids: Iterable[str], types: Iterable[str] = tuple(TIES)) -> list[TieRecord]:
        """The ties of these entities, both ways."""
        return await reading.read_ties_at(self.read, ids, types)

    async def ties_from(self, ids: Iterable[str], types: Iterable[str] = tuple(TIES)) -> list[TieRecord]:
        """The ties that begin at these entities."""
        return await reading.read_ties_at(self.read, ids, types, outgoing_only=True)

    async def resolve(self, ids: Iterable[str]) -> dict[str, str]:
        """Where those of the ids lead that are aliases."""
        return await reading.resolve_aliases(self.read, ids)

    async def deleted(self, ids: Iterable[str]) -> set[str]:
        """Those of the ids that were deleted, or merged into what was."""
        asked = sorted(ids)
        led = await self.resolve(asked)
        buried = {row["id"] for row in await tombstones_of(self.read, [led.get(each, each) for each in asked])}
        return {each for each in asked if led.get(each, each) in buried}

    async def scan(self) -> tuple[list[EntityRecord], list[TieRecord]]:
        """Every entity and tie. Two revisions may be mixed: catch up from the log (graph.projection)."""
        return await reading.scan_entities(self._long_read), await reading.scan_ties(self._long_read)

    async def stream(self, entities: Take[EntityRecord], ties: Take[TieRecord]) -> None:
        """The same in pages, entities first, for graphs that memory does not hold as records; a page may come twice."""
        await reading.stream_entities(self._pages, entities)
        await reading.stream_ties(self._pages, ties)

    async def _pages(self, what: Query, take: Callable[[list[dict[str, Any]]], Awaitable[None]]) -> None:
        await self._loads.passed(lambda: self._execution.pages(what, self.settings.load_deadline, take))

    async def aliases(self) -> dict[str, str]:
        """Every alias and where it leads."""
        return {row["id"]: row["target"] for row in await self.read(_ALIASES)}

    async def commits(self, after: int, limit: int = 100, *, entries: bool = True) -> list[Commit]:
        """The log after a revision, oldest first; a load is there once all of it is applied."""
        until = (await self.head()).revision.n
        return await commits_after(self.read, after, until, limit, entries=entries)

    async def commit_of(self, batch: str) -> Commit | None:
        """The commit of a batch id, with its entries; None if it was never applied. Raises LoadInProgress."""
        commit = (await commits_of(self.read, [batch], entries=True)).get(batch)
        if commit is not None and commit.revision > (await self.head()).revision.n:
            await self._loads.turn(time.monotonic(), time.monotonic())
        return commit

    async def history(self, record_id: str) -> list[tuple[Commit, Record | None]]:
        """The commits that changed a record, newest first, each with what it was before: a chain of seeks."""
        record_id = (await self.resolve([record_id])).get(record_id, record_id)
        current = (await self.entities([record_id])) or (await self.ties([record_id]))
        found: list[tuple[Commit, Record | None]] = []
        at = next((record.revision for record in current.values()), 0)
        while at:
            commit = await commit_at(self.read, at)
            entry = next((each for each in commit.entries if each.id == record_id), None) if commit else None
            if commit is None or entry is None:
                break
            found.append((commit, entry.before))
            at = entry.before.revision if entry.before else await self._reverted_by(commit)
        return found

    async def _reverted_by(self, commit: Commit) -> int:
        # a record that was brought back has its history behind the commit that took it away
        return (await self.commit_meant(commit.undoes)).revision if commit.undoes else 0

    async def erase(self, subject: str) -> int:
        """Erase the personal values that the log keeps about a record and what was merged into it; how many went.

        The record itself is changed or deleted by an ordinary write, before. Snapshots of this data folder that were
        taken before go with the values.
        """
        # a published load may still need what the log keeps of the record
        now = time.monotonic()
        await self._loads.turn(now, now + self.settings.write_deadline)
        erased = 0
        merged = [row["id"] for row in await self.read(_ALIASES_TO, {"ids": [subject]})]
        for each in (subject, *merged):
            while n := int((await self.command(_ERASE, {"subject": each}))[0]["n"]):
                erased += n
        await asyncio.to_thread(forget_before, self.settings.data_dir, (await self.head()).revision)
        return erased

    async def _long_read(self, what: Query, params: dict[str, Any]) -> list[dict[str, Any]]:
        return await self.read(what, params, deadline=self.settings.load_deadline)

    async def begin(self) -> None:
        """Bring the schema to this version and make the head of a new store."""
        await migrate(self._connection)
        await self.command(_BEGIN, {"lineage": secrets.token_hex(6)})
        await self._loads.look()

    async def close(self) -> None:
        """End the writer and let go of the engine."""
        await self._queue.close()
        await self._loads.close()
        await self._execution.settle()
        await self._connection.close()


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Store]:
    """The store that the settings name, joined or started, with its schema current.

    Raises StoreUnavailable, StoreRefused.
    """
    connection = Connection(settings)
    store = Store(settings, connection)
    try:
        await connection.open()
        await store.begin()
        yield store
    finally:
        await store.close()
