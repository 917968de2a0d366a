"""Grids as a spreadsheet would give them, drawn as text: a line a row, cells between bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers.reading.grid import Grid, Span
from graph.registers.reading.settled import NOTHING_SETTLED
from graph.registers.reading.tables.lexicon import Lexicon
from graph.registers.reading.tables.table import sheets_of

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw
    from graph.registers.problem import Problem
    from graph.registers.reading.settled import Settled
    from graph.registers.workbook import Sheet


def drawn(text: str, title: str = "Sheet1", merged: tuple[str, ...] = (), hidden: frozenset[int] = frozenset()) -> Grid:
    """The grid of a drawing; whole numbers become numbers, as in a spreadsheet. `merged`: ranges such as A1:C1."""
    rows = [[_cell(cell.strip()) for cell in line.split("|")] for line in text.strip("\n").split("\n")]
    return Grid("book.xlsx", title, rows, merged=tuple(map(_span, merged)), hidden_rows=hidden)


def _cell(text: str) -> Raw:
    return float(text) if text.isdecimal() else text


def _span(written: str) -> Span:
    first, last = written.split(":")
    return Span(int(first[1:]), ord(first[0]) - ord("A"), int(last[1:]), ord(last[0]) - ord("A"))


def taken(grid: Grid, settled: Settled = NOTHING_SETTLED) -> tuple[list[Sheet], list[Problem]]:
    """The registers of a grid and the problems met."""
    return sheets_of(grid, Lexicon(settled))


def only(grid: Grid, settled: Settled = NOTHING_SETTLED) -> Sheet:
    """The one register of a grid, which must be read without a problem."""
    sheets, problems = taken(grid, settled)
    assert [(each.code, each.place.row, each.place.column) for each in problems] == []
    (sheet,) = sheets
    return sheet


def cells(sheet: Sheet, *columns: str) -> list[tuple[object, ...]]:
    """Row by row what stands in these columns, None where nothing does."""
    return [tuple(row.cells[key].raw if key in row.cells else None for key in columns) for row in sheet.rows]


def told(problems: list[Problem]) -> list[tuple[str, int | None, str | None]]:
    """Code, row and column of each problem."""
    return [(each.code, each.place.row, each.place.column) for each in problems]
