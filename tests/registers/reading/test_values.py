"""Numbers stay numbers, dates dates, texts texts; an error value is seen; what was never computed is told."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import xlsxwriter
import xlwt
from odf.table import TableCell

from graph.registers.reading.files import grids_within
from graph.registers.reading.forms.limits import Limits
from tests.registers.reading.tampered import SHEET, with_part
from tests.registers.reading.written import grids, ods_of, sheet_of

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY, MOMENT, HOUR = dt.date(2023, 5, 1), dt.datetime.fromisoformat("2023-05-01T09:30:00"), dt.time(9, 30)
VALUES = ["007", 7, 1.5, True, False, DAY, MOMENT, HOUR, 45047, "#N/A is a text"]
FORMATS = {DAY: "yyyy-mm-dd", MOMENT: "yyyy-mm-dd hh:mm", HOUR: "hh:mm"}


def xlsx_of(values: Sequence[Any], *, date_1904: bool = False) -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"date_1904": date_1904}) as book:
        sheet = book.add_worksheet("单位")
        for column, value in enumerate(values):
            sheet.write(0, column, value, book.add_format({"num_format": FORMATS.get(value, "General")}))
    return written.getvalue()


def xls_of(values: Sequence[Any], *, date_1904: bool = False) -> bytes:
    book = xlwt.Workbook()
    book.dates_1904 = date_1904
    sheet = book.add_sheet("单位")
    for column, value in enumerate(values):
        sheet.write(0, column, value, xlwt.easyxf(num_format_str=FORMATS.get(value, "General")))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def ods_values() -> bytes:
    cells = [
        TableCell(valuetype="string"), TableCell(valuetype="float", value=7), TableCell(valuetype="float", value=1.5),
        TableCell(valuetype="boolean", booleanvalue="true"), TableCell(valuetype="boolean", booleanvalue="false"),
        TableCell(valuetype="date", datevalue="2023-05-01"),
        TableCell(valuetype="date", datevalue="2023-05-01T09:30:00"),
        TableCell(valuetype="time", timevalue="PT09H30M00S"), TableCell(valuetype="float", value=45047),
        TableCell(valuetype="string"),
    ]  # fmt: skip
    return ods_of(sheet_of("单位", [cells], [[str(each) for each in VALUES]]))


@pytest.mark.parametrize("date_1904", [False, True], ids=["1900", "1904"])
@pytest.mark.parametrize(("name", "write"), [("单位.xlsx", xlsx_of), ("单位.xls", xls_of)])
def test_values_keep_their_kind_in_both_epochs(name: str, write: Any, date_1904: bool) -> None:
    (grid,) = grids(name, write(VALUES, date_1904=date_1904))
    assert list(grid.rows[0]) == VALUES
    # 1 == True, so equality alone does not tell
    kinds = [float if type(value) is int else type(value) for value in grid.rows[0]]
    assert kinds == [str, float, float, bool, bool, dt.date, dt.datetime, dt.time, float, str]


def test_values_of_an_ods_keep_their_kind() -> None:
    (grid,) = grids("单位.ods", ods_values())
    assert list(grid.rows[0]) == VALUES


@pytest.mark.parametrize("day", [dt.date(1904, 1, 2), dt.date(1999, 12, 31), dt.date(2100, 2, 28)])
def test_a_day_is_the_same_day_in_both_epochs(day: dt.date) -> None:
    FORMATS[day] = "yyyy-mm-dd"
    read = {grids("a.xlsx", xlsx_of([day], date_1904=each))[0].rows[0][0] for each in (False, True)}
    read |= {grids("a.xls", xls_of([day], date_1904=each))[0].rows[0][0] for each in (False, True)}
    assert read == {day}


def test_an_error_value_of_an_xlsx_is_seen_as_its_text() -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet("单位")
        sheet.write_row("B2", ["单位名称", "职工数"])
        sheet.write_formula("B3", "=Other!A1", None, "#REF!")
        sheet.write_formula("C3", "=1/0", None, "#DIV/0!")
    (grid,) = grids("单位.xlsx", written.getvalue())
    assert list(grid.rows[1]) == ["#REF!", "#DIV/0!"]


def test_an_error_value_of_an_xls_is_seen_as_its_text() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("单位")
    sheet.write(1, 1, "单位名称")
    sheet.row(2).set_cell_error(2, "#DIV/0!")
    sheet.row(2).set_cell_error(3, 0x2A)
    written = io.BytesIO()
    book.save(written)
    (grid,) = grids("单位.xls", written.getvalue())
    assert list(grid.rows[1]) == ["", "#DIV/0!", "#N/A"]


def test_a_formula_gives_the_value_that_was_computed() -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet("单位")
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B1", '="甲"&"公司"', None, "甲公司")
        sheet.write_formula("C1", '=""', None, "")
        sheet.write("D1", 1)
    # as Excel writes an empty text that a formula comes to
    computed = with_part(written.getvalue(), SHEET, lambda part: part.replace(b'"C1"', b'"C1" t="str"'))
    (grid,) = grids("单位.xlsx", computed)
    assert list(grid.rows[0]) == [2, "甲公司", "", 1]


def test_formulas_that_nothing_has_computed_are_told_once_a_column() -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("单位", 0)
    sheet["B2"], sheet["C2"] = "单位名称", "职工数"
    for row in (3, 4, 5):
        sheet[f"B{row}"], sheet[f"C{row}"] = "甲公司", f"=1+{row}"
    written = io.BytesIO()
    book.save(written)
    found, problems = grids_within(("单位.xlsx", written.getvalue()), Limits())
    assert [list(row) for row in found[0].rows] == [["单位名称", "职工数"], *[["甲公司", ""]] * 3]
    assert [(each.code, each.place.row, each.place.column) for each in problems] == [("uncomputed_formula", 3, "C")]
    assert "3" in problems[0].message.zh
    assert not problems[0].is_error
