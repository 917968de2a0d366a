"""Where the box of a comment stands and how large it is, from its text and the sheet's columns and rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.marking.addresses import MOST_COLUMNS, MOST_ROWS
from graph.registers.marking.markup import child
from graph.registers.marking.measure import lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.registers.marking.addresses import At
    from graph.registers.marking.sheet import SheetPart

_WIDTH = 260
_LINE, _MARGIN = 16, 14
"""Pixels of a line at 9 points, and around the text."""

_FARTHEST = 60
"""Columns or rows that a box reaches over at most, where many have no size."""


@dataclass(frozen=True, slots=True)
class Box:
    """The cell (column, row from 0) that a box belongs to, its anchor as VML writes it, and its size in pixels."""

    row: int
    column: int
    anchor: tuple[int, int, int, int, int, int, int, int]
    width: int
    height: int


def box(sheet: SheetPart, at: At, text: str) -> Box:
    """The box beside a cell that the text fits in. An anchor is column, pixels, row, pixels: top left, bottom right."""
    row, column = at[0] - 1, at[1]
    height = lines(text, _WIDTH - _MARGIN) * _LINE + _MARGIN
    left, top = min(column + 1, MOST_COLUMNS - 8), max(row - 1, 0)
    right, beyond = _reach(left, 15 + _WIDTH, MOST_COLUMNS - 1, lambda index: _column_width(sheet, index))
    bottom, below = _reach(top, 4 + height, MOST_ROWS - 1, lambda index: _row_height(sheet, index))
    return Box(row, column, (left, 15, top, 4, right, beyond, bottom, below), _WIDTH, height)


def _reach(start: int, pixels: int, last: int, size: Callable[[int], int]) -> tuple[int, int]:
    """The column or row that so many pixels from a start lead into, and how far into it."""
    at, rest = start, pixels
    while at < min(last, start + _FARTHEST) and rest >= (step := size(at)):
        rest -= step
        at += 1
    return at, rest


def _column_width(sheet: SheetPart, index: int) -> int:
    column = sheet.column(index)
    if column is not None and column.get("hidden") in {"1", "true"}:
        return 0
    stated = None if column is None else column.get("width")
    if stated is None:
        layout = child(sheet.frame, "sheetFormatPr")
        stated = None if layout is None else layout.get("defaultColWidth")
    return round(float(stated) * 7) if stated is not None else 64


def _row_height(sheet: SheetPart, index: int) -> int:
    points = sheet.rows.height(index + 1)
    if points is None:
        layout = child(sheet.frame, "sheetFormatPr")
        points = float("15" if layout is None else layout.get("defaultRowHeight", "15"))
    return round(points * 4 / 3)
