"""The loads of a store: written, waited for, and taken over where whoever wrote one has died."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from graph.store.errors import LoadInProgress
from graph.store.staging.gate import Gate
from graph.store.staging.loading import StagedLoad
from graph.store.staging.state import load_on_its_way
from graph.store.staging.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graph.model.change import Batch
    from graph.settings import Settings
    from graph.store.staging.loading import Told
    from graph.store.staging.steps import Steps
    from graph.store.writing.outcome import Outcome

Result = TypeVar("Result")


class Loads:
    """What a store knows of loads beyond one transaction, its own and those of others."""

    def __init__(self, steps: Steps, settings: Settings) -> None:
        """Over the store's own connection."""
        self._steps, self._settings = steps, settings
        self._watch = Watch(steps, settings)
        self._gate = Gate(steps, self._watch, settings.load_wait)

    async def write(self, batch: Batch, wait: float, told: Told | None = None) -> Outcome:
        """Write a batch in parts, once no other load is on its way. `wait`: seconds that a dead one may take to end."""
        began = time.monotonic()
        load = StagedLoad(self._steps, self._settings, batch, told or (lambda _stage, _done, _changes: None))
        self._watch.own.add(load.token)
        try:
            while True:
                try:
                    return await load.write()
                except LoadInProgress:
                    await self._watch.turn(began, began + wait)
        finally:
            self._watch.own.discard(load.token)

    async def passed(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """What a look-up reads, none of it half of a load. Raises LoadInProgress."""
        return await self._gate.passed(work)

    async def turn(self, began: float, until: float) -> None:
        """Return once no load is on its way; raises LoadInProgress as `Watch.turn` does."""
        await self._watch.turn(began, until)

    async def look(self) -> None:
        """Watch a load that is on its way, so that it is finished or dropped if nobody works on it."""
        if await load_on_its_way(self._steps.read) is not None:
            self._watch.watch()

    async def close(self) -> None:
        """Watch no longer."""
        await self._watch.close()
