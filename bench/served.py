"""The application with one route more that does nothing, served on loopback for bench.http until its input ends."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import uvicorn
from fastapi import Depends, Response

from api.access.admission import caller
from api.application import create_app
from graph.settings import Settings
from graph.store import open_store
from graph.store.keys import Role, add_key
from liantu.command.serving import load_sample

if TYPE_CHECKING:
    import socket

NOTHING = "/nothing"
ROLE = Role.VIEWER
"""Whoever sees names has each look logged, which the route that does nothing has not."""


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print("ready", flush=True)


async def _prepared(settings: Settings) -> str:
    async with open_store(settings) as store:
        await load_sample(store)
        _, secret = await add_key(store, "bench", ROLE)
        return secret


async def _nothing(_: Annotated[object, Depends(caller)]) -> Response:
    return Response(b"{}", media_type="application/json")


async def _serve(settings: Settings) -> None:
    app = create_app(settings)
    app.add_api_route(NOTHING, _nothing)
    server = _Server(uvicorn.Config(app, port=settings.port, log_config=None, access_log=False))
    serving = asyncio.create_task(server.serve())
    # whoever started it ends it, also by dying
    await asyncio.to_thread(sys.stdin.read)
    server.should_exit = True
    await serving


def main() -> None:
    """`python -m bench.served FOLDER PORT`: prints the key, then `ready`."""
    settings = Settings(data_dir=Path(sys.argv[1]), port=int(sys.argv[2]))
    print(asyncio.run(_prepared(settings)), flush=True)
    loop = uvicorn.Config(create_app(settings)).get_loop_factory()
    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(_serve(settings))


if __name__ == "__main__":
    main()
