"""A store that stages every batch of more than 20 changes, in parts of 8, and takes the dead over after a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from graph.store import open_store
from graph.store.staging import gate, loading, parts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.settings import Settings
    from graph.store import Store
    from tests.engines.endpoint import Endpoint


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small parts, so that a small load has several of each phase."""
    monkeypatch.setattr(parts, "PART", 8)


@pytest.fixture
def short_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    """No look-ups run beside these loads, so that nobody needs to be waited for."""
    for module in (gate, loading):
        monkeypatch.setattr(module, "GRACE", 0.0)


@pytest.fixture
def staging(engine: Endpoint) -> Settings:
    """Settings under which most batches of the tests are staged."""
    return engine.settings(transaction_changes=20, load_lease=1)


@pytest_asyncio.fixture(loop_scope="session")
async def staged(staging: Settings, small_parts: None, short_grace: None) -> AsyncIterator[Store]:  # noqa: ARG001 - fixtures
    """A store that stages."""
    async with open_store(staging) as store:
        yield store
