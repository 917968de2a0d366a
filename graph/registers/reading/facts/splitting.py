"""Several facts of one row in a cell: taken apart into the columns beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model.vocabulary import vocabulary
from graph.registers.cells import as_text
from graph.registers.cells.cell import Cell
from graph.registers.problem import Text, problem
from graph.registers.reading.facts.marks import marked
from graph.registers.reading.facts.moving import MOVES, moved
from graph.registers.reading.facts.persons import persons
from graph.registers.workbook import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from graph.registers.definition import Split
    from graph.registers.problem import Problem
    from graph.registers.workbook import Sheet

    Facts: TypeAlias = dict[str, str]
    """Column -> what a cell says of it."""
    Apart: TypeAlias = Callable[[Cell, str, Split, list[Problem]], list[Facts] | None]


def split_column(sheet: Sheet, key: str, split: Split, problems: list[Problem]) -> Sheet:
    """The sheet with a column's cells taken apart; a column that has a cell of its own in the row keeps it."""
    if split.what in MOVES:
        return moved(sheet, key, split)
    apart = _APART[split.what]
    rows: list[Row] = []
    letters: dict[str, str] = {}
    count = 0
    for row in sheet.rows:
        cell = row.cells.get(key)
        taken = None if cell is None else apart(cell, key, split, problems)
        if cell is None or taken is None:
            rows.append(row)
            continue
        count += 1
        for facts in taken:
            new = {each: Cell(text, cell.place) for each, text in facts.items() if each == key or each not in row.cells}
            letters |= dict.fromkeys(new.keys() - sheet.letters.keys(), sheet.letters[key])
            rows.append(Row(row.number, {**row.cells, **new}))
    if not count:
        return sheet
    columns = [sheet.register.columns[each] for each in (key, *split.into.values())]
    into = Text("、".join(each.zh for each in columns), ", ".join(each.en for each in columns))
    title = Text(columns[0].zh, columns[0].en)
    problems.append(problem(sheet.title_place(key), "spread", title=title, count=count, into=into, example=""))
    return replace(sheet, rows=tuple(rows), letters={**sheet.letters, **letters})


def _person(cell: Cell, key: str, split: Split, problems: list[Problem]) -> list[Facts] | None:
    """Name, post, office and number of the one person of a cell."""
    if not isinstance(cell.raw, str) or cell.raw.isalpha():
        # a name and nothing beside it
        return None
    found = persons(as_text(cell.raw))
    if found is None or len(found) != 1 or found[0].is_bare:
        return None
    (person,) = found
    if person.mobile:
        problems.append(problem(cell.place, "mobile_number"))
    # where there is no column for an office, it says best what the person is
    post = person.post or (person.office if "office" not in split.into else None)
    facts = {"post": post, "office": person.office, "standing": person.standing, "phone": person.phone}
    return [
        {key: person.name, **{split.into[each]: text for each, text in facts.items() if text and each in split.into}}
    ]


def _marked(cell: Cell, key: str, split: Split, _: list[Problem]) -> list[Facts] | None:
    """The values of each term that stands in a bracket behind them: a row for each term."""
    ((name, column),) = split.into.items()
    found = marked(as_text(cell.raw), vocabulary(name)) if isinstance(cell.raw, str) else None
    return None if found is None else [{key: text, **({column: term} if term else {})} for text, term in found]


_APART: Mapping[str, Apart] = {"person": _person, "marked": _marked}
