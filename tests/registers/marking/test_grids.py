"""What is no .xlsx comes back as one, with the same values at the same positions."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from graph.registers import read
from graph.registers.marking import mark_grids
from graph.registers.problem import Place, Problem, Severity, Text
from graph.registers.reading.grid import Grid, Span
from tests.registers.marking.builders import opened, parts

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw

FILE = "单位.xls"
TITLES: list[Raw] = ["单位名称", "身份证号", "成立日期"]


def _wrong(row: int | None, column: str | None, sheet: str = "单位", code: str = "invalid_date") -> Problem:
    return Problem(Place(FILE, sheet, row, column), code, Severity.ERROR, Text("不是日期", "no date"))


def _marked(*grids: Grid, problems: tuple[Problem, ...] = (), left_out: set[tuple[str, str]] | None = None) -> bytes:
    copy = mark_grids(FILE, grids, problems, left_out=left_out)
    assert copy.name == "单位.marked.xlsx"
    return copy.content


def _values(content: bytes, title: str = "单位") -> list[list[object]]:
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(title)
    return [list(row) for row in sheet.to_python(skip_empty_area=False)]


def test_values_are_where_they_were_and_of_their_types() -> None:
    row: list[Raw] = ["00123", 5, 1.5, True, dt.date(2023, 5, 1), dt.datetime(2023, 5, 1, 8, 30), "=1+1", "1e5"]  # noqa: DTZ001  # cells have no zone
    copy = _marked(Grid(FILE, "单位", [row], first_row=3, first_column=1), problems=(_wrong(3, "C"),))
    assert _values(copy)[2] == ["", *row]
    assert opened(copy)["单位"]["C3"].fill.fgColor.rgb == "FFFFC7CE"
    assert opened(copy)["单位"]["H3"].data_type == "s"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (dt.date(1899, 5, 1), "1899-05-01"),
        (float("nan"), "nan"),
        (320123456789012345, "320123456789012345"),
        (dt.timedelta(-1), "-1 day, 0:00:00"),
        ("a\x00b", "a\ufffdb"),
        ("字" * 40_000, "字" * 32_000),
    ],
)
def test_what_no_cell_holds_is_written_as_text(raw: Raw, shown: str) -> None:
    assert _values(_marked(Grid(FILE, "单位", [[raw]]))) == [[shown]]


def test_a_refused_column_stays_out_but_for_its_title() -> None:
    rows: list[list[Raw]] = [["", "secret-0", ""], TITLES, ["甲公司", "secret-1", "2023"], ["乙公司", "secret-2", ""]]
    grid, other = Grid(FILE, "单位", rows), Grid(FILE, "附表", [["a", "kept"]])
    copy = _marked(grid, other, problems=(_wrong(2, "B", code="forbidden_column"),))
    assert _values(copy) == [["", "", ""], TITLES, ["甲公司", "", "2023"], ["乙公司", "", ""]]
    assert _values(copy, "附表") == [["a", "kept"]]
    assert all(b"secret" not in part for part in parts(copy).values())
    assert opened(copy)["单位"]["B2"].fill.fgColor.rgb == "FFFFC7CE"


def test_columns_that_the_caller_names_stay_out() -> None:
    copy = _marked(Grid(FILE, "单位", [TITLES, ["甲", "secret", "2023"]]), left_out={("单位", "B")})
    assert _values(copy) == [["单位名称", "", "成立日期"], ["甲", "", "2023"]]


def test_merged_cells_and_hidden_rows_are_kept() -> None:
    rows: list[list[Raw]] = [["江溪街道", "甲"], ["", "乙"], ["", "丙"]]
    merged = (Span(2, 0, 1_048_576, 0), Span(2, 1, 2, 1), Span(3, 0, 5, 0), Span(9, 9, 10, 10))
    copy = opened(_marked(Grid(FILE, "单位", rows, 2, 0, merged, frozenset({3})), problems=(_wrong(4, "A"),)))["单位"]
    assert [str(each) for each in copy.merged_cells.ranges] == ["A2:A4"]
    assert copy["A2"].value == "江溪街道"
    assert copy["A2"].fill.fgColor.rgb == "FFFFC7CE"
    assert copy.row_dimensions[3].hidden


def test_titles_that_no_spreadsheet_takes_are_changed_and_still_found() -> None:
    long = "关于报送[2024]年/党组织:单位*一览表?" * 3
    grids = [Grid(FILE, long, [["甲"]]), Grid(FILE, f"{long}二", [["乙"]]), Grid(FILE, "", [["丙"]])]
    copy = opened(_marked(*grids, problems=(_wrong(1, "A", long), _wrong(1, "A", f"{long}二"))))
    first, second, third, _ = copy.worksheets
    assert [sheet["A1"].fill.fill_type for sheet in (first, second, third)] == ["solid", "solid", None]
    assert all(len(title) <= 31 for title in copy.sheetnames)
    assert copy["问题清单"]["B4"].hyperlink.location == f"'{second.title}'!A1"


def test_a_copy_of_a_csv_is_read_as_the_csv_was() -> None:
    content = "单位名称,单位性质\n甲公司,企业\n00123,机关\n".encode("gb18030")
    original = read(("单位.csv", content))
    grid = Grid("单位.csv", "单位", [["单位名称", "单位性质"], ["甲公司", "企业"], ["00123", "机关"]])
    copy = read(("单位.marked.xlsx", mark_grids("单位.csv", [grid], []).content))
    assert copy.problems == original.problems == ()
    assert [[cell.raw for cell in row.cells.values()] for row in copy.sheets[0].rows] == [
        [cell.raw for cell in row.cells.values()] for row in original.sheets[0].rows
    ]


def test_a_file_that_could_not_be_read_gives_a_list() -> None:
    unread = Problem(Place(FILE), "unreadable_file", Severity.ERROR, Text("无法读取", "not readable"))
    copy = opened(_marked(problems=(unread,)))
    assert copy[copy.sheetnames[-1]]["D3"].value == "无法读取"
