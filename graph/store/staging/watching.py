"""Watches a load that holds the head: waits for it, and takes it over once nobody works on it any more."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from graph.errors import LiantuError
from graph.store.staging.applying import Application
from graph.store.staging.dropping import claim, drop
from graph.store.staging.pulse import BEATS, Pulse
from graph.store.staging.state import LoadState, in_progress, load_on_its_way

if TYPE_CHECKING:
    from graph.settings import Settings
    from graph.store.staging.steps import Steps


class Watch:
    """One watcher a process, while there is something to watch. `own`: tokens of the loads that this process began."""

    def __init__(self, steps: Steps, settings: Settings) -> None:
        """Nothing is watched yet."""
        self._steps, self._settings = steps, settings
        self._task: asyncio.Task[None] | None = None
        self._seen: LoadState | None = None
        self._since = 0.0
        self._lives = False
        self.own: set[str] = set()

    async def turn(self, began: float, until: float) -> None:
        """Return once no load holds the head. `began`: since when somebody waits (monotonic seconds).

        Raises LoadInProgress at `until`, and earlier where the load is known to live and `load_wait` is over.
        """
        while (state := await load_on_its_way(self._steps.read)) is not None:
            self.watch()
            now = time.monotonic()
            lives = state.token in self.own or (self._lives and self._seen is not None and self._seen.id == state.id)
            if now > until or (lives and now > began + self._settings.load_wait):
                raise in_progress(state)
            await asyncio.sleep(0.1)

    def watch(self) -> None:
        """Watch from now on, until no load holds the head."""
        if self._task is None or self._task.done():
            self._seen, self._lives = None, False
            self._task = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Watch no longer; a load that is being finished here waits for the next client."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _watch(self) -> None:
        while True:
            try:
                state = await load_on_its_way(self._steps.read)
                if state is None:
                    return
                self._look(state)
                if state.token not in self.own and time.monotonic() - self._since > self._settings.load_lease:
                    await self._take_over(state)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and tried again
                told = error.en if isinstance(error, LiantuError) else f"{type(error).__name__}: {error}"
                logging.getLogger(__name__).warning("a load that was cut off could not be finished yet: %s", told)
            await asyncio.sleep(min(self._settings.load_lease / BEATS, 1.0))

    def _look(self, state: LoadState) -> None:
        seen = self._seen
        if seen is None or (seen.id, seen.token, seen.beat) != (state.id, state.token, state.beat):
            self._lives = seen is not None
            self._seen, self._since = state, time.monotonic()

    async def _take_over(self, seen: LoadState) -> None:
        state = await claim(self._steps, seen.id, seen.token, seen.beat)
        if state is None:
            return  # another was quicker, or it lives after all
        async with Pulse(self._steps, state.id, state.token, state.changes, self._settings.load_lease) as pulse:
            if state.revision is None:
                await drop(self._steps, state)
            else:
                await Application(self._steps, state, pulse, self._settings.load_connections).run()
