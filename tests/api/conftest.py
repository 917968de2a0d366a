"""An application on a real store, asked over ASGI as a client of this machine would ask it."""

from __future__ import annotations

from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import httpx
import orjson
import pytest
import pytest_asyncio

from api.application import create_app
from graph.store.keys import Role, add_key
from tests.api.district import DISTRICT
from tests.builders import batch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path
    from typing import Any

    from fastapi import FastAPI

    from api.opened import Opened
    from graph.settings import Settings
    from graph.store import Store
    from tests.engines.endpoint import Endpoint


@dataclass(frozen=True)
class Door:
    """An open application and the ways to ask it."""

    app: FastAPI
    settings: Settings
    stack: AsyncExitStack

    @property
    def store(self) -> Store:
        """The store that the application opened."""
        return cast("Opened", self.app.state.opened).store

    async def client(self, host: str = "127.0.0.1", base: str = "127.0.0.1", **headers: str) -> httpx.AsyncClient:
        """A client at an address, without a key unless one is among the headers."""
        transport = httpx.ASGITransport(self.app, client=(host, 50000), raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url=f"http://{base}/api/v1", headers=headers)
        return await self.stack.enter_async_context(client)

    async def keyed(self, role: str, *, district: bool = False, area: str | None = None) -> httpx.AsyncClient:
        """A client with a new key."""
        name = f"{role}-{district}-{area}"
        _, secret = await add_key(self.store, name, Role(role), district=district, area=area)
        return await self.client(authorization=f"Bearer {secret}")

    def log(self) -> list[dict[str, Any]]:
        """The lines of the access log."""
        file = self.settings.data_dir / "access.log"
        return [orjson.loads(line) for line in file.read_bytes().splitlines()] if file.exists() else []


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Door]:
    """An application with its lifespan, and clients that end with it."""
    app = create_app(settings)
    async with AsyncExitStack() as stack, app.router.lifespan_context(app):
        yield Door(app, settings, stack)


@pytest.fixture
def settings(engine: Endpoint, tmp_path: Path) -> Settings:
    """The settings of an application on each engine in turn."""
    if engine.data_dir is not None:
        (engine.data_dir / "access.log").unlink(missing_ok=True)
        return engine.settings(staleness=0)
    return engine.settings(staleness=0, data_dir=tmp_path)


@pytest_asyncio.fixture(loop_scope="session")
async def door(settings: Settings) -> AsyncIterator[Door]:
    """An application on the district, which is not a demo."""
    async with opened(settings) as door:
        outcome = await door.store.write(batch(*DISTRICT))
        assert outcome.refused == ()
        yield door


@pytest_asyncio.fixture(loop_scope="session")
async def demo(settings: Settings) -> AsyncIterator[Door]:
    """The same on a demo store."""
    async with opened(settings) as door:
        await door.store.begin_demo()
        outcome = await door.store.write(batch(*DISTRICT))
        assert outcome.refused == ()
        yield door
