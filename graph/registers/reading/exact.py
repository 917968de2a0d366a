"""Rows of a register that a program wrote: every cell as it stands, none of them a word for empty or a total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers.problem import Place
from graph.registers.workbook import Cell, Row, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.registers.reading.grid import Grid


def exact_rows(grid: Grid, first: int, columns: Mapping[int, str]) -> Iterator[Row]:
    """The rows from row number `first` on that hold anything; `columns`: index -> column key."""
    found = [(at, key, letters(grid.first_column + at)) for at, key in columns.items()]
    for number, row in enumerate(grid.rows[first - grid.first_row :], first):
        width = len(row)
        cells = {
            key: Cell(row[at], Place(grid.file, grid.title, number, letter), exact=True)
            for at, key, letter in found
            if at < width and row[at] != ""
        }
        if cells:
            yield Row(number, cells)
