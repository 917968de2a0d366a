"""Each test has a data folder of its own and must leave no store process behind.

After the last client has gone, the store has to stop by itself within its linger, here a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.embedded.visits import Visit, server_lives, within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.store.embedded.visits import Begin


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "data"
    yield folder
    assert not folder.exists() or within(20, lambda: not server_lives(folder))


@pytest.fixture
def visit(data_dir: Path) -> Iterator[Begin]:
    """Begin a visit; whoever is still there at the end of the test leaves."""
    visits: list[Visit] = []

    def begin() -> Visit:
        visits.append(Visit(data_dir))
        return visits[-1]

    yield begin
    for each in visits:
        each.kill()
