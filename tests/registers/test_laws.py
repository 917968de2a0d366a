"""Laws over many random files: what was loaded plans no change, whatever the rows' order and the language."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.registers import plan
from tests.registers.builders import Graph, book, with_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    Row = dict[str, object]

REFUSALS = {"conflicting_values", "ambiguous_tie", "ambiguous_reference"}
COMMUNITY = st.sampled_from(["太湖花园第二社区", "春雷社区"])
UNIT = st.sampled_from(["区住建局", "甲科技有限公司", "太湖花园第二社区居民委员会"])
DATE = st.sampled_from(["2019", "2020-05", "2021-03-01", "2023"])
UNTIL = st.sampled_from(["至今", "2024", "2024-12-31"])


def _rows(
    required: dict[str, st.SearchStrategy[str]], optional: dict[str, st.SearchStrategy[str]]
) -> st.SearchStrategy[list[Row]]:
    return st.lists(st.fixed_dictionaries(required, optional=optional), max_size=4)


FILES = st.fixed_dictionaries(
    {
        "pairings": _rows(
            {"unit": UNIT, "community": COMMUNITY, "scheme": st.sampled_from(["三联三强基", "共建"])},
            {"since": DATE, "until": UNTIL, "visits": st.sampled_from(["12", "30"])},
        ),
        "alliances": _rows(
            {"name": st.sampled_from(["甲联盟", "乙联盟", "“乙联盟”"]), "kind": st.just("小微联盟")},
            {"lead": UNIT, "member": UNIT, "role": st.sampled_from(["成员", "轮值"]), "since": DATE},
        ),
        "grids": _rows({"name": st.sampled_from(["第一网格", "第二网格"]), "community": COMMUNITY}, {}),
        "posts": _rows(
            {"person": st.sampled_from(["王某", "李某"]), "organization": UNIT},
            {"post": st.sampled_from(["主任", "委员"]), "since": DATE, "until": UNTIL},
        ),
        "resources": _rows(
            {"provider": UNIT, "name": st.sampled_from(["会议室", "三楼会议室"])}, {"status": st.just("拟建")}
        ),
        "stations": _rows(
            {"name": st.sampled_from(["一站", "二站"]), "kind": st.just("红色共享"), "community": COMMUNITY},
            {"operator": UNIT, "status": st.just("计划"), "keeper": st.sampled_from(["王某"])},
        ),
    }
)


def in_a_folder(check: Callable[[Path], None]) -> None:
    """Run a check in a folder of its own: hypothesis shares pytest's between examples."""
    with tempfile.TemporaryDirectory() as folder:
        check(Path(folder))


@given(FILES)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_a_file_that_was_loaded_plans_no_change(rows: dict[str, list[Row]]) -> None:
    async def twice(folder: Path) -> None:
        graph = Graph()
        planned = await plan(book(folder, with_rows(rows)), graph)
        if planned.has_errors:
            # refused for what its rows say of one another, and for nothing else
            assert {each.code for each in planned.problems if each.is_error} <= REFUSALS
            return
        await graph.take(planned)
        again = await plan(book(folder, with_rows(rows), "en"), graph)
        assert [each for each in again.problems if each.is_error] == []
        assert again.changes == ()
        assert again.counts["unchanged"] == planned.counts["new"]

    in_a_folder(lambda folder: asyncio.run(twice(folder)))


@given(FILES)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_two_stores_get_the_same_ids(rows: dict[str, list[Row]]) -> None:
    rows = rows | {"posts": [], "stations": []}  # the ids of persons are random

    async def ids(folder: Path) -> list[str]:
        return [change.id for change in (await plan(book(folder, with_rows(rows)), Graph())).changes]

    def same(folder: Path) -> None:
        assert asyncio.run(ids(folder)) == asyncio.run(ids(folder))

    in_a_folder(same)
