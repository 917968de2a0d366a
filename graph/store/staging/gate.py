"""Keeps look-ups from seeing a load that is half applied, at the price of one small read a process and second.

A published load waits GRACE seconds before its first part is applied. So whoever saw no published load, and has its
rows before GRACE has passed since, saw nothing of one; who takes longer looks again. Only durations are compared,
never the clocks of two machines. What is left of the second covers a follower that lies a little behind.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from cypher import query
from graph.store.staging.state import in_progress, state_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graph.store.staging.steps import Steps
    from graph.store.staging.watching import Watch

Result = TypeVar("Result")

GRACE = 1.5
_TRUSTED = 0.5
_CLEAN = 1.0
_HEAD = query("head/read")


@dataclass(frozen=True, slots=True)
class _Look:
    """What was seen of the head, at a time before it was asked for; `published` counts the loads so far."""

    at: float
    published: int


class Gate:
    """Look-ups pass while no load is being applied."""

    def __init__(self, steps: Steps, watch: Watch, wait: float) -> None:
        """`wait`: seconds that a look-up waits for a load before it is told to come again."""
        self._steps, self._watch, self._wait = steps, watch, wait
        self._lock = asyncio.Lock()
        self._last: _Look | None = None

    async def passed(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """What the work reads, none of it half of a load. Raises LoadInProgress."""
        until = time.monotonic() + self._wait
        while True:
            before = await self._look(until, _TRUSTED)
            result = await work()
            if time.monotonic() - before.at < _CLEAN or (await self._look(until, 0)).published == before.published:
                return result

    async def _look(self, until: float, trusted: float) -> _Look:
        async with self._lock:
            if self._last is not None and time.monotonic() - self._last.at < trusted:
                return self._last
            self._last = await self._open(until)
            return self._last

    async def _open(self, until: float) -> _Look:
        while True:
            at = time.monotonic()
            head = (await self._steps.read(_HEAD, {}))[0]
            if head["applying"] is None:
                return _Look(at, int(head["published"]))
            self._watch.watch()
            state = await state_of(self._steps.read, head)
            if state is not None and at > until:
                raise in_progress(state)
            await asyncio.sleep(0.1)
