"""Which cells are coloured, and that a cell keeps the rest of its format."""

from __future__ import annotations

import io
import re

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from graph.registers.marking.addresses import reference
from graph.registers.marking.rows import Rows
from graph.registers.problem import Severity
from tests.registers.marking.builders import marked, opened, parts, plain, rich, wrong

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported.*:UserWarning")

RED, YELLOW = "FFFFC7CE", "FFFFEB9C"


def _fills(content: bytes, sheet: str = "单位") -> dict[str, str]:
    cells = (cell for row in opened(content)[sheet].iter_rows() for cell in row)
    return {cell.coordinate: cell.fill.fgColor.rgb for cell in cells if cell.fill.fill_type == "solid"}


def test_errors_are_red_and_warnings_yellow() -> None:
    copy = marked(plain(), wrong(3, "C"), wrong(4, "B", severity=Severity.WARNING))
    assert _fills(copy) == {"C3": RED, "B4": YELLOW}


def test_a_cell_with_an_error_and_a_warning_is_red() -> None:
    copy = marked(plain(), wrong(3, "C", "甲", Severity.WARNING), wrong(3, "C", "乙"))
    assert _fills(copy) == {"C3": RED}


@pytest.mark.parametrize(
    ("row", "column", "cell"),
    [
        (9, "A", "A8"),
        (10, "A", "A8"),
        (8, "A", "A8"),
        (11, "A", "A11"),
        (9, "B", "B9"),
        (7, None, "A7"),
        (5, None, "A5"),
    ],
)
def test_a_problem_in_a_merged_cell_or_of_a_whole_row_goes_to_its_first_cell(
    row: int, column: str | None, cell: str
) -> None:
    assert _fills(marked(rich(), wrong(row, column))) == {cell: RED}


def test_a_problem_of_a_row_goes_to_its_first_cell_that_is_not_empty() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("单位")
        sheet.write_blank("B3", None, book.add_format({"bold": True}))
        sheet.write("D3", "甲")
        sheet.write_blank("C4", None, book.add_format({"bold": True}))
    assert _fills(marked(buffer.getvalue(), wrong(3), wrong(4), wrong(9))) == {"D3": RED, "C4": RED, "A9": RED}


def test_an_empty_cell_gets_the_format_of_its_row_or_column() -> None:
    sheet = opened(marked(rich(), wrong(7, "A"), wrong(12, "F"), wrong(12, "A"), wrong(30, "F")))["单位"]
    looks = {name: (sheet[name].font.i, sheet[name].font.u) for name in ("A7", "F12", "A12", "F30")}
    assert looks == {"A7": (True, None), "F12": (False, "single"), "A12": (False, "single"), "F30": (False, None)}
    assert all(sheet[name].fill.fgColor.rgb == RED for name in looks)


def test_new_cells_and_rows_are_in_order_and_in_the_stated_range() -> None:
    part = parts(marked(plain(), wrong(9, "H"), wrong(3, "F"), wrong(7, "B"), wrong(3, "A")))[
        "xl/worksheets/sheet1.xml"
    ]
    assert re.findall(rb'<row r="(\d+)"', part) == [b"1", b"2", b"3", b"4", b"5", b"7", b"9"]
    (third,) = re.findall(rb'<row r="3".*?</row>', part)
    assert re.findall(rb'<c r="(\w+)"', third) == [b"A3", b"B3", b"C3", b"D3", b"F3"]
    assert b'spans="1:6"' in third
    assert b'<dimension ref="A1:H9"/>' in part


def test_equal_formats_are_made_once() -> None:
    def formats(content: bytes) -> int:
        found = re.search(rb'<cellXfs count="(\d+)"', parts(content)["xl/styles.xml"])
        return int(found[1]) if found else 0

    # one for the cells, six for the list
    assert formats(marked(plain(), *(wrong(row, "A") for row in range(2, 200)))) == formats(plain()) + 7


def test_the_title_of_a_refused_column_is_coloured_and_nothing_of_it_is_repeated() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("单位")
        sheet.write_column("B1", ["身份证号", "secret-1", "secret-2"])
    copy = marked(buffer.getvalue(), wrong(1, "B", "列“身份证号”不得录入", code="forbidden_column"))
    assert _fills(copy) == {"B1": RED}
    holding = [name for name, part in parts(copy).items() if b"secret" in part]
    assert holding == ["xl/sharedStrings.xml"]


@pytest.mark.parametrize("place", [(0, "A"), (2, "A:C"), (1_048_577, "A"), (2, "XFE"), (None, "C")])
def test_a_place_that_no_sheet_has_is_only_listed(place: tuple[int | None, str]) -> None:
    copy = marked(plain(), wrong(*place))
    assert _fills(copy) == {}
    assert opened(copy)["问题清单"].max_row == 3


CELLS = st.dictionaries(st.integers(1, 12), st.frozensets(st.integers(0, 8), min_size=1), max_size=6)


@given(CELLS, CELLS, st.booleans())
def test_colouring_leaves_every_other_cell_where_it_was(
    there: dict[int, frozenset[int]], wanted: dict[int, frozenset[int]], prefixed: bool
) -> None:
    prefix = b"x:" if prefixed else b""
    content = b"".join(
        b'<%brow r="%d">%b</%brow>'
        % (prefix, row, b"".join(_cell(prefix, row, each) for each in sorted(columns)), prefix)
        for row, columns in sorted(there.items())
    )
    rows = Rows(content, prefix, lambda _: 0)
    targets = {row: dict.fromkeys(columns, lambda style: style + 5) for row, columns in wanted.items()}
    found = re.findall(rb'<(?:x:)?c r="([A-Z]+\d+)" s="(\d+)"(/|><(?:x:)?v>\d)', b"".join(rows.coloured(targets)))
    filled = {(row, column) for row, columns in there.items() for column in columns}
    coloured = {(row, column) for row, columns in wanted.items() for column in columns}
    assert [(name.decode(), style, body[:1]) for name, style, body in found] == [
        (reference(at), _style(at, filled, coloured), b">" if at in filled else b"/")
        for at in sorted(filled | coloured)
    ]


def _cell(prefix: bytes, row: int, column: int) -> bytes:
    return b'<%bc r="%b" s="2"><%bv>7</%bv></%bc>' % (prefix, reference((row, column)).encode(), prefix, prefix, prefix)


def _style(at: tuple[int, int], filled: set[tuple[int, int]], coloured: set[tuple[int, int]]) -> bytes:
    return b"%d" % (2 * (at in filled) + 5 * (at in coloured))
