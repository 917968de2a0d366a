"""Whatever stands in a sheet, reading it ends in rows and problems, each in its place."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.registers.reading.grid import Grid, Span
from graph.registers.workbook import letters
from tests.registers.tables.grids import taken

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw

CELL: st.SearchStrategy[Raw] = st.sampled_from([
    "", "", "", "单位名称", "单位性质", "社区", "街道", "联系人", "资源名称", "提供单位", "可提供资源",
    "成员单位", "联盟名称", "党组织名称", "书记", "班子成员", "挂钩单位", "挂钩社区", "年度", "任期", "站点1",
    "站点2", "职工数", "身份证号", "序号", "备注", "合计", "小计", "同上", "同左", "一、机关单位", "注：无",
    "截至2024年6月30日", "甲公司", "甲、乙等12家", "王某（书记）13812345678", "会议室2间、停车位", "江溪街道",
    "甲局（牵头）", " ", 1.0, 2024.0, 7, True, dt.date(2024, 6, 30),
])  # fmt: skip
WIDTH, HEIGHT = 5, 9


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    rows = draw(st.lists(st.lists(CELL, max_size=WIDTH), max_size=HEIGHT))
    first_row, first_column = draw(st.integers(1, 3)), draw(st.integers(0, 2))
    at = st.tuples(
        st.integers(first_row, first_row + HEIGHT), st.integers(first_column, first_column + WIDTH),
        st.integers(0, 3), st.integers(0, 3),
    )  # fmt: skip
    merged = tuple(
        Span(row, column, row + down, column + right) for row, column, down, right in draw(st.lists(at, max_size=4))
    )
    title = draw(st.sampled_from(["Sheet1", "单位", "资源清单", "挂钩联系", "说明", "项目清单", "研学路线"]))
    return Grid("book.xlsx", title, rows, first_row, first_column, merged, frozenset(draw(st.sets(st.integers(1, 9)))))


@given(grids())
@settings(max_examples=300)
def test_any_grid_is_read_to_the_end(grid: Grid) -> None:
    sheets, problems = taken(grid)
    numbers = range(grid.first_row, grid.first_row + max(1, len(grid.rows)))
    columns = {letters(grid.first_column + at) for at in range(WIDTH)}
    for sheet in sheets:
        assert sheet.letters.keys() <= sheet.register.columns.keys()
        assert set(sheet.letters.values()) <= columns
        for row in sheet.rows:
            assert row.number in numbers
            assert row.cells.keys() <= sheet.register.columns.keys()
            assert all(cell.place.row in numbers and cell.place.column in columns for cell in row.cells.values())
    for each in problems:
        assert each.place.row is None or each.place.row in numbers
        assert each.place.column is None or each.place.column in columns
