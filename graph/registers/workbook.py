"""A file as it was read: rows of cells under known columns, and the problems met on the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from graph.registers.cells.text import as_text
from graph.registers.problem import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.definition import Register
    from graph.registers.problem import Problem

Raw: TypeAlias = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""A cell as a spreadsheet or CSV file gives it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A non-empty cell and its place. `exact`: of a register that is read as it stands."""

    raw: Raw
    place: Place
    exact: bool = False

    @property
    def text(self) -> str:
        """As a person reads it; an exact text to the last space."""
        return self.raw if self.exact and isinstance(self.raw, str) else as_text(self.raw)


@dataclass(frozen=True, slots=True)
class Row:
    """The non-empty cells of a row, by column key; `number` is the spreadsheet's."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A register as a file has it. `letters`: column key -> the letter of the column that was found."""

    register: Register
    file: str
    title: str
    letters: Mapping[str, str]
    rows: tuple[Row, ...]

    def place(self, row: Row, column: str | None) -> Place:
        """The place of a column in a row, also where the cell is empty or the column is not there."""
        return Place(self.file, self.title, row.number, self.letters.get(column) if column else None)


@dataclass(frozen=True, slots=True)
class Workbook:
    """All registers of a file or folder, in the order in which registers build on one another."""

    name: str
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether reading met an error."""
        return any(each.is_error for each in self.problems)


def letters(index: int) -> str:
    """The spreadsheet's name of the column at an index from 0: A, Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
