"""The same table as a file of each form, written by the libraries that are not the ones we read with."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

import docx
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P, S, Tab

from graph.registers.reading.files import grids_within
from graph.registers.reading.forms.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid

Texts: TypeAlias = Sequence[Sequence[str]]
"""Rows of cells."""


def grids(name: str, content: bytes, limits: Limits | None = None) -> list[Grid]:
    """The grids of a file that has nothing wrong."""
    found, problems = grids_within((name, content), limits or Limits())
    assert [each.code for each in problems] == []
    return found


def problems(name: str, content: bytes, limits: Limits | None = None) -> list[Problem]:
    """What is wrong with a file that gives no grid."""
    found, wrong = grids_within((name, content), limits or Limits())
    assert found == []
    return wrong


def codes(name: str, content: bytes, limits: Limits | None = None) -> list[str]:
    """The codes of what is wrong with a file that gives no grid."""
    return [each.code for each in problems(name, content, limits)]


def xlsx(rows: Texts, title: str = "单位") -> bytes:
    """By XlsxWriter, with shared strings."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet(title)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                sheet.write_string(row, column, text)
    return written.getvalue()


def xls(rows: Texts, title: str = "单位") -> bytes:
    """By xlwt."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet(title)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            sheet.write(row, column, text)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def ods(rows: Texts, title: str = "单位") -> bytes:
    """By odfpy."""
    return ods_of(sheet_of(title, [[TableCell(valuetype="string") for _ in texts] for texts in rows], rows))


def ods_of(*tables: Table) -> bytes:
    """An .ods of these tables."""
    document = OpenDocumentSpreadsheet()
    for each in tables:
        document.spreadsheet.addElement(each)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def sheet_of(title: str, cells: Sequence[Sequence[TableCell]], rows: Texts) -> Table:
    """A table of an .ods: the cells, with the texts in them."""
    table = Table(name=title)
    for line, texts in zip(cells, rows, strict=True):
        row = TableRow()
        for cell, text in zip(line, texts, strict=True):
            _fill(cell, text)
            row.addElement(cell)
        table.addElement(row)
    return table


def _fill(cell: TableCell, text: str) -> None:
    for line in text.split("\n"):
        paragraph = P()
        for character in line:
            # OpenDocument collapses white space that is not an element
            if character == " ":
                paragraph.addElement(S(c=1))
            elif character == "\t":
                paragraph.addElement(Tab())
            else:
                paragraph.addText(character)
        cell.addElement(paragraph)


def word(rows: Texts, title: str = "单位") -> bytes:
    """By python-docx: a heading and a table."""
    document = docx.Document()
    document.add_paragraph(title)
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def delimited(rows: Texts, delimiter: str, encoding: str) -> bytes:
    """By the csv module, every cell quoted."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode(encoding)


FORMS: dict[str, Callable[[Texts], bytes]] = {
    ".xlsx": xlsx,
    ".xls": xls,
    ".et": xls,
    ".ods": ods,
    ".docx": word,
    ".csv": lambda rows: delimited(rows, ",", "utf-8-sig"),
    ".tsv": lambda rows: delimited(rows, "\t", "gb18030"),
    ".txt": lambda rows: delimited(rows, "\t", "utf-16"),
}
"""A writer for each ending that we read."""
