"""The small transactions of a load: each may be repeated, after a lost race and after a lost connection."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from neo4j.exceptions import Neo4jError

from graph.store.conflicts import is_conflict
from graph.store.errors import StoreUnavailable
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
        until = time.monotonic() + self.deadline
        pause = 0.01

        async def unit(tx: AsyncManagedTransaction) -> Result:
            return await work(within(tx))

        while True:
            left = max(until - time.monotonic(), 0.05)
            try:
                return await self.execution.unit(unit, write=True, deadline=left)
            except (StoreUnavailable, Neo4jError) as error:
                repeatable = isinstance(error, StoreUnavailable) or is_conflict(error)
                if not repeatable or time.monotonic() + pause > until:
                    raise
            await asyncio.sleep(pause)
            pause = min(pause * 2, 1.0)
