"""A workbook that was exported before a merge, loaded after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.exchange import write_graph
from graph.projection.freshness import projection_of
from graph.registers import load
from tests.builders import batch, delete, organization, tie

if TYPE_CHECKING:
    from pathlib import Path

    from graph.store import Store

PAIR = {"scheme": "三联三强基", "since": "2023", "until": ".."}


async def exported(store: Store, path: Path) -> Path:
    write_graph(path, await projection_of(store))
    return path


async def test_ids_of_merged_bodies_and_joined_ties_lead_where_they_went(store: Store, tmp_path: Path) -> None:
    area = batch(*(organization(each) for each in ("one", "two", "far")))
    assert not (await store.write(area)).refused
    ties = (
        tie("PART_OF", "org-one", "org-far"),
        tie("PART_OF", "org-two", "org-far"),
        tie("GUIDED_BY", "org-far", "org-two"),
    )
    assert not (await store.write(batch(*ties))).refused
    path = await exported(store, tmp_path / "graph.xlsx")
    await store.merge("org-two", "org-one", who="tester", why="the same")
    report = await load(store, path, who="tester")
    assert [each.document() for each in report.problems if each.is_error] == []
    assert report.counts["new"] == 0
    assert "org-two" not in await store.entities(["org-two"])


async def test_a_tie_that_was_deleted_is_not_made_again_by_its_id(store: Store, tmp_path: Path) -> None:
    await store.write(batch(organization("one"), organization("far")))
    await store.write(batch(tie("GUIDED_BY", "org-one", "org-far")))
    path = await exported(store, tmp_path / "graph.xlsx")
    await store.write(batch(delete("GUIDED_BY", "guided_by-org-one-1")))
    report = await load(store, path, who="tester")
    assert [(each.code, each.place.column) for each in report.problems] == [("deleted_id", "A")]
