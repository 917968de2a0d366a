"""Runs a command's work on the store that the settings name."""

from __future__ import annotations

import asyncio
import datetime as dt
import getpass
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from graph.paths.asking import Reader
from graph.projection.freshness import projection_of
from graph.search.live import index_of
from graph.settings import Settings
from graph.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Session:
    """An opened store, the settings that named it, and the day that the command is about."""

    settings: Settings
    store: Store
    as_of: dt.date

    async def reader(self) -> Reader:
        """The graph as it is now. Whoever runs the command owns the data folder, and sees names."""
        projection = await projection_of(self.store)
        index = await asyncio.to_thread(index_of, projection)
        return Reader(self.store, projection, index, see_names=True)


def run(work: Callable[[Session], Awaitable[_Result]], as_of: dt.datetime | None = None) -> _Result:
    """What `work` gives for an opened store. Raises what `open_store` and `work` raise."""
    return asyncio.run(_opened(Settings(), work, as_of))


async def _opened(
    settings: Settings, work: Callable[[Session], Awaitable[_Result]], as_of: dt.datetime | None
) -> _Result:
    async with open_store(settings) as store:
        return await work(Session(settings, store, as_of.date() if as_of else today(settings)))


def today(settings: Settings) -> dt.date:
    """The day that it is where the graph is about."""
    return dt.datetime.now(ZoneInfo(settings.timezone)).date()


def who() -> str:
    """How the log names whoever runs the command."""
    return f"command:{getpass.getuser()}"
