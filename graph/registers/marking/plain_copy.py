"""A sheet's values and merged cells in a new workbook, without the columns that must not enter."""

from __future__ import annotations

import datetime as dt
import math
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from xlsxwriter.exceptions import OverlappingRange

from graph.registers.marking.markup import sound
from graph.registers.workbook import letters

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    import xlsxwriter

    from graph.registers.cells.cell import Raw
    from graph.registers.reading.grid import Grid

_WIDTH = 16
_FIRST_DAY = dt.date(1900, 3, 1)
"""Before it, the days of Excel are not those of the calendar."""

_LARGEST = 10**15
"""Excel keeps 15 digits of a number."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How dates and times look."""

    day: Any
    moment: Any
    time: Any
    duration: Any
    merged: Any

    @classmethod
    def of(cls, book: xlsxwriter.Workbook) -> Formats:
        """The formats in a workbook."""
        return cls(
            day=book.add_format({"num_format": "yyyy-mm-dd"}),
            moment=book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            time=book.add_format({"num_format": "hh:mm:ss"}),
            duration=book.add_format({"num_format": "[h]:mm:ss"}),
            merged=book.add_format({"valign": "vcenter"}),
        )


def write_grid(
    sheet: Any,
    formats: Formats,
    grid: Grid,
    refused: AbstractSet[str],
    titled: AbstractSet[tuple[int | None, str | None]],
) -> None:
    """Write a grid where it was; of the `refused` columns (letters) only the cells `titled` (row, letter)."""
    width = max((len(row) for row in grid.rows), default=0)
    names = [letters(grid.first_column + at) for at in range(width)]
    out = {at for at, name in enumerate(names) if name in refused}
    sheet.set_column(0, grid.first_column + max(width, 1) - 1, _WIDTH)
    _merge(sheet, formats, grid, width)
    for number in grid.hidden_rows:
        sheet.set_row(number - 1, None, None, {"hidden": True})
    for number, row in enumerate(grid.rows, grid.first_row):
        for at, raw in enumerate(row):
            if raw != "" and (at not in out or (number, names[at]) in titled):
                _write(sheet, formats, (number - 1, grid.first_column + at), raw)


def _merge(sheet: Any, formats: Formats, grid: Grid, width: int) -> None:
    for span in grid.merged:
        # as far as there are values: a column that is merged as a whole would be a million cells
        bottom = min(span.last_row, grid.first_row + len(grid.rows) - 1)
        right = min(span.last_column, grid.first_column + width - 1)
        if (
            bottom >= span.first_row
            and right >= span.first_column
            and (span.first_row, span.first_column) != (bottom, right)
        ):
            # a damaged file may merge a cell twice; the first merge stands
            with suppress(OverlappingRange):
                sheet.merge_range(span.first_row - 1, span.first_column, bottom - 1, right, "", formats.merged)


def _write(sheet: Any, formats: Formats, at: tuple[int, int], raw: Raw) -> None:
    if isinstance(raw, str):
        sheet.write_string(*at, sound(raw))
    elif isinstance(raw, bool):
        sheet.write_boolean(*at, raw)
    elif isinstance(raw, int | float) and math.isfinite(raw) and abs(raw) < _LARGEST:
        sheet.write_number(*at, raw)
    elif isinstance(raw, dt.datetime) and raw.date() >= _FIRST_DAY:
        sheet.write_datetime(
            *at, raw.replace(tzinfo=None), formats.moment if raw.time() != dt.time.min else formats.day
        )
    elif isinstance(raw, dt.date) and not isinstance(raw, dt.datetime) and raw >= _FIRST_DAY:
        sheet.write_datetime(*at, raw, formats.day)
    elif isinstance(raw, dt.time):
        sheet.write_datetime(*at, raw, formats.time)
    elif isinstance(raw, dt.timedelta) and raw >= dt.timedelta(0):
        sheet.write_datetime(*at, raw, formats.duration)
    else:
        sheet.write_string(*at, str(raw))
