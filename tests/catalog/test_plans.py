"""Each engine plans every query file, and every look-up seeks in an index; what scans is listed with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest_asyncio

from cypher import query
from graph.store import open_store
from tests.catalog.kinds import planned
from tests.catalog.plans import explain, faults_of, without_unwind

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from neo4j import Session

    from cypher import Query
    from tests.engines.endpoint import Endpoint

_SCANS = {
    r"generated/(entities|ties)/scan/\w+": "the read models and exports take everything",
    r"identity/aliases": "the read models take every alias",
    r"identity/some_(alias|tombstone)": "the first there is says that there is one",
    r"judgements/list": "a load takes every judgement, and they are as few as the questions that people answered",
    r"keys/list": "an administrator looks at all keys, and they are few",
    r"operate/count_(entities|ties)": "the status of a store counts everything",
    r"operate/migrations": "all records are compared with all files, and they are few",
    r"figures/(posted_members|sites)": "a door has several kinds, and no index reaches into a list on both engines",
    r"figures/routes": "every study route is counted",
}
_LOOKS_UP = re.compile(r"\b(MATCH|MERGE)\b")


@dataclass(frozen=True)
class Planner:
    """A session on an engine that has our schema."""

    session: Session
    embedded: bool

    def faults(self, of: Query) -> str | None:
        """What is wrong with its plan."""
        return faults_of(self.session, of, embedded=self.embedded)


@pytest_asyncio.fixture(loop_scope="session")
async def planner(bare_engine: Endpoint) -> AsyncIterator[Planner]:
    """Our schema on a database as new: Neo4j plans by what earlier tests have left in its statistics."""
    async with open_store(bare_engine.settings()):
        pass
    with bare_engine.driver() as driver, driver.session(database=bare_engine.database) as session:
        yield Planner(session, bare_engine.engine == "embedded")


def _scans(name: str) -> bool:
    return any(re.fullmatch(each, name) for each in _SCANS)


def test_every_statement_is_understood_and_every_look_up_uses_an_index(planner: Planner) -> None:
    looking_up = [each for each in planned() if _LOOKS_UP.search(each.text) and not _scans(each.name)]
    rest = [each for each in planned() if each not in looking_up]

    assert {each.name: fault for each in looking_up if (fault := planner.faults(each))} == {}
    assert [each.name for each in rest if explain(planner.session, each.text).startswith("refused")] == []
    assert len(looking_up) > 200


def test_what_is_listed_as_a_scan_scans(planner: Planner) -> None:
    # of the generated scans one a folder will do: their texts differ by label and type only
    listed = [each for each in planned() if _scans(each.name)]
    some = [each for each in listed if "/scan/" not in each.name or each.name.endswith(("Area", "_Area_Area"))]

    assert [each.name for each in some if planner.faults(each) is None] == []
    assert all(any(re.fullmatch(pattern, each.name) for each in listed) for pattern in _SCANS)


def test_the_planner_refuses_what_is_no_statement(planner: Planner) -> None:
    for text in ("MATCH (n:Area) RETRUN n", "MATCH (n:Area) RETURN nothing(n)", "RETURN m.id AS id"):
        assert explain(planner.session, text).startswith("refused")


def test_the_rule_sees_a_look_up_without_an_index(planner: Planner) -> None:
    for text in (
        "MATCH (n:Area {note: $note})\nRETURN n.id AS id",
        "UNWIND $rows AS r\nMATCH (n:Area {note: r.note})-[t:SERVES]-(e)\nRETURN n.id AS id",
    ):
        assert planner.faults(replace(query("head/read"), text=text))


def test_the_rewriting_for_the_plan_only_takes_the_unwind_away() -> None:
    assert without_unwind(query("generated/entities/read/Area").text).startswith("MATCH (n:Area {id: $id})\n")
    tie = without_unwind(query("generated/ties/delete/WITHIN_Area").text)
    assert tie == "MATCH (s:Area {id: $source})-[t:WITHIN {id: $id}]->(e)\nDELETE t"
