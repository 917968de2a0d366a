"""Sheets of an .xlsx workbook."""

from __future__ import annotations

import io

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from graph.registers.reading.grid import Grid


def xlsx_grids(name: str, content: bytes) -> list[Grid]:
    """The visible sheets that have cells."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    grids: list[Grid] = []
    for each in book.sheets_metadata:
        if each.visible is not SheetVisibleEnum.Visible:
            continue
        sheet = book.get_sheet_by_name(each.name)
        if sheet.start is not None:
            row, column = sheet.start
            rows = sheet.to_python(skip_empty_area=True)
            grids.append(Grid(name, each.name, rows, first_row=row + 1, first_column=column))
    return grids
