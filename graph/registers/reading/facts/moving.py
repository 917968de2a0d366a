"""What a cell can only mean, moved into the columns beside it without a word: nobody need check it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model.vocabulary import vocabulary
from graph.registers.cells import as_text
from graph.registers.cells.amounts import spread_amounts
from graph.registers.cells.cell import Cell
from graph.registers.cells.elections import elections
from graph.registers.cells.intervals import spread_interval
from graph.registers.cells.words import boolean_of
from graph.registers.workbook import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from graph.registers.definition import Split
    from graph.registers.workbook import Sheet

    Cells: TypeAlias = Mapping[str, Cell]
    Move: TypeAlias = Callable[[Cells, str, Mapping[str, str], str], Cells]
    """The cells of a row, the column, where its facts go, and the day that the sheet is of."""


def moved(sheet: Sheet, key: str, split: Split) -> Sheet:
    """The sheet with the facts of a column in their own columns, where a row has no cell of its own there."""
    move = MOVES[split.what]
    # a sheet that does not say of which day it is, is of today
    day = sheet.as_of or dt.datetime.now(tz=dt.UTC).date().isoformat()
    rows = tuple(
        Row(row.number, move(row.cells, key, split.into, day)) if key in row.cells else row for row in sheet.rows
    )
    filled = {each for row in rows for each in row.cells}
    letters = {each: sheet.letters[key] for each in split.into.values() if each in filled}
    return replace(sheet, rows=rows, letters={**letters, **sheet.letters})


def _span(cells: Cells, key: str, into: Mapping[str, str], _: str) -> Cells:
    return spread_interval(cells, key, since=into["since"], until=into["until"])


def _years(cells: Cells, key: str, into: Mapping[str, str], _: str) -> Cells:
    return spread_interval(cells, key, since=into["since"], until=into["until"], yearly=True)


def _amounts(cells: Cells, _key: str, into: Mapping[str, str], _: str) -> Cells:
    return spread_amounts(cells, into["quantity"], into["capacity"])


def _also(cells: Cells, key: str, into: Mapping[str, str], _: str) -> Cells:
    """联合党支部 as a level says the form too."""
    text = as_text(cells[key].raw)
    also = {column: cells[key] for name, column in into.items() if vocabulary(name).find(text) is not None}
    return {**also, **cells}


def _election(cells: Cells, key: str, into: Mapping[str, str], day: str) -> Cells:
    cell = cells[key]
    found = elections(cell.raw, day)
    facts = {into["last"]: found.last, into["next"]: found.due}
    return {**{column: Cell(raw, cell.place) for column, raw in facts.items() if raw is not None}, **cells}


def _whether(cells: Cells, key: str, into: Mapping[str, str], _: str) -> Cells:
    """Yes and no as the two terms that they mean in this column; whatever else it says is kept as it is."""
    (yes, column), (no, _column) = into.items()
    answer = boolean_of(as_text(cells[key].raw))
    said = cells[key] if answer is None else Cell(yes if answer else no, cells[key].place)
    return {column: said, **cells}


MOVES: Mapping[str, Move] = {
    "span": _span, "years": _years, "amounts": _amounts, "also": _also, "election": _election, "whether": _whether,
}  # fmt: skip
