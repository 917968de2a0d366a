"""The queue that all writes of a process go through; those that wait together are committed together."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import LiantuError
from graph.store.attempts import REPEATABLE, Attempts
from graph.store.errors import DeadlineExceeded, LoadInProgress, StoreUnavailable
from graph.store.writing.ahead import RefusedAhead
from graph.store.writing.transaction import commit_group

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from graph.model.change import Batch
    from graph.store.execution import Execution
    from graph.store.writing.outcome import Outcome

_GROUP_CHANGES = 2_000
_GROUP_BATCHES = 200


@dataclass(frozen=True, slots=True)
class _Waiting:
    batch: Batch
    until: float
    done: asyncio.Future[Outcome]


class WriteQueue:
    """One writer task; `submit` from as many tasks as you like."""

    def __init__(self, execution: Execution, turn: Callable[[float, float], Awaitable[None]]) -> None:
        """The writer starts with the first batch. `turn` waits for a load that holds the head (since, until)."""
        self._execution = execution
        self._turn = turn
        self._waiting: asyncio.Queue[_Waiting] = asyncio.Queue()
        self._next: _Waiting | None = None
        self._writer: asyncio.Task[None] | None = None

    async def submit(self, batch: Batch, deadline: float) -> Outcome:
        """The outcome of a batch, all of it or nothing.

        Raises LoadInProgress, DeadlineExceeded or StoreUnavailable (then the outcome is unknown: send the same batch
        id again), BatchReused.
        """
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_forever())
        done: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        await self._waiting.put(_Waiting(batch, time.monotonic() + deadline, done))
        return await done

    async def close(self) -> None:
        """End the writer; what still waits is refused as unavailable."""
        if self._writer is not None:
            self._writer.cancel()
            await asyncio.gather(self._writer, return_exceptions=True)

    async def _write_forever(self) -> None:
        while True:
            group = await self._gather()
            try:
                await self._commit(group)
            except asyncio.CancelledError:
                _fail(group, StoreUnavailable("服务正在停止", "the service is stopping"))
                raise

    async def _gather(self) -> list[_Waiting]:
        group = [self._next or await self._waiting.get()]
        self._next = None
        size, seen = _size(group[0].batch), {group[0].batch.id}
        while not self._waiting.empty() and len(group) < _GROUP_BATCHES:
            waiting = self._waiting.get_nowait()
            size += _size(waiting.batch)
            if size > _GROUP_CHANGES or waiting.batch.id in seen:
                self._next = waiting
                break
            seen.add(waiting.batch.id)
            group.append(waiting)
        return group

    async def _commit(self, group: Sequence[_Waiting]) -> None:
        group = [waiting for waiting in group if not waiting.done.done()]
        try:
            outcomes = await self._attempt(group)
        except Exception as error:  # noqa: BLE001 - whatever it is, those who wait must be told, and the writer lives on
            # one bad write must be refused alone, so the rest is tried singly
            if len(group) == 1 or isinstance(error, StoreUnavailable | DeadlineExceeded | LoadInProgress):
                _fail(group, _as_liantu(error))
                return
            for waiting in group:
                await self._commit([waiting])
            return
        for waiting, outcome in zip(group, outcomes, strict=True):
            if waiting.done.done():
                continue
            if isinstance(outcome, LiantuError):
                waiting.done.set_exception(outcome)
            else:
                waiting.done.set_result(outcome)

    async def _attempt(self, group: Sequence[_Waiting]) -> list[Outcome | LiantuError]:
        batches = [waiting.batch for waiting in group]
        began, until = time.monotonic(), max((waiting.until for waiting in group), default=0)
        attempts = Attempts(until, 0.02)
        while True:
            try:
                return await self._execution.unit(
                    lambda tx: commit_group(tx, batches), write=True, deadline=attempts.left
                )
            except RefusedAhead as refused:
                return [refused.outcome]
            except LoadInProgress:
                await self._turn(began, until)
                await attempts.wait()
            except REPEATABLE as error:
                # after an unknown outcome the same batch ids are asked for first, inside the transaction
                await attempts.after(error)


def _size(batch: Batch) -> int:
    # what a reverting comes to is not known before its commit was read
    return len(batch.changes) if batch.undoes is None else _GROUP_CHANGES


def _as_liantu(error: Exception) -> LiantuError:
    if isinstance(error, LiantuError):
        return error
    logging.getLogger(__name__).error("a write failed", exc_info=error)
    return StoreUnavailable(
        "图数据库未能完成写入，数据保持原样", "the store could not complete the write; nothing was changed",
        cause=getattr(error, "code", None) or type(error).__name__,
    )  # fmt: skip


def _fail(group: Sequence[_Waiting], error: LiantuError) -> None:
    for waiting in group:
        if not waiting.done.done():
            waiting.done.set_exception(error)
