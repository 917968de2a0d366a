"""Runs a command's work on the store that the settings name."""

from __future__ import annotations

import asyncio
import datetime as dt
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from graph.paths.asking import Reader
from graph.paths.kernel import keep_compiled
from graph.projection.freshness import projection_of
from graph.search.live import index_of
from graph.search.own_words import take_own_words
from graph.settings import Settings
from graph.store import Store, open_store
from liantu.command.progress import waiting
from liantu.command.trail import What, note

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

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


def run(
    work: Callable[[Session], Awaitable[_Result]],
    as_of: dt.datetime | None = None,
    *,
    noted: tuple[What, str] | None = None,
) -> _Result:
    """What `work` gives for an opened store. Raises what `open_store` and `work` raise.

    `noted`: what the access log is to keep, and under which command's name. It is written before anything is shown.
    """
    return asyncio.run(_opened(Settings(), work, as_of, noted))


async def _opened(
    settings: Settings,
    work: Callable[[Session], Awaitable[_Result]],
    as_of: dt.datetime | None,
    noted: tuple[What, str] | None,
) -> _Result:
    async with opened_store(settings) as store:
        result = await work(Session(settings, store, as_of.date() if as_of else today(settings)))
    if noted is not None:
        note(settings, *noted)
    return result


@asynccontextmanager
async def opened_store(settings: Settings) -> AsyncIterator[Store]:
    """The store that the settings name; people at a terminal see that it is being opened."""
    take_own_words(settings)
    keep_compiled(settings.data_dir)
    async with AsyncExitStack() as stack:
        with waiting("正在打开图数据库 / opening the store"):
            store = await stack.enter_async_context(open_store(settings))
        yield store


def today(settings: Settings) -> dt.date:
    """The day that it is where the graph is about."""
    return dt.datetime.now(ZoneInfo(settings.timezone)).date()
