"""The fixtures that bring real engines up: one process of each a session, a clean database a test."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.engines import ENGINES
from tests.engines.cleaning import clean, mark, strip
from tests.engines.endpoint import Endpoint
from tests.engines.missing import EngineMissing
from tests.engines.neo4j_server.process import neo4j_process

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from neo4j import Driver

    from graph.store import Store


@dataclass(frozen=True)
class Running:
    """An engine of this session: where it is, its home, and a driver for cleaning it."""

    endpoint: Endpoint
    home: Path
    driver: Driver

    def cleaned(self) -> Endpoint:
        """Its database, emptied."""
        clean(self.driver, self.endpoint, self.home)
        return self.endpoint

    def stripped(self) -> Endpoint:
        """Its database, without a schema too."""
        strip(self.driver, self.endpoint, self.home)
        return self.endpoint


def _marked(endpoint: Endpoint, home: Path) -> Running:
    driver = endpoint.driver()
    token = mark(driver, home, endpoint.database)
    return Running(replace(endpoint, marker=token), home, driver)


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The session's Neo4j; its tests are skipped where this machine cannot bring it up."""
    home = tmp_path_factory.mktemp("neo4j")
    process = neo4j_process(home)
    try:
        url = process.__enter__()
    except EngineMissing as missing:
        pytest.skip(f"neo4j: {missing}")
    try:
        running = _marked(Endpoint("neo4j", url, database="neo4j", folder=home / "liantu"), home)
        with running.driver:
            yield running
    finally:
        process.__exit__(None, None, None)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def embedded_server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """The session's embedded store, kept alive as any client keeps it alive."""
    from graph.store.embedded import embedded_store  # noqa: PLC0415 - only its tests need the embedded engine

    home = tmp_path_factory.mktemp("embedded")
    async with embedded_store(home, linger=1) as at:
        running = _marked(Endpoint("embedded", at.url, at.user, at.password, at.database, home), home)
        with running.driver:
            yield running


def _running(request: pytest.FixtureRequest) -> Running:
    # asked for by name, so that an engine starts only when a test needs it
    running: Running = request.getfixturevalue(f"{request.param}_server")
    return running


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Endpoint:
    """A clean database on each engine in turn. Constraints and indexes of an earlier test may be there."""
    return _running(request).cleaned()


@pytest.fixture(params=ENGINES)
def bare_engine(request: pytest.FixtureRequest) -> Endpoint:
    """A database on each engine in turn that is as new: for tests of migrations and schema."""
    return _running(request).stripped()


@pytest_asyncio.fixture(loop_scope="session")
async def store(engine: Endpoint) -> AsyncIterator[Store]:
    """An opened store on a clean database of each engine in turn."""
    from graph.store import open_store  # noqa: PLC0415 - tests without a store must not need it

    async with open_store(engine.settings()) as opened:
        yield opened
