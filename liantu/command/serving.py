"""`liantu serve`: the API, and on a new store the sample district if it is asked for."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
import uvicorn
from anyio.from_thread import start_blocking_portal

from api.bootstrap import ensure_first_key
from graph.paths.kernel import warm
from graph.registers import load
from graph.settings import MOST_WORKERS, Settings
from graph.store import Store
from graph.store.errors import StoreUnavailable
from liantu.command.failures import NotWritten
from liantu.command.listening import bound
from liantu.command.load_report import show
from liantu.command.options import AsJson
from liantu.command.output import say
from liantu.command.progress import stages
from liantu.command.running import opened_store
from liantu.command.sample import Sample, write_sample
from liantu.command.welcome import welcome

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

_GRACE = 5
"""Seconds that requests under way may take to end."""


def serve(
    sample: Annotated[
        Sample | None, typer.Option("--sample", help="首次启动时载入示例数据 / load this sample into a new store")
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", min=1, max=MOST_WORKERS, help="服务进程数 / processes that serve; otherwise LIANTU_WORKERS"
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """启动 API 服务 / serve the API on LIANTU_HOST and LIANTU_PORT."""
    settings = Settings()
    with bound(settings) as place:
        keyless = asyncio.run(_prepared(settings, sample))
        welcomed = partial(welcome, settings, keyless=keyless, as_json=as_json)
        count = workers or settings.workers
        # the way to stop a server is to interrupt it: nothing has failed then
        with suppress(KeyboardInterrupt):
            started = _alone(settings, place, welcomed) if count == 1 else _together(settings, place, welcomed, count)
    if not started:
        raise StoreUnavailable("服务未能启动，原因见上", "the service could not start; see above why")


def _alone(settings: Settings, place: socket.socket, welcomed: Callable[[], None]) -> bool:
    """Serve in this process; whether it came to that."""
    # half of what starting any command would take, and this one alone needs it
    from api.application import create_app  # noqa: PLC0415

    config = uvicorn.Config(create_app(settings), log_config=None, access_log=False, timeout_graceful_shutdown=_GRACE)
    server = _Server(config, welcomed)
    server.run(sockets=[place])
    return server.started


def _together(settings: Settings, place: socket.socket, welcomed: Callable[[], None], count: int) -> bool:
    """Serve in so many processes; whether it came to that."""
    from liantu.command.workers import APPLICATION, Workers  # noqa: PLC0415 - only where there are several

    config = uvicorn.Config(
        APPLICATION, factory=True, workers=count, log_config=None, access_log=False, timeout_graceful_shutdown=_GRACE
    )
    # as its client this process keeps an embedded store in place while workers come and go; it does that in a thread,
    # since the signals that end a service come to the main one
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(opened_store(settings)):
        # compiled once, and found by every worker
        warm()
        supervisor = Workers(config, [place], welcomed)
        supervisor.run()
    return supervisor.started


async def _prepared(settings: Settings, sample: Sample | None) -> bool:
    """Whether the store is a demo's, once it holds what it should: what stands in the way is told as a message."""
    async with opened_store(settings) as store:
        if sample is not None:
            await load_sample(store)
        await ensure_first_key(store)
        return (await store.head()).demo


class _Server(uvicorn.Server):
    """Says what to open and try once it answers."""

    def __init__(self, config: uvicorn.Config, welcomed: Callable[[], None]) -> None:
        super().__init__(config)
        self._welcomed = welcomed

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._welcomed()


async def load_sample(store: Store) -> None:
    """Load the sample into a store without a commit, which becomes a demo; leave any other as it is."""
    if (await store.head()).revision.n > 0:
        return
    say("首次启动，载入示例数据（约一分钟）", "first start: loading the sample district (about a minute)")
    await store.begin_demo()
    with tempfile.TemporaryDirectory(prefix="liantu-") as folder, stages() as tell:
        file = Path(folder) / f"{Sample.XINWU}.xlsx"
        tell("build", 0, 0)
        await asyncio.to_thread(write_sample, file)
        report = await load(store, file, who="sample", on_progress=tell)
    # a second server on the same new store may have been the first to load it
    if report.refused and (await store.head()).revision.n == 0:
        show(report)
        raise NotWritten
