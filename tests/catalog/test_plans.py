"""Each engine plans every query file, and every look-up seeks in an index; what scans is listed with its reason."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from cypher import query
from graph.model.change import Batch, Change, Op
from graph.store import open_store
from tests.catalog.kinds import planned
from tests.catalog.plans import explain, faults_of, without_unwind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Session

    from cypher import Query
    from graph.store import Store
    from tests.engines.endpoint import Endpoint
    from tests.engines.fixtures import Running

_SCANS = {
    r"generated/(entities|ties)/scan/\w+": "the read models and exports take everything",
    r"identity/aliases": "the read models take every alias",
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


@pytest.fixture
def planner(engine: Endpoint, store: Store) -> Iterator[Planner]:  # noqa: ARG001 - an opened store has made the schema
    with engine.driver() as driver, driver.session(database=engine.database) as session:
        yield Planner(session, engine.engine == "embedded")


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


@pytest.mark.parametrize("text", ["MATCH (n:Area) RETRUN n", "MATCH (n:Area) RETURN nothing(n)", "RETURN m.id AS id"])
def test_the_planner_refuses_what_is_no_statement(planner: Planner, text: str) -> None:
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


async def test_many_look_ups_on_the_embedded_engine_are_far_quicker_than_scans(embedded_server: Running) -> None:
    """The proof where the plan says nothing: the same statement over a property without an index is the yardstick."""
    ids = [f"area-{n}" for n in range(8000)]
    made = tuple(Change(Op.CREATE, "Area", each, {"name": each, "kind": "estate", "note": each}) for each in ids)
    by_id = query("generated/ties/list_from/WITHIN_Area")
    by_note = replace(by_id, text=by_id.text.replace("{id: id}", "{note: id}"))
    async with open_store(embedded_server.cleaned().settings()) as store:
        await store.write(Batch("many", made, "test", "test"))
        await store.read(by_id, {"ids": ids[:1]})

        seeks, scans = [await _seconds(store, each, ids[::200]) for each in (by_id, by_note)]

    assert seeks * 4 < scans


async def _seconds(store: Store, what: Query, ids: list[str]) -> float:
    began = time.perf_counter()
    assert await store.read(what, {"ids": ids}) == []
    return time.perf_counter() - began
