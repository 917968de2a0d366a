"""The small transactions of a load: each may be repeated, after a lost race and after a lost connection."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from graph.store.attempts import REPEATABLE, Attempts
from graph.store.execution import within

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from neo4j import AsyncManagedTransaction

    from cypher import Query
    from graph.store.execution import Execution, Run

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Steps:
    """Reads and small writing transactions over one execution; each within `deadline` seconds, repetitions included."""

    execution: Execution
    deadline: float

    async def read(self, what: Query, params: dict[str, Any]) -> list[dict[str, Any]]:
        """The rows of a read."""
        return await self.execution.rows(what, params, self.deadline)

    async def write(self, work: Callable[[Run], Awaitable[Result]]) -> Result:
        """What the work gives in a transaction of its own. It must find out by itself what was done before."""
        attempts = Attempts(time.monotonic() + self.deadline, 0.01)

        async def unit(tx: AsyncManagedTransaction) -> Result:
            return await work(within(tx))

        while True:
            try:
                return await self.execution.unit(unit, write=True, deadline=attempts.left)
            except REPEATABLE as error:
                await attempts.after(error)
