"""On each engine the workbook loads as it is, every figure holds, and a second load changes nothing."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from data.xinwu import REFERENCE_DAY
from graph.analysis.figures import definitions, figures
from graph.registers import load
from graph.store import open_store
from tests.sample.counting import COUNTS
from tests.sample.district import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from graph.store import Store
    from tests.engines.endpoint import Endpoint
    from tests.sample.district import District

INDEX = re.compile(r"Index(Seek|RangeScan|ContainsScan)|UniqueIndexSeek")


async def test_the_sample_loads_and_every_figure_holds(store: Store, workbook: Path, district: District) -> None:
    report = await load(store, workbook, who="test")
    assert report.problems == ()
    assert report.applied
    for day in (REFERENCE_DAY, TODAY, dt.date(2030, 1, 1)):
        counted = {each.key: each.found for each in await figures(store, day)}
        assert counted == {key: count(district, day) for key, count in COUNTS.items()}
    assert all(each.holds for each in await figures(store, TODAY))
    again = await load(store, workbook, who="test")
    assert (again.applied, again.counts["new"], again.counts["changed"]) == (False, 0, 0)


async def test_figures_of_an_empty_store_are_zero_and_hold_not(store: Store) -> None:
    counted = await figures(store, TODAY)
    assert [each.key for each in counted] == [each.key for each in definitions()]
    assert not any(each.found or each.holds for each in counted)


SMALL = {"figures/sites", "figures/posted_members", "figures/routes"}
"""Some hundred sites with several kinds each, and seven routes: read by label."""


async def test_figures_are_counted_from_an_index_or_a_small_label(bare_engine: Endpoint) -> None:
    # as new: Neo4j plans by what earlier tests have left in its statistics
    params = {"day": 20_600, "date": "2026-05-27", "kind": "grid", "kinds": ["organ"], "group": "venue."}
    params |= {
        "category": "goods.vehicles",
        "measure": "points",
        "level": "branch",
        "scope": "grid",
        "field": "workers",
    }
    async with open_store(bare_engine.settings()) as store:
        assert (await store.head()).revision.n == 0
    with bare_engine.driver() as driver, driver.session(database=bare_engine.database) as session:
        for query in {each.query for each in definitions()}:
            explained = session.run(f"EXPLAIN {query.text}", params)
            plan = repr(explained.consume().plan)
            assert (query.name in SMALL) != bool(INDEX.search(plan)), f"{query.name}: {plan}"
