"""Writes a batch that is too large for one transaction: judge, stage, publish, apply."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.errors import LiantuError
from graph.model.change import Op
from graph.store.errors import LoadLost, TooManyChanges
from graph.store.log.appending import record_of
from graph.store.log.payload import encode_part
from graph.store.log.reading import commits_of
from graph.store.staging.applying import Application
from graph.store.staging.dropping import claim, drop
from graph.store.staging.gate import GRACE
from graph.store.staging.parts import checksum, parts_of, slices
from graph.store.staging.pulse import Pulse
from graph.store.staging.state import LoadState, in_progress, state_of
from graph.store.writing.transaction import judging, repeated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from graph.model.change import Batch
    from graph.settings import Settings
    from graph.store.execution import Run
    from graph.store.log.entry import Commit
    from graph.store.staging.parts import Part
    from graph.store.staging.steps import Steps
    from graph.store.writing.outcome import Outcome

    Rows: TypeAlias = tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, str]]]
    """Of the parts, of their payload, of their personal values."""
    Told: TypeAlias = Callable[[str, int, int], None]
    """Hears a stage ("judge", "stage", "apply"), and how many of how many changes are through it."""

_HOLD = query("head/hold")
_OCCUPY = query("head/occupy")
_PUBLISH = query("head/publish")
_BEGIN = query("staging/begin")
_ADDED = query("staging/added")
_ADD_PARTS = query("staging/add_parts")
_APPEND = query("log/append")
_APPEND_CHUNKS = query("log/append_chunks")
_APPEND_PERSONAL = query("personal/append")
_AT_ONCE = 4
"""Parts that are staged in one transaction."""


class StagedLoad:
    """One batch on its way. Nothing else is written from its beginning to its end, so it is judged once."""

    def __init__(self, steps: Steps, settings: Settings, batch: Batch, told: Told) -> None:
        """`token` names this attempt."""
        self._steps, self._settings, self._batch, self._told = steps, settings, batch, told
        self.token = uuid.uuid4().hex
        self._head: dict[str, Any] = {}

    async def write(self) -> Outcome:
        """What comes of the batch, all of it or nothing. Raises LoadInProgress where the head is held, LoadLost."""
        if any(change.op is Op.MERGE for change in self._batch.changes):
            raise TooManyChanges(
                "合并不能分批写入，请分开提交", "merges are not staged: send them in a batch of their own"
            )
        if (done := await self._begun()) is not None:
            return done
        lease = self._settings.load_lease
        async with Pulse(self._steps, self._batch.id, self.token, len(self._batch.changes), lease) as pulse:
            try:
                outcome = await self._judged()
                if outcome.commit is None:
                    await self._drop()
                    return outcome
                pulse.changes = outcome.commit.n
                parts = parts_of(outcome.commit)
                await self._stage(parts, outcome.commit, pulse)
                await self._publish(outcome.commit, len(parts), pulse)
            except BaseException:
                with contextlib.suppress(LiantuError):
                    await asyncio.shield(self._drop())
                raise
            await self._apply(outcome.commit, parts, pulse)
        return outcome

    async def _begun(self) -> Outcome | None:
        """Hold the head; the outcome where the batch was done before."""

        async def work(run: Run) -> Commit | None:
            self._head = (await run(_HOLD, {"token": uuid.uuid4().hex}))[0]
            state = await state_of(run, self._head)
            if state is not None and state.token == self.token:
                return None  # the answer to the first attempt was lost
            if state is not None:
                raise in_progress(state)
            if found := await commits_of(run, [self._batch.id]):
                return found[self._batch.id]
            at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
            asked = {
                "id": self._batch.id,
                "token": self.token,
                "who": self._batch.who,
                "why": self._batch.why,
                "at": at,
            }
            await run(_BEGIN, asked | {"changes": len(self._batch.changes), "beat": 0})
            await run(_OCCUPY, {"load": self._batch.id})
            return None

        if await self._steps.write(work) is None:
            return None
        commit = (await commits_of(self._steps.read, [self._batch.id], entries=True))[self._batch.id]
        outcome = repeated(self._batch, commit, self._head["lineage"])
        if isinstance(outcome, LiantuError):
            raise outcome
        return outcome

    async def _judged(self) -> Outcome:
        self._told("judge", 0, len(self._batch.changes))
        group = await judging(self._steps.read, self._head, [self._batch])
        # a thread of its own, so that the sign of life goes on
        outcome = await asyncio.to_thread(group.judge, self._batch)
        if isinstance(outcome, LiantuError):
            raise outcome
        return outcome

    async def _stage(self, parts: Sequence[Part], commit: Commit, pulse: Pulse) -> None:
        staged = 0
        for some in slices(parts, _AT_ONCE):
            rows = await asyncio.to_thread(_rows, some, commit)
            await self._steps.write(lambda run, rows=rows: self._add(run, rows, pulse))  # type: ignore[misc]
            staged += sum(len(part.entries) for part in some)
            self._told("stage", staged, commit.n)

    async def _add(self, run: Run, rows: Rows, pulse: Pulse) -> None:
        parts, chunks, personal = rows
        if not await pulse.beat(run):
            raise _lost()
        if await run(_ADDED, {"ids": [row["id"] for row in parts]}):
            return  # the answer to the first attempt was lost
        await run(_ADD_PARTS, {"rows": parts})
        await run(_APPEND_CHUNKS, {"rows": chunks})
        if personal:
            await run(_APPEND_PERSONAL, {"rows": personal})

    async def _publish(self, commit: Commit, parts: int, pulse: Pulse) -> None:
        async def work(run: Run) -> None:
            await run(_HOLD, {"token": uuid.uuid4().hex})
            if not await pulse.beat(run):
                raise _lost()
            if not await commits_of(run, [commit.batch]):
                await run(_APPEND, {"rows": [record_of(commit, parts)]})
                await run(_PUBLISH, {"revision": commit.revision})

        await self._steps.write(work)

    async def _apply(self, commit: Commit, parts: Sequence[Part], pulse: Pulse) -> None:
        self._told("apply", 0, commit.n)
        # look-ups that saw no published load have their rows by then (graph.store.staging.gate)
        await asyncio.sleep(GRACE)
        batch = self._batch
        state = LoadState(
            batch.id, self.token, 0, batch.who, batch.why, commit.at, commit.n, 0, None, commit.revision
        )  # fmt: skip
        connections = self._settings.load_connections
        application = Application(
            self._steps, state, pulse, connections, lambda done, changes: self._told("apply", done, changes)
        )
        await application.run(parts)

    async def _drop(self) -> None:
        state = await claim(self._steps, self._batch.id, self.token, published=False)
        if state is not None:
            await drop(self._steps, state)


def _rows(parts: Sequence[Part], commit: Commit) -> Rows:
    rows: Rows = ([], [], [])
    for part in parts:
        data, personal = encode_part(part.entries, part.unusual)
        # the payload that is applied is the payload that the log keeps
        id_ = f"{commit.revision}-{part.n}"
        rows[0].append(
            {
                "id": id_, "load": commit.batch, "n": part.n, "phase": int(part.phase), "entries": len(part.entries),
                "checksum": checksum(data),
            }
        )  # fmt: skip
        rows[1].append({"id": id_, "data": data})
        rows[2].extend(personal)
    return rows


def _lost() -> LoadLost:
    return LoadLost(
        "导入在发布前被另一客户端取消，未写入任何内容，请重新导入",
        "the load was dropped by another client before it was published: nothing was written, load it again",
    )
