"""One message for one cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers import plan
from tests.registers.builders import Graph, book, codes

if TYPE_CHECKING:
    from pathlib import Path


def units(count: int, wrong: int) -> list[dict[str, object]]:
    return [
        {"name": f"第{at}公司", "kind": "企业", "staff": f"若千{at}" if at < wrong else at} for at in range(count)
    ]  # fmt: skip


async def test_a_column_that_is_wrong_throughout_is_one_problem_at_its_title(tmp_path: Path) -> None:
    planned = await plan(book(tmp_path, {"units": units(5000, 4900)}), Graph())
    (found,) = planned.problems
    assert (found.code, found.place.row, found.place.column) == ("invalid_number", 1, "C")
    assert found.rows == tuple(range(2, 4902))
    assert "4900" in found.message.zh


async def test_a_few_wrong_cells_of_a_column_are_told_one_by_one(tmp_path: Path) -> None:
    planned = await plan(book(tmp_path, {"units": units(100, 12)}), Graph())
    assert codes(planned) == [("invalid_number", row, "C") for row in range(2, 14)]


async def test_one_unknown_name_in_many_rows_is_one_problem(tmp_path: Path) -> None:
    rows = [{"name": f"第{at}公司", "kind": "企业", "community": "某社区" if at % 3 else ""} for at in range(9)]
    planned = await plan(book(tmp_path, {"units": rows}), Graph())
    (found,) = planned.problems
    assert (found.code, found.place.row, found.rows) == ("unknown_reference", 3, (3, 4, 6, 7, 9, 10))


async def test_problems_are_in_the_order_of_the_sheet(tmp_path: Path) -> None:
    rows = {
        "units": [{"name": "甲", "kind": "火星", "staff": "若千"}, {"name": "乙", "kind": "企业", "staff": "两千千"}],
        "resources": [{"provider": "丙", "name": "会议室", "category": "会议室"}],
    }
    planned = await plan(book(tmp_path, rows), Graph())
    assert codes(planned) == [
        ("unknown_term", 2, "B"), ("invalid_number", 2, "C"), ("invalid_number", 3, "C"), ("unknown_reference", 2, "A")
    ]  # fmt: skip
