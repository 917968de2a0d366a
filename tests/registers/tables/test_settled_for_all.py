"""What a district settled for every load, and what one load says over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers import Manner, load
from graph.registers.reading.settled import NOTHING_SETTLED, Settled
from graph.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.endpoint import Endpoint

DISTRICT = '[columns.units]\n"机构" = "name"\n"类" = "skip"\n[synonyms.sheets]\nunits = ["江溪名册"]\n'


def test_one_load_says_over_what_the_district_settled(tmp_path: Path) -> None:
    path = tmp_path / "district.toml"
    path.write_text(DISTRICT, "utf-8")
    base = Settled.of_settings(Settings(register_mapping=path))
    both = Settled.of_toml('[columns.units]\n"类" = "kind"\n[sheets]\n"表" = "units"\n').over(base)
    assert dict(both.columns["units"]) == {"机构": "name", "类": "kind"}
    assert (dict(both.sheets), both.sheet_synonyms["units"]) == ({"表": "units"}, ("江溪名册",))
    assert NOTHING_SETTLED.over(base).columns["units"]["类"] == "skip"
    assert Settled.of_settings(Settings()) is NOTHING_SETTLED


async def test_every_load_reads_by_it(engine: Endpoint, tmp_path: Path) -> None:
    from graph.store import open_store  # noqa: PLC0415 - the law above needs no store

    path = tmp_path / "district.toml"
    path.write_text(DISTRICT, "utf-8")
    file = ("江溪名册.csv", "机构,单位性质\n乙公司,企业\n".encode())
    async with open_store(engine.settings(register_mapping=path)) as store:
        report = await load(store, file, who="tester", manner=Manner(dry_run=True))
        assert (report.problems, report.counts["new"]) == ((), 1)
