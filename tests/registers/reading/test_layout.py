"""Where things stand in a sheet: the first cell, merged cells, hidden rows, sheets that are not shown."""

from __future__ import annotations

import io

import pytest
import xlsxwriter
import xlwt
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from graph.registers.reading.grid import Span
from tests.registers.reading.written import grids, ods_of


def xlsx_layout() -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet("单位")
        sheet.merge_range("B2:C3", "甲")
        sheet.write("D2", "乙")
        sheet.write("B4", "丙")
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.write("B5", "丁")
        hidden = book.add_worksheet("不显示")
        hidden.write("A1", 1)
        hidden.hide()
        book.add_worksheet("空的")
        book.add_chartsheet("图")
    return written.getvalue()


def xls_layout() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("单位")
    sheet.write_merge(1, 2, 1, 2, "甲")
    for row, column, text in ((1, 3, "乙"), (3, 1, "丙"), (4, 1, "丁")):
        sheet.write(row, column, text)
    sheet.row(3).hidden = True
    hidden = book.add_sheet("不显示")
    hidden.write(0, 0, 1)
    hidden.visibility = 1
    book.add_sheet("空的")
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def ods_layout() -> bytes:
    table = Table(name="单位")
    table.addElement(TableRow())
    table.addElement(row("", cell("甲", numbercolumnsspanned=2, numberrowsspanned=2), CoveredTableCell(), "乙"))
    table.addElement(row("", CoveredTableCell(), CoveredTableCell()))
    table.addElement(row("", "丙", visibility="collapse"))
    table.addElement(row("", "丁"))
    table.addElement(TableRow(numberrowsrepeated=1048571))
    return ods_of(table, Table(name="空的"))


def cell(text: str, **more: int) -> TableCell:
    made = TableCell(valuetype="string", **more)
    made.addElement(P(text=text))
    return made


def row(*cells: str | TableCell | CoveredTableCell, **more: str) -> TableRow:
    made = TableRow(**more)
    for each in cells:
        made.addElement((cell(each) if each else TableCell()) if isinstance(each, str) else each)
    return made


@pytest.mark.parametrize(
    ("name", "content"), [("a.xlsx", xlsx_layout()), ("a.xls", xls_layout()), ("a.ods", ods_layout())]
)
def test_cells_stand_where_the_spreadsheet_shows_them(name: str, content: bytes) -> None:
    (grid,) = grids(name, content)
    at = {
        (number, column + grid.first_column): value
        for number, cells in enumerate(grid.rows, grid.first_row)
        for column, value in enumerate(cells)
        if value
    }
    assert at == {(2, 1): "甲", (2, 3): "乙", (4, 1): "丙", (5, 1): "丁"}
    assert grid.merged == (Span(2, 1, 3, 2),)
    assert grid.hidden_rows == {4}


def test_hidden_rows_and_errors_are_those_of_their_own_sheet() -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        for title in ("甲", "乙", "丙"):
            book.add_worksheet(title).write("A1", title)
        book.worksheets()[1].set_row(0, None, None, {"hidden": True})
        book.worksheets()[2].write_formula("A2", "=NA()", None, "#N/A")
    found = grids("a.xlsx", written.getvalue())
    assert [each.hidden_rows for each in found] == [frozenset(), {1}, frozenset()]
    assert [[list(cells) for cells in each.rows] for each in found] == [[["甲"]], [["乙"]], [["丙"], ["#N/A"]]]
