"""A cell as a file has it, and its place."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from graph.registers.cells.text import as_text

if TYPE_CHECKING:
    from graph.registers.problem import Place

Raw: TypeAlias = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""A cell as a spreadsheet or CSV file gives it."""


class Cell(NamedTuple):
    """A non-empty cell and its place. `exact`: of a register that is read as it stands."""

    raw: Raw
    place: Place
    exact: bool = False

    @property
    def text(self) -> str:
        """As a person reads it; an exact text to the last space."""
        return self.raw if self.exact and isinstance(self.raw, str) else as_text(self.raw)
