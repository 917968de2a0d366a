"""Tests that kill a store have one of their own, in a folder of their own; others share the session's engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.settings import Settings
from tests.store.embedded.visits import server_lives, within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Settings]:
    """Settings of an embedded store that only this test uses; it must be gone afterwards."""
    yield Settings(data_dir=tmp_path / "data", embedded_heap="512m", embedded_linger=1)
    assert within(30, lambda: not server_lives(tmp_path / "data"))
