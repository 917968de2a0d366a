"""Writes register workbooks from the definitions that read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers.definition import registers
from graph.registers.writing.book import opened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.registers.definition import Column, Register
    from graph.registers.writing.book import Book, To

    Rows = Sequence[Mapping[str, object]]

_WIDTH = 16


def write_workbook(to: To, rows: Mapping[str, Rows], language: str = "zh") -> None:
    """Write a sheet for each register that has rows: register key -> rows of column key -> value.

    Raises KeyError for a register or column that is not defined. The file's bytes depend on the rows alone.
    """
    unknown = rows.keys() - registers().keys()
    if unknown:
        raise KeyError(*sorted(unknown))
    with opened(to) as book:
        bold = book.add_format({"bold": True, "bg_color": "#F2F2F2"})
        for register in registers().values():
            if rows.get(register.key):
                _write(book, bold, register, rows[register.key], language)


def _write(book: Book, bold: object, register: Register, rows: Rows, language: str) -> None:
    columns = _used(register, rows)
    sheet = book.add_worksheet(register.title(language))
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(columns) - 1, _WIDTH)
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column.title(language), bold)
    for number, row in enumerate(rows, 1):
        for at, column in enumerate(columns):
            value = row.get(column.key)
            if isinstance(value, int | float):
                sheet.write_number(number, at, value)
            elif value not in (None, ""):
                sheet.write_string(number, at, str(value))


def _used(register: Register, rows: Rows) -> list[Column]:
    """The required columns and those that some row fills, in the order of the definition."""
    filled = {key for row in rows for key, value in row.items() if value not in (None, "")}
    if unknown := filled - register.columns.keys():
        raise KeyError(register.key, *sorted(unknown))
    return [column for column in register.columns.values() if column.required or column.key in filled]
