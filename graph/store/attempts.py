"""Tries of one write: again after a conflict or a lost connection, with growing pauses, until there is no time left."""

from __future__ import annotations

import asyncio
import time

from neo4j.exceptions import Neo4jError

from graph.store.conflicts import is_conflict
from graph.store.errors import StoreUnavailable

REPEATABLE = (StoreUnavailable, Neo4jError)
"""What `Attempts.after` is to be asked about."""
_LEAST, _LONGEST = 0.05, 1.0


class Attempts:
    """`until` is on the clock of time.monotonic; `pause` seconds lie before the second try, then twice as many."""

    def __init__(self, until: float, pause: float) -> None:
        """No try was made."""
        self._until = until
        self._pause = pause

    @property
    def left(self) -> float:
        """The seconds that a try may take."""
        return max(self._until - time.monotonic(), _LEAST)

    async def after(self, error: StoreUnavailable | Neo4jError) -> None:
        """Wait for the next try. Raises the error where it would come again, or where the next try came too late."""
        repeatable = isinstance(error, StoreUnavailable) or is_conflict(error)
        if not repeatable or time.monotonic() + self._pause > self._until:
            raise error
        await self.wait()

    async def wait(self) -> None:
        """Wait for the next try, whatever ended the last."""
        await asyncio.sleep(self._pause)
        self._pause = min(self._pause * 2, _LONGEST)
