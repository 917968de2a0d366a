"""Run as a program: writes batches to the store that the environment names and says what was acknowledged.

Arguments: a prefix for ids, how many batches, how many organizations in each, `undo` to revert what they wrote instead,
`staged` for a load beyond one transaction (its size is its own), and `tell` to name each statement on its way, so that
a test can kill this process at a known point of a transaction.
"""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any

from graph.settings import Settings
from graph.store import open_store
from graph.store.execution import within
from graph.store.staging import steps
from graph.store.writing import transaction
from tests.reliability.batches import organizations
from tests.reliability.loads import staged_load

if TYPE_CHECKING:
    from neo4j import AsyncManagedTransaction

    from cypher import Query
    from graph.store.execution import Run


async def write(prefix: str, batches: int, size: int, *, undo: bool) -> None:
    """Write them one after the other, or revert them."""
    async with open_store(Settings()) as store:
        say("ready")
        await asyncio.to_thread(sys.stdin.readline)
        for n in range(batches):
            load = staged_load(f"{prefix}-{n}") if "staged" in sys.argv else organizations(f"{prefix}-{n}", size)
            outcome = await (store.undo(load.id, who="writer", batch=f"undo-{n}") if undo else store.write(load))
            say(f"done {outcome.revision.n}")


def say(line: str) -> None:
    """A line to whoever started this."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def tell_statements() -> None:
    """Say the name of each statement of a writing transaction once the engine has answered it."""

    def telling(tx: AsyncManagedTransaction) -> Run:
        silent = within(tx)

        async def told(what: Query, params: dict[str, Any]) -> list[dict[str, Any]]:
            rows = await silent(what, params)
            say(what.name)
            return rows

        return told

    for module in (transaction, steps):
        module.within = telling  # type: ignore[attr-defined]


if __name__ == "__main__":
    if "tell" in sys.argv:
        tell_statements()
    asyncio.run(write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), undo="undo" in sys.argv))
