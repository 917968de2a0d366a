"""A register that replaces another in an area ends what it does not mention, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import Manner, Replacement, load, plan, write_workbook
from tests.registers.builders import DISTRICT, Graph, book

if TYPE_CHECKING:
    from pathlib import Path

    from graph.registers import Plan
    from graph.store import Store

PAIRS = [
    {"unit": "区住建局", "community": "太湖花园第二社区", "scheme": "三联三强基", "since": "2023", "until": "至今"},
    {
        "unit": "甲科技有限公司",
        "community": "太湖花园第二社区",
        "scheme": "三联三强基",
        "since": "2023",
        "until": "至今",
    },
    {"unit": "甲科技有限公司", "community": "春雷社区", "scheme": "三联三强基", "since": "2023", "until": "至今"},
]
IN_JIANGXI = Manner(replacing=Replacement("江溪街道", "2025-01-01", "2024-12-31"))


@pytest.fixture
async def graph(tmp_path: Path) -> Graph:
    made = Graph()
    await made.load(book(tmp_path, DISTRICT))
    await made.load(book(tmp_path, {"pairings": PAIRS}))
    return made


def ended(planned: Plan) -> list[str]:
    return [each.id for each in planned.differences if each.effect.value == "ended"]


async def test_what_the_file_does_not_mention_is_ended_in_the_area_alone(graph: Graph, tmp_path: Path) -> None:
    planned = await plan(book(tmp_path, {"pairings": PAIRS[:1]}), graph, IN_JIANGXI)
    assert ended(planned) == ["paired_with-org-jia-1"]
    assert planned.replaced == 1
    assert [dict(each.values) for each in planned.changes] == [{"until": "2024-12-31"}]
    await graph.take(planned)
    assert len(graph.ties("PAIRED_WITH")) == 3
    again = await plan(book(tmp_path, {"pairings": PAIRS[:1]}), graph, IN_JIANGXI)
    assert (again.changes, again.replaced) == ((), 0)


async def test_what_begins_after_the_day_stays(graph: Graph, tmp_path: Path) -> None:
    early = Manner(replacing=Replacement("江溪街道", "2025-01-01", "2022-12-31"))
    assert ended(await plan(book(tmp_path, {"pairings": PAIRS[:1]}), graph, early)) == []


async def test_a_body_that_ends_takes_its_ties_with_it(graph: Graph, tmp_path: Path) -> None:
    rows = {"resources": [{"provider": "甲科技有限公司", "name": "报告厅", "category": "报告厅"}]}
    await graph.load(book(tmp_path, rows))
    wangzhuang = Manner(replacing=Replacement("旺庄街道", "2025-01-01", "2024-12-31"))
    planned = await plan(book(tmp_path, {"units": [{"name": "区住建局", "kind": "机关"}]}), graph, wangzhuang)
    assert ended(planned)[0] == "org-jia"
    assert [each.split("-")[0] for each in ended(planned)[1:]] == ["located_in", "paired_with", "paired_with", "offers"]
    await graph.take(planned)
    assert graph.entity("org-jia").values["until"] == "2024-12-31"


async def test_an_unknown_area_is_a_problem(graph: Graph, tmp_path: Path) -> None:
    nowhere = Manner(replacing=Replacement("月球街道", "2025-01-01"))
    planned = await plan(book(tmp_path, {"pairings": PAIRS}), graph, nowhere)
    assert [each.code for each in planned.problems] == ["unknown_area"]


async def test_nothing_is_ended_before_its_number_is_confirmed(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_workbook(path, {**DISTRICT, "pairings": PAIRS})
    assert (await load(store, path, who="tester")).applied
    write_workbook(path, {"pairings": PAIRS[:1]})
    refused = await load(store, path, who="tester", manner=IN_JIANGXI)
    assert [each.code for each in refused.problems] == ["confirmation_needed"]
    assert not refused.applied
    told = await load(store, path, who="tester", manner=Manner(dry_run=True, replacing=IN_JIANGXI.replacing))
    assert (told.refused, told.plan.replaced) == (False, 1)
    sure = Replacement("江溪街道", "2025-01-01", "2024-12-31", confirmed=1)
    done = await load(store, path, who="tester", manner=Manner(replacing=sure))
    assert (done.applied, done.counts["ended"]) == (True, 1)
