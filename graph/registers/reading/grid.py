"""A sheet before anybody knows what it is: its cells as the file has them, and how they are laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.registers.cells.cell import Raw


@dataclass(frozen=True, slots=True)
class Span:
    """A merged cell: rows as a spreadsheet numbers them (from 1), columns by index (from 0), both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet's rows; `rows[0]` is row `first_row` of the spreadsheet and begins at column index `first_column`.

    An empty cell is "". Of a merged cell only the first holds its value. Hidden rows are in `rows` like any other.
    """

    file: str
    title: str
    rows: Sequence[Sequence[Raw]]
    first_row: int = 1
    first_column: int = 0
    merged: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
