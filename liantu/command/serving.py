"""`liantu serve`: the API, and on a new store the sample district if it is asked for."""

from __future__ import annotations

import asyncio
import socket
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from api.bootstrap import ensure_first_key
from graph.registers import load
from graph.settings import Settings
from graph.store import Store
from graph.store.errors import StoreUnavailable
from liantu.command.failures import NotWritten, Refused
from liantu.command.load_report import show
from liantu.command.options import AsJson
from liantu.command.output import say
from liantu.command.progress import stages
from liantu.command.running import opened_store
from liantu.command.sample import Sample, write_sample
from liantu.command.welcome import welcome

_GRACE = 5
"""Seconds that requests under way may take to end."""


def serve(
    sample: Annotated[
        Sample | None, typer.Option("--sample", help="首次启动时载入示例数据 / load this sample into a new store")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """启动 API 服务 / serve the API on LIANTU_HOST and LIANTU_PORT."""
    # half of what starting any command would take, and this one alone needs it
    from api.application import create_app  # noqa: PLC0415

    settings = Settings()
    with _bound(settings) as place:
        keyless = asyncio.run(_prepared(settings, sample))
        config = uvicorn.Config(
            create_app(settings), log_config=None, access_log=False, timeout_graceful_shutdown=_GRACE
        )
        server = _Server(config, settings, keyless=keyless, as_json=as_json)
        # the way to stop a server is to interrupt it: nothing has failed then
        with suppress(KeyboardInterrupt):
            server.run(sockets=[place])
    if not server.started:
        raise StoreUnavailable("服务未能启动，原因见上", "the service could not start; see above why")


async def _prepared(settings: Settings, sample: Sample | None) -> bool:
    """Whether the store is a demo's, once it holds what it should: what stands in the way is told as a message."""
    async with opened_store(settings) as store:
        if sample is not None:
            await load_sample(store)
        await ensure_first_key(store)
        return (await store.head()).demo


class _Server(uvicorn.Server):
    """Says what to open and try once it answers."""

    def __init__(self, config: uvicorn.Config, settings: Settings, *, keyless: bool, as_json: bool) -> None:
        super().__init__(config)
        self._settings = settings
        self._keyless = keyless
        self._as_json = as_json

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            welcome(self._settings, keyless=self._keyless, as_json=self._as_json)


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


def _bound(settings: Settings) -> socket.socket:
    """The address that will be listened on, taken before any long work; Refused if somebody has it."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    place = socket.socket(family, socket.SOCK_STREAM)
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        place.bind((settings.host, settings.port))
    except OSError as error:
        place.close()
        at = f"{settings.host}:{settings.port}"
        raise Refused(
            f"无法监听 {at}（{error.strerror}），可用 LIANTU_PORT 换一个端口",
            f"cannot listen on {at} ({error.strerror}): choose another with LIANTU_PORT",
        ) from error
    return place
