"""The schema is brought to this version from wherever an earlier attempt stopped, and never over a changed file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.store import open_store
from graph.store.errors import StoreRefused
from graph.store.migrations import checksum, migrations
from tests.reliability.batches import assert_gapless, organizations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Session

    from tests.engines.endpoint import Endpoint

_RECORDS = "MATCH (m:_Migration) RETURN m.id AS id, m.checksum AS checksum"
_FORGET = "MATCH (m:_Migration) WHERE m.id IN $ids DELETE m"
_CHANGE = "MATCH (m:_Migration {id: $id}) SET m.checksum = $checksum"


@pytest.fixture
def session(bare_engine: Endpoint) -> Iterator[Session]:
    with bare_engine.driver() as driver, driver.session(database=bare_engine.database) as opened:
        yield opened


def _recorded(session: Session) -> dict[str, str]:
    return {row["id"]: row["checksum"] for row in session.run(_RECORDS)}


def _wanted() -> dict[str, str]:
    return {each.name: checksum(each) for each in migrations()}


def _constrained(session: Session) -> int:
    return len(list(session.run("SHOW CONSTRAINTS")))


async def test_an_interrupted_migration_resumes(bare_engine: Endpoint, session: Session) -> None:
    async with open_store(bare_engine.settings()) as store:
        await store.write(organizations("kept"))
    assert _recorded(session) == _wanted()
    complete = _constrained(session)
    # cut off after its statement and before its record, and before its statement
    names = sorted(_wanted())
    session.run(_FORGET, ids=names[5:]).consume()
    gone = next(row["name"] for row in session.run("SHOW CONSTRAINTS") if row["labelsOrTypes"] == ["Alliance"])
    session.run(f"DROP CONSTRAINT `{gone}` IF EXISTS").consume()
    assert _constrained(session) < complete

    async with open_store(bare_engine.settings()) as store:
        await assert_gapless(store, ["kept"])

    assert _recorded(session) == _wanted()
    assert _constrained(session) == complete


async def test_a_changed_migration_is_refused_by_its_name(bare_engine: Endpoint, session: Session) -> None:
    async with open_store(bare_engine.settings()):
        pass
    name = migrations()[2].name
    session.run(_CHANGE, id=name, checksum="of another text").consume()
    try:
        with pytest.raises(StoreRefused, match=name):
            async with open_store(bare_engine.settings()):
                pass
    finally:
        # the session's next tests use this schema
        session.run(_CHANGE, id=name, checksum=_wanted()[name]).consume()


async def test_a_store_that_is_current_runs_no_migration(bare_engine: Endpoint, session: Session) -> None:
    async with open_store(bare_engine.settings()):
        pass
    first = list(session.run("MATCH (m:_Migration) RETURN m.at AS at ORDER BY m.id"))
    async with open_store(bare_engine.settings()) as store:
        assert (await store.head()).revision.n == 0

    assert list(session.run("MATCH (m:_Migration) RETURN m.at AS at ORDER BY m.id")) == first
