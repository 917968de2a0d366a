"""The rows of a table, from below its titles to where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.cells import as_text
from graph.registers.cells.cell import Cell
from graph.registers.problem import Place, problem
from graph.registers.reading.tables.counting import differences
from graph.registers.reading.tables.filling import Filler
from graph.registers.reading.tables.sorting import RowSorter
from graph.registers.workbook import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graph.registers.cells.cell import Raw
    from graph.registers.problem import Problem
    from graph.registers.reading.tables.columns import Layout
    from graph.registers.reading.tables.heading import Headings


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of a table and where it ended: `end`, an index of the grid's rows. `hidden`: how many rows are.

    `examples`: the rows that are marked as such, by their own cells alone; nothing below them is the same as above.
    """

    rows: tuple[Row, ...]
    examples: tuple[Row, ...]
    end: int
    hidden: int
    problems: tuple[Problem, ...]


class BodyReader:
    """Goes once down the rows of a table."""

    def __init__(self, layout: Layout, headings: Headings) -> None:
        """For a table of which the columns are known."""
        self._layout = layout
        self._headings = headings
        self._filler = Filler(layout)
        columns = layout.register.columns
        self._required = {at for at, key in layout.keys.items() if columns[key].required}
        self._lacks_required = len(self._required) < sum(each.required for each in columns.values())
        self._of_place = {at for at, key in layout.keys.items() if key == "serial" or columns[key].fills}
        spread = {*layout.register.splits, *layout.register.spreads}
        self._kept = {at for at, key in layout.keys.items() if key in spread or not columns[key].stated}
        self._letters = {at: layout.letter(at) for at in layout.keys}
        self._problems: list[Problem] = []

    def read(self, first: int, end: int, begins_another: Callable[[int], bool]) -> Body:
        """The rows of the grid from `first` on, before `end` or the titles of another table, which ends this one."""
        grid = self._layout.grid
        sorter = RowSorter(self._layout, self._headings)
        rows: dict[int, Row] = {}
        for at in range(first, end):
            row = grid.rows[at]
            if spans := self._headings.spans_from(at + grid.first_row):
                self._filler.merge(spans, row)
            filled = sorter.filled(row)
            if sorter.may_begin_another(row, filled) and begins_another(at):
                end = at
                break
            if filled and sorter.is_row(at, row, filled, len(rows)):
                cells = self._cells(at + grid.first_row, row, filled)
                if cells is not None:
                    rows[at] = Row(at + grid.first_row, cells)
        problems = (*self._problems, *differences(self._layout, list(rows), sorter.totals))
        hidden = sum(row.number in grid.hidden_rows for row in rows.values()) if grid.hidden_rows else 0
        examples = tuple(self._example(at) for at in sorter.examples)
        return Body(tuple(rows.values()), examples, end, hidden, problems)

    def _example(self, at: int) -> Row:
        row, number = self._layout.grid.rows[at], at + self._layout.grid.first_row
        filled = {each: row[each] for each in self._letters if each < len(row) and row[each] != ""}
        return Row(
            number, {self._layout.keys[each]: Cell(raw, self._place(number, each)) for each, raw in filled.items()}
        )

    def _cells(self, number: int, row: Sequence[Raw], filled: Sequence[int]) -> dict[str, Cell] | None:
        """The cells of a row by column key, None where it only says where it is."""
        values, nothing_above = self._filler.values(number, row)
        if not self._says_more(values, filled):
            return None
        self._filler.accept(values)
        cells: dict[str, Cell] = {}
        for at, raw in values.items():
            key = self._layout.keys[at]
            before = cells.get(key)
            # the columns of a list that has one for each value are one cell
            text = raw if before is None else f"{as_text(before.raw)}、{as_text(raw)}"
            cells[key] = Cell(text, self._place(number, at) if before is None else before.place)
        self._problems += [
            problem(self._place(number, at), "nothing_above") for at in nothing_above if at in self._kept
        ]
        return cells

    def _says_more(self, values: Mapping[int, Raw], filled: Sequence[int]) -> bool:
        """Whether a row says more than where it is, or all that its register asks for."""
        own = [at for at in filled if at in values]
        if not self._of_place.issuperset(own):
            return True
        return not (self._lacks_required or self._required.isdisjoint(own)) and self._required <= values.keys()

    def _place(self, number: int, at: int) -> Place:
        return Place(self._layout.grid.file, self._layout.grid.title, number, self._letters[at])
