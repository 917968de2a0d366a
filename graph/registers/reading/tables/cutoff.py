"""The day that a table is as of: 截至2024年6月30日, 截止日期：2024-06-30, above the titles or among the notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.cells.cell import Cell
from graph.registers.cells.dates import as_date
from graph.registers.problem import Place
from graph.registers.workbook import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.registers.cells.cell import Raw
    from graph.registers.reading.grid import Grid

_NAMED = re.compile(
    r"(?:数据)?(?:截至|截止)(?:日期|时间|到|至|于)?|(?:统计|数据)(?:日期|时间)|\bas of\b|\b(?:cut-?off|data) date\b",
    re.IGNORECASE,
)
_PART = r"[\d〇○零一二三四五六七八九十]"
_DATE = re.compile(
    rf"\s*[:：(（]?\s*(\d{{8}}(?!\d)|{_PART}{{4}}\s*[年./-](?:\s*{_PART}{{1,3}}(?:\s*[月./-](?:\s*{_PART}{{1,3}}\s*日?)?)?)?)"
)


@dataclass(frozen=True, slots=True)
class CutOff:
    """A day in EDTF and the cell that says so."""

    date: str
    place: Place

    def cell(self) -> Cell:
        """As the source date of rows that have none of their own."""
        return Cell(self.date, self.place)


def cut_off(grid: Grid, rows: Iterable[int], columns: Sequence[int] | None = None) -> CutOff | None:
    """The first day that one of these rows (indexes of the grid) names as the one its figures are of."""
    for at in rows:
        row = grid.rows[at]
        seen = range(len(row)) if columns is None else [each for each in columns if each < len(row)]
        for order, column in enumerate(seen):
            cell = row[column]
            if isinstance(cell, str) and (date := _date(cell, [row[each] for each in seen[order + 1 :]])):
                place = Place(grid.file, grid.title, at + grid.first_row, letters(grid.first_column + column))
                return CutOff(date, place)
    return None


def _date(text: str, beside: Iterable[Raw]) -> str | None:
    for named in _NAMED.finditer(text):
        if written := _DATE.match(text, named.end()):
            return _edtf(re.sub(r"\s", "", written[1]))
        if not text[named.end() :].strip(" ：:"):
            # the label stands alone and the day in the next cell
            return next((_edtf(cell) for cell in beside if cell != ""), None)
    return None


def _edtf(raw: Raw) -> str | None:
    try:
        date = as_date(raw.rstrip("./-") if isinstance(raw, str) else raw)
    except ValueError:
        return None
    return None if date == ".." else date
