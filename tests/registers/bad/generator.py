"""`python -m tests.registers.bad.generator`: writes mistakes.xlsx beside it, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import xlsxwriter

from tests.registers.bad.mistakes import bad_sheets

PATH = Path(__file__).with_name("mistakes.xlsx")
_LONG_AGO = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)


def mistakes() -> bytes:
    """The workbook."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": _LONG_AGO})
        for bad in bad_sheets():
            sheet = book.add_worksheet(bad.title)
            for at, title in enumerate(bad.titles):
                sheet.write_string(0, at, title)
            for number, row in enumerate(bad.rows, 1):
                for at, title in enumerate(bad.titles):
                    if title in row:
                        sheet.write(number, at, row[title])
            for number in bad.hidden:
                sheet.set_row(number - 1, None, None, {"hidden": True})
    return content.getvalue()


if __name__ == "__main__":
    PATH.write_bytes(mistakes())
