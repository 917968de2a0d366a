"""The harness keeps its promises: real, clean, marked, and nobody else's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.engines import ENGINES
from tests.engines.cleaning import MARKER_FILE, ForeignDatabase, clean, mark

if TYPE_CHECKING:
    from pathlib import Path

    from graph.store import Store
    from tests.engines.endpoint import Endpoint
    from tests.engines.fixtures import Running


@pytest.fixture(params=ENGINES)
def running(request: pytest.FixtureRequest) -> Running:
    found: Running = request.getfixturevalue(f"{request.param}_server")
    found.cleaned()
    return found


def _count(running: Running, label: str) -> int:
    with running.driver.session(database=running.endpoint.database) as session:
        row = session.run("MATCH (n) WHERE $label IN labels(n) RETURN count(n) AS n", label=label).single(strict=True)
        return int(row["n"])


def _fill(running: Running, n: int) -> None:
    with running.driver.session(database=running.endpoint.database) as session:
        session.run("UNWIND range(1, $n) AS i CREATE (:Left {i: i})-[:OVER]->(:Left {i: -i})", n=n).consume()


def test_an_engine_answers_as_neo4j_5_26(engine: Endpoint) -> None:
    with engine.driver() as driver:
        assert "5.26" in driver.get_server_info().agent


def test_cleaning_empties_more_than_a_batch_and_leaves_the_marker(running: Running) -> None:
    _fill(running, 1200)

    running.cleaned()

    assert _count(running, "Left") == 0
    assert _count(running, "_TestMarker") == 1


def test_cleaning_refuses_a_database_without_the_marker_in_its_home(running: Running, tmp_path: Path) -> None:
    _fill(running, 1)

    with pytest.raises(ForeignDatabase):
        clean(running.driver, running.endpoint, tmp_path)

    assert _count(running, "Left") == 2


def test_cleaning_refuses_a_database_without_the_marker_in_its_graph(running: Running, tmp_path: Path) -> None:
    _fill(running, 1)
    (tmp_path / MARKER_FILE).write_text("another session's", encoding="ascii")
    foreign = replace(running.endpoint, marker="another session's")

    with pytest.raises(ForeignDatabase):
        clean(running.driver, foreign, tmp_path)

    assert _count(running, "Left") == 2


def test_a_database_that_is_not_empty_is_never_marked(running: Running, tmp_path: Path) -> None:
    with pytest.raises(ForeignDatabase):
        mark(running.driver, tmp_path, running.endpoint.database)

    assert not (tmp_path / MARKER_FILE).exists()


def test_a_bare_engine_has_no_constraint_of_an_earlier_test(bare_engine: Endpoint) -> None:
    with bare_engine.driver() as driver, driver.session(database=bare_engine.database) as session:
        assert list(session.run("SHOW CONSTRAINTS")) == []
        session.run("CREATE CONSTRAINT left_i IF NOT EXISTS FOR (n:Left) REQUIRE n.i IS UNIQUE").consume()
        session.run("CREATE INDEX left_j IF NOT EXISTS FOR (n:Left) ON (n.j)").consume()


async def test_a_store_opens_on_a_clean_database_at_its_first_revision(store: Store) -> None:
    head = await store.head()

    assert head.revision.n == 0
    assert not head.demo
