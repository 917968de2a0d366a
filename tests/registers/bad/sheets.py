"""Sheets of the bad workbook: rows of cells by title, each with the problem that is to be told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.registers.workbook import letters

Cell = str | int | float
Where = tuple[str, int | None, str | None, str]
"""Sheet, row and column as a spreadsheet shows them, and the code that is to be told there."""


@dataclass
class BadSheet:
    """A sheet in the making. `right`: cells that make a row right but for the mistake."""

    title: str
    titles: tuple[str, ...]
    right: dict[str, Cell] = field(default_factory=dict)
    rows: list[dict[str, Cell]] = field(default_factory=list)
    told: list[Where] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)

    def wrong(self, code: str, at: str | None, **cells: Cell) -> None:
        """A row with one mistake, told at the column of the title `at`, or of the row as a whole."""
        number = self._add({**self.right, **cells})
        self.told.append((self.title, number, self._letter(at), code))

    def fine(self, **cells: Cell) -> None:
        """A row that is right."""
        self._add({**self.right, **cells})

    def told_above(self, code: str, at: str | None) -> None:
        """A mistake of a title, or (None) of the sheet as a whole."""
        self.told.append((self.title, None if at is None else 1, self._letter(at), code))

    def hide(self) -> None:
        """Hide the last row."""
        self.hidden.append(len(self.rows) + 1)

    def _add(self, cells: dict[str, Cell]) -> int:
        unknown = cells.keys() - set(self.titles)
        assert not unknown, unknown
        self.rows.append({title: value for title, value in cells.items() if value != ""})
        return len(self.rows) + 1

    def _letter(self, title: str | None) -> str | None:
        return None if title is None else letters(self.titles.index(title))
