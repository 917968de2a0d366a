"""Writes register workbooks from the definitions that read them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import xlsxwriter

from graph.registers.definition import registers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from graph.registers.definition import Column, Register

    Rows = Sequence[Mapping[str, object]]

_WIDTH = 16
_LONG_AGO = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
"""One day for all files, so that the same rows make the same bytes."""


def write_workbook(path: Path, rows: Mapping[str, Rows], language: str = "zh") -> None:
    """Write a sheet for each register that has rows: register key -> rows of column key -> value.

    Raises KeyError for a register or column that is not defined. The file's bytes depend on the rows alone.
    """
    unknown = rows.keys() - registers().keys()
    if unknown:
        raise KeyError(*sorted(unknown))
    with xlsxwriter.Workbook(
        path, {"constant_memory": False, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"created": _LONG_AGO})
        bold = book.add_format({"bold": True, "bg_color": "#F2F2F2"})
        for register in registers().values():
            if rows.get(register.key):
                _write(book, bold, register, rows[register.key], language)


def _write(book: xlsxwriter.Workbook, bold: object, register: Register, rows: Rows, language: str) -> None:
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
