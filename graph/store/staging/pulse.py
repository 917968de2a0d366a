"""The sign of life of whoever works on a load. No clocks are compared: others watch whether it goes on."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING, Self

from neo4j.exceptions import DriverError, Neo4jError

from cypher import query
from graph.errors import LiantuError

if TYPE_CHECKING:
    from graph.store.execution import Run
    from graph.store.staging.steps import Steps

_BEAT = query("staging/beat")
BEATS = 8
"""How often a sign of life is given in the time after which one who gives none is taken for dead."""


class Pulse:
    """Beats while it is entered; `done` of the `changes` are applied."""

    def __init__(self, steps: Steps, load: str, token: str, changes: int, lease: float) -> None:
        """`token` names who works on the load; `lease`: seconds without a sign of life that count as death."""
        self._steps = steps
        self._load, self._token = load, token
        self._every = lease / BEATS
        self._began: float | None = None
        self._before = 0
        self._task: asyncio.Task[None] | None = None
        self.changes = changes
        self.done = 0

    def begin(self, done: int = 0) -> None:
        """From now on what is done goes into the estimate; `done` was done before."""
        self._began, self._before, self.done = time.monotonic(), done, done

    @property
    def seconds(self) -> float | None:
        """Seconds that are left by the pace so far, None while nothing can be said."""
        done = self.done - self._before
        if self._began is None or done <= 0:
            return None
        return (time.monotonic() - self._began) / done * max(self.changes - self.done, 0)

    async def beat(self, run: Run) -> bool:
        """Give a sign of life in this transaction; whether the load is still ours."""
        asked = {"id": self._load, "token": self._token, "changes": self.changes, "done": self.done}
        return bool((await run(_BEAT, asked | {"seconds": self.seconds}))[0]["n"])

    async def _beat_forever(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            # one that is missed is not yet a death
            with contextlib.suppress(LiantuError, Neo4jError, DriverError):
                await self._steps.write(self.beat)

    async def __aenter__(self) -> Self:
        """Begin to beat."""
        self._task = asyncio.create_task(self._beat_forever())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Be silent."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
