"""A client's stay at the embedded store: the lock that keeps it alive, and the way in."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from graph.store.embedded.errors import EmbeddedUnavailable
from graph.store.embedded.folder import DataFolder
from graph.store.embedded.joining import Joining
from graph.store.embedded.launch import LaunchOptions, log_tail
from graph.store.embedded.locks import FileLock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from graph.store.embedded.endpoint import EmbeddedEndpoint

_Found = TypeVar("_Found")
_POLL = 0.05


@asynccontextmanager
async def embedded_store(
    data_dir: Path, *, heap: str = "1g", start_timeout: float = 60, linger: float | None = None
) -> AsyncIterator[EmbeddedEndpoint]:
    """Join the store process of `data_dir` or start one, and keep it alive for the block.

    Raises EmbeddedUnavailable when that does not succeed within `start_timeout` seconds, StoreRefused
    when the engine is not in production mode. `heap` and `linger` count only when a process is started.
    """
    folder = await asyncio.to_thread(_prepared, data_dir)
    with FileLock(folder.clients_lock) as stay:
        deadline = time.monotonic() + start_timeout
        # refused only while a store stops: it holds this lock alone until its process is gone
        await _until(deadline, lambda: stay.try_shared() or None, folder)
        with Joining(folder, LaunchOptions(heap, linger)) as joining:
            endpoint = await _until(deadline, joining.step, folder)
        yield endpoint


def _prepared(data_dir: Path) -> DataFolder:
    folder = DataFolder(data_dir.expanduser().absolute())
    folder.prepare()
    return folder


async def _until(deadline: float, step: Callable[[], _Found | None], folder: DataFolder) -> _Found:
    """Repeat a short step off the event loop until it finds something; a cancelled wait ends at once."""
    while (found := await asyncio.to_thread(step)) is None:
        if time.monotonic() > deadline:
            raise _too_late(folder)
        await asyncio.sleep(_POLL)
    return found


def _too_late(folder: DataFolder) -> EmbeddedUnavailable:
    return EmbeddedUnavailable(
        f"嵌入式图数据库未能按时就绪，可稍后再试或调大 LIANTU_EMBEDDED_START_TIMEOUT。日志：{folder.log}",
        "the embedded store was not ready in time; try again, or raise LIANTU_EMBEDDED_START_TIMEOUT."
        f" Log: {folder.log}",
        log=str(folder.log),
        last_lines=log_tail(folder.log),
    )
