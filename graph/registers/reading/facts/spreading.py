"""What cells say beside their own value: how complete a list is, facts of other columns, rows of other registers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from graph.model.vocabulary import vocabulary
from graph.registers.cells import as_text, parts
from graph.registers.cells.cell import Cell
from graph.registers.cells.words import claims_somebody
from graph.registers.definition import registers
from graph.registers.problem import Text, problem
from graph.registers.reading.facts.listing import complete
from graph.registers.reading.facts.persons import persons
from graph.registers.reading.facts.splitting import split_column
from graph.registers.reading.facts.things import things
from graph.registers.workbook import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    from graph.registers.definition import Spread
    from graph.registers.problem import Problem
    from graph.registers.reading.facts.splitting import Facts
    from graph.registers.workbook import Sheet

    Values: TypeAlias = Callable[[Cell, str, list[Problem]], Iterator[Facts]]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Spreading:
    """The sheet with its cells taken apart, the sheets that they make, and what a person should know of it."""

    sheet: Sheet
    made: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


def spread(sheet: Sheet) -> Spreading:
    """Take apart what the register says may hold several facts. Whatever comes of a cell is at its place."""
    problems: list[Problem] = []
    sheet = _decided(sheet)
    columns = sheet.register.columns
    for key in [each for each in sheet.letters if columns[each].listed]:
        sheet = _completed(sheet, key, problems)
    for key, split in sheet.register.splits.items():
        if key in sheet.letters:
            sheet = split_column(sheet, key, split, problems)
    rules = sheet.register.spreads.items()
    made = [_made(sheet, key, rule, problems) for key, rule in rules if key in sheet.letters]
    return Spreading(sheet, tuple(each for each in made if each.rows), tuple(problems))


def _decided(sheet: Sheet) -> Sheet:
    """A title may mean either of two columns; then the values tell which."""
    for key in sheet.letters:
        either = sheet.register.columns[key].either
        values = {as_text(row.cells[key].raw) for row in sheet.rows if key in row.cells} if either else set()
        known = {
            each: sum(vocabulary(name).find(value) is not None for value in values) for each, name in either.items()
        }
        meant = max(known, key=lambda each: (known[each], each == key), default=key)
        if meant != key and meant not in sheet.letters:
            rows = tuple(Row(row.number, _renamed(row.cells, key, meant)) for row in sheet.rows)
            return replace(sheet, rows=rows, letters=_renamed(sheet.letters, key, meant))
    return sheet


def _renamed(table: Mapping[str, _T], key: str, meant: str) -> dict[str, _T]:
    return {meant if each == key else each: value for each, value in table.items()}


def _completed(sheet: Sheet, key: str, problems: list[Problem]) -> Sheet:
    rows: list[Row] = []
    for row in sheet.rows:
        cell = row.cells.get(key)
        whole, found = (cell, None) if cell is None else complete(cell)
        problems += [found] if found else []
        rows.append(row if whole is cell or whole is None else Row(row.number, {**row.cells, key: whole}))
    return replace(sheet, rows=tuple(rows))


def _made(sheet: Sheet, key: str, rule: Spread, problems: list[Problem]) -> Sheet:
    """The sheet of another register that a column's cells make."""
    register = registers()[rule.register]
    required = {column.key for column in register.columns.values() if column.required}
    rows: list[Row] = []
    examples: list[Facts] = []
    for row in sheet.rows:
        if (cell := row.cells.get(key)) is None:
            continue
        carried = {column: row.cells[each] for column, each in rule.carried.items() if each in row.cells}
        for facts in _VALUES[rule.what](cell, rule.into, problems):
            said = {rule.facts.get(column, column): text for column, text in facts.items()}
            own = {column: Cell(text, cell.place) for column, text in {**rule.fixed, **said}.items()}
            if required <= carried.keys() | own.keys():
                rows.append(Row(row.number, {**carried, **own}))
                examples.append(facts)
    if rows:
        problems.append(_told(sheet, key, rule, examples))
    letters = {column: sheet.letters[each] for column, each in rule.carried.items() if each in sheet.letters}
    letters |= {column: sheet.letters[key] for row in rows for column in row.cells if column not in letters}
    return replace(sheet, register=register, rows=tuple(rows), letters=letters)


def _told(sheet: Sheet, key: str, rule: Spread, examples: list[Facts]) -> Problem:
    # a person's name is in no message
    shown = "" if rule.what == "persons" else " ".join(examples[0].values())
    column, register, count = sheet.register.columns[key], registers()[rule.register], len(examples)
    return problem(
        sheet.title_place(key), "spread",
        title=Text(column.zh, column.en), count=sum(key in row.cells for row in sheet.rows),
        into=Text(f"“{register.zh}”{count} 行", f"{count} rows of {register.en}"),
        example=Text(f"，如“{shown}”", f", such as {shown}") if shown else "",
    )  # fmt: skip


def _persons(cell: Cell, into: str, problems: list[Problem]) -> Iterator[Facts]:
    if isinstance(cell.raw, str) and claims_somebody(as_text(cell.raw)):
        yield {into: as_text(cell.raw)}
        return
    found = persons(as_text(cell.raw)) if isinstance(cell.raw, str) else None
    if any(each.mobile for each in found or ()):
        problems.append(problem(cell.place, "mobile_number"))
    for person in found or ():
        facts = {into: person.name, "post": person.post, "standing": person.standing, "office_phone": person.phone}
        yield {column: text for column, text in facts.items() if text}


def _things(cell: Cell, into: str, _: list[Problem]) -> Iterator[Facts]:
    for thing in things(as_text(cell.raw)) if isinstance(cell.raw, str) else ():
        facts = {into: thing.name, "quantity": thing.quantity, "unit": thing.unit, "capacity": thing.capacity}
        yield {column: text for column, text in facts.items() if text}


def _names(cell: Cell, into: str, problems: list[Problem]) -> Iterator[Facts]:
    whole, found = complete(cell)
    problems += [found] if found else []
    yield from ({into: name} for name in parts(as_text(whole.raw)))


_VALUES: Mapping[str, Values] = {"persons": _persons, "things": _things, "names": _names}
