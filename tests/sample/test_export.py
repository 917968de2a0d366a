"""The whole sample as a workbook: loaded into an empty store it is the same graph, and again it changes nothing.

The workbook of the sample itself has no sheets of the model; these come from the graph that it makes.
"""

from __future__ import annotations

import asyncio
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.exchange import FORMS, Format, Selection, part_of, write_graph
from graph.model.catalog import ENTITIES, TIES
from graph.projection import Projection
from graph.projection.freshness import projection_of
from graph.registers import GraphInMemory, Plan, load, model_registers, plan, read
from tests.sample.district import TODAY, district_of

if TYPE_CHECKING:
    from pathlib import Path

    from graph.store import Store
    from tests.sample.district import District


@pytest.fixture(scope="session")
def export(district: District, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `liantu export --format workbook` writes of the sample."""
    path = tmp_path_factory.mktemp("export") / "export.xlsx"
    exported = write_graph(path, Projection.build("sample-1", district.entities.values(), district.ties))
    assert exported.left_out == []
    assert sum(exported.rows.values()) == len(district.entities) + len(district.ties)
    return path


@pytest.fixture(scope="session")
def replanned(export: Path) -> Plan:
    """What a load of it into an empty graph would do."""
    return asyncio.run(plan(read(export), GraphInMemory()))


def test_it_has_a_sheet_for_every_entity_and_tie_with_id_dates_and_source(export: Path) -> None:
    sheets = read(export).sheets
    assert [sheet.register.key for sheet in sheets] == list(model_registers())
    assert len(sheets) == len(ENTITIES) + len(TIES)
    assert all({"id", "since", "until", "source", "source_date"} <= sheet.letters.keys() for sheet in sheets)


def test_loaded_into_an_empty_graph_it_is_the_same_graph(replanned: Plan, district: District) -> None:
    assert replanned.problems == ()
    again = district_of(replanned)
    assert again.entities == district.entities
    assert {tie.id: tie for tie in again.ties} == {tie.id: tie for tie in district.ties}


async def test_loaded_over_the_graph_that_it_came_from_it_changes_nothing(export: Path, district: District) -> None:
    again = await plan(read(export), GraphInMemory(district.entities.values(), district.ties))
    assert (again.changes, again.problems) == ((), ())
    assert again.counts["unchanged"] == len(district.entities) + len(district.ties)


# forty thousand rows twice: Neo4j takes an export back in tests/command and tests/api
@pytest.mark.parametrize("engine", ["embedded"], indirect=True)
async def test_on_an_engine_it_goes_in_comes_out_and_changes_nothing(
    store: Store, export: Path, district: District, tmp_path: Path
) -> None:
    report = await load(store, export, who="test")
    assert (report.problems, report.counts["new"]) == ((), len(district.entities) + len(district.ties))
    entities, ties = await store.scan()
    assert {each.id: replace(each, revision=0) for each in entities} == district.entities
    assert {each.id: replace(each, revision=0) for each in ties} == {each.id: each for each in district.ties}
    write_graph(tmp_path / "again.xlsx", await projection_of(store))
    again = await load(store, tmp_path / "again.xlsx", who="test")
    assert (again.applied, again.problems, again.revision) == (False, (), report.revision)


@pytest.mark.parametrize("form", FORMS)
def test_read_back_from_any_other_form_it_is_the_same_graph(form: Format, district: District) -> None:
    projection = Projection.build("sample-1", district.entities.values(), district.ties)
    content = b"".join(FORMS[form].write(part_of(projection, Selection(), TODAY)))
    records = FORMS[form].read(io.BytesIO(content))
    assert {each.id: each for each in records.entities} == district.entities
    assert {each.id: each for each in records.ties} == {each.id: each for each in district.ties}
