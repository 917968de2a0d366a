"""Workbooks as offices hand them in, from the file to the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from graph.registers import read
from tests.registers.tables.grids import cells, drawn, only, told

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = {
    "序号": "1",
    "单位名称": "甲公司",
    "单位性质": "企业",
    "职工数（人）": "12",
    "联系人": "王某",
    "备注": "新",
    "Address": "某路",
}


def office_workbook(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        for street in ("江溪街道", "旺庄街道"):
            sheet = book.add_worksheet(street)
            sheet.merge_range("A1:F1", "关于驻区单位的一览表（截至2024年6月30日）")
            sheet.write_row("A2", ["序号", "社区", "单位名称", "单位性质", "党务联系", ""])
            sheet.merge_range("E2:F2", "联络员")
            sheet.write_row("A3", ["", "", "", "", "姓名", "电话"])
            for letter in "ABCD":
                sheet.merge_range(
                    f"{letter}2:{letter}3", {"A": "序号", "B": "社区", "C": "单位名称", "D": "单位性质"}[letter]
                )
            sheet.merge_range("B4:B5", "太二社区")
            sheet.write_row("C4", ["甲公司", "企业", "王某", "80001234"])
            sheet.write_row("C5", ["乙公司", "企业", "李某（党建办）", ""])
            sheet.write_row("A6", [3, "春雷社区", "丙局", "机关", "", ""])
            sheet.set_row(5, None, None, {"hidden": True})
            sheet.merge_range("A7:F7", "注：本表一式两份。")
            sheet.write_row("A8", ["审核人：陈某", "", "", "填表人：张某"])


def test_one_sheet_a_street_with_merged_titles_and_cells(tmp_path: Path) -> None:
    office_workbook(tmp_path / "book.xlsx")
    workbook = read(tmp_path / "book.xlsx")
    assert [(each.register.key, each.title) for each in workbook.sheets] == [
        ("units", "江溪街道"),
        ("units", "旺庄街道"),
    ]
    assert cells(workbook.sheets[0], "community", "name", "liaison_name", "source_date") == [
        ("太二社区", "甲公司", "王某", "2024-06-30"), ("太二社区", "乙公司", "李某", "2024-06-30"),
        ("春雷社区", "丙局", None, "2024-06-30"),
    ]  # fmt: skip
    assert sorted(told(list(workbook.problems)), key=str) == sorted(
        [("hidden_rows", None, None), ("spread", 3, "E")] * 2, key=str
    )
    assert (workbook.language, workbook.sheets[0].title_rows) == ("zh", range(2, 4))


@given(st.permutations(list(COLUMNS)))
def test_the_order_of_the_columns_says_nothing(order: list[str]) -> None:
    sheet = only(drawn("|".join(order) + "\n" + "|".join(COLUMNS[each] for each in order)))
    assert cells(sheet, "name", "kind", "staff", "liaison_name", "note", "address") == [
        ("甲公司", "企业", 12.0, "王某", "新", "某路")
    ]


@given(
    st.lists(st.sampled_from(["", "附件2", "关于单位的一览表", "填报单位（盖章）："]), max_size=8), st.integers(0, 3)
)
def test_what_stands_above_and_left_of_a_table_says_nothing(above: list[str], left: int) -> None:
    lines = [*above, "单位名称|单位性质", "甲公司|企业"]
    sheet = only(drawn("\n".join(f"{'|' * left}{line}" for line in ["x", *lines])))
    assert (cells(sheet, "name"), sheet.title_rows) == ([("甲公司",)], range(len(above) + 2, len(above) + 3))
