"""A file as it was read: rows of cells under known columns, and the problems met on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.problem import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.cells.cell import Cell
    from graph.registers.definition import Register
    from graph.registers.problem import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """The non-empty cells of a row, by column key; `number` is the spreadsheet's."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A register as a file has it. `letters`: column key -> the letter of the column that was found.

    `language`: of most titles, "zh" or "en". `title_rows`: as a spreadsheet numbers them. `as_of`: the day that the
    sheet says its figures are of, in EDTF.
    """

    register: Register
    file: str
    title: str
    letters: Mapping[str, str]
    rows: tuple[Row, ...]
    language: str = "zh"
    title_rows: range = range(1, 2)
    as_of: str | None = None

    def place(self, row: Row, column: str | None) -> Place:
        """The place of a column in a row, also where the cell is empty or the column is not there."""
        return Place(self.file, self.title, row.number, self.letters.get(column) if column else None)

    def title_place(self, column: str) -> Place:
        """The cell of a column's title: its lowest level."""
        return Place(self.file, self.title, self.title_rows[-1], self.letters.get(column))


@dataclass(frozen=True, slots=True)
class Workbook:
    """All registers of a file or folder, in the order in which registers build on one another."""

    name: str
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]

    @property
    def language(self) -> str:
        """The language of most sheets' titles, Chinese where neither leads."""
        return "en" if sum(sheet.language == "en" for sheet in self.sheets) * 2 > len(self.sheets) else "zh"

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
