"""The day that a sheet says its figures are of."""

from __future__ import annotations

import pytest

from tests.registers.tables.grids import cells, drawn, only

TABLE = "单位名称|单位性质|来源日期\n甲公司|企业|\n乙公司|企业|2023-01"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("截至2024年6月30日", "2024-06-30"), ("截止日期：2024-06-30", "2024-06-30"),
        ("（数据截至2024.6）", "2024-06"), ("统计时间：2024年6月底", "2024-06"),
        ("数据截止到 2024 年 6 月 30 日", "2024-06-30"), ("截至20240630", "2024-06-30"),
        ("关于驻区单位的一览表（截至2024年）", "2024"), ("截止日期|2024/6/30", "2024-06-30"),
        ("As of 2024-06-30", "2024-06-30"), ("2024年度一览表", None), ("截至下月", None),
        ("填报日期：2024-06-30", None),
    ],
)  # fmt: skip
def test_the_heading_says_the_day(written: str, date: str | None) -> None:
    sheet = only(drawn(f"{written}\n{TABLE}"))
    assert sheet.as_of == date
    assert cells(sheet, "source_date") == [(date,), ("2023-01",)]


def test_the_notes_may_say_it_too_and_the_day_is_at_its_own_cell() -> None:
    sheet = only(drawn("单位名称|单位性质\n甲公司|企业\n注：以上数据截至2024年6月"))
    cell = sheet.rows[0].cells["source_date"]
    assert (sheet.as_of, cell.raw, cell.place.row, cell.place.column) == ("2024-06", "2024-06", 3, "A")


def test_a_cell_of_a_row_says_nothing_of_the_sheet() -> None:
    assert only(drawn("单位名称|单位性质|备注\n甲公司|企业|截至2024年6月在建")).as_of is None
