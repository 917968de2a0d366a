"""Cells of exact registers: what a program wrote is taken as it stands, what a person changed as in any register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from graph.model.dates import is_date
from graph.model.fields import Field, FieldType, Value
from graph.registers.cells.lines import from_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.registers.cells.cell import Cell
    from graph.registers.problem import Problem

    Parsed: TypeAlias = tuple[Value, list[Problem]]

_PERSONAL = frozenset(("personal_data", "mobile_number"))
_BETWEEN_TERMS = re.compile(r"、|; ")


def exactly(cell: Cell, field: Field, ordinary: Callable[[Cell, Field], Parsed]) -> Parsed:
    """The value of a cell to the last space. What is personal is refused here too.

    `ordinary` is how a cell of another register is read.
    """
    if not isinstance(cell.raw, str):
        return ordinary(cell, field)
    if field.type in (FieldType.TEXT, FieldType.TEXTS):
        problems = [each for each in ordinary(cell, field)[1] if each.code in _PERSONAL]
        taken: Value = cell.raw if field.type is FieldType.TEXT else tuple(from_lines(cell.raw))
        return (None, problems) if problems else (taken, [])
    value = _written(cell.raw, field)
    return ordinary(cell, field) if value is None else (value, [])


def _written(text: str, field: Field) -> Value:
    """The date or terms that an export writes so, else None."""
    if field.type is FieldType.DATE:
        return text if is_date(text) else None
    if field.vocabulary is None:
        return None
    if field.type is FieldType.CHOICE:
        return _code(text, field)
    codes = tuple(_code(each, field) for each in _BETWEEN_TERMS.split(text))
    return tuple(each for each in codes if each) if all(codes) else None


def _code(word: str, field: Field) -> str | None:
    term = field.vocabulary.find(word) if field.vocabulary else None
    return None if term is None else term.code
