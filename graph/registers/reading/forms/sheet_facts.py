"""What a spreadsheet's own file says of a sheet beyond the values that the library gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.reading.grid import Span


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Rows as a spreadsheet numbers them, columns from 0. `uncomputed`: formulas that no program has computed."""

    hidden_rows: frozenset[int] = frozenset()
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    uncomputed: tuple[tuple[int, int], ...] = ()
    merged: tuple[Span, ...] = ()


class Extent:
    """The rectangle around the filled cells of a sheet: what a reader holds in memory, however few they are."""

    def __init__(self) -> None:
        self._rows: tuple[int, int] | None = None
        self._columns = (0, 0)

    def take(self, row: int, first: int, last: int) -> None:
        """Count the filled cells of a row between two columns."""
        if self._rows is None:
            self._rows, self._columns = (row, row), (first, last)
        else:
            self._rows = min(self._rows[0], row), max(self._rows[1], row)
            self._columns = min(self._columns[0], first), max(self._columns[1], last)

    @property
    def cells(self) -> int:
        """How many cells the rectangle has."""
        if self._rows is None:
            return 0
        return (self._rows[1] - self._rows[0] + 1) * (self._columns[1] - self._columns[0] + 1)
