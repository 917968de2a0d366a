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

_PERSONAL = ("personal_data", "mobile_number")
_DIGITS = re.compile(r"-?\d{1,400}(?:\.\d{1,400})?")
_BETWEEN_TERMS = re.compile(r"、|; ")


def exactly(cell: Cell, field: Field, ordinary: Callable[[Cell, Field], Parsed]) -> Parsed:
    """The value of a cell to the last space; what is refused in a text elsewhere is refused here too.

    `ordinary` is how a cell of another register is read.
    """
    if field.type in (FieldType.TEXT, FieldType.TEXTS):
        # a number here was a text when it was written: what a spreadsheet made of it is told as anywhere
        only = _PERSONAL if isinstance(cell.raw, str) else None
        errors = [each for each in ordinary(cell, field)[1] if each.is_error]
        problems = [each for each in errors if only is None or each.code in only]
        taken: Value = cell.text if field.type is FieldType.TEXT else tuple(from_lines(cell.text))
        return (None, problems) if problems else (taken, [])
    value = _written(cell.raw, field)
    return ordinary(cell, field) if value is None else (value, [])


def _written(raw: object, field: Field) -> Value:
    """The value that an export writes so, else None."""
    if field.type in (FieldType.NUMBER, FieldType.INTEGER):
        return _number(raw, field)
    if not isinstance(raw, str):
        return None
    if field.type is FieldType.DATE:
        return raw if is_date(raw) else None
    if field.vocabulary is None:
        return None
    if field.type is FieldType.CHOICE:
        return _code(raw, field)
    codes = tuple(_code(each, field) for each in _BETWEEN_TERMS.split(raw))
    return tuple(each for each in codes if each) if all(codes) else None


def _number(raw: object, field: Field) -> Value:
    # what has more digits than a spreadsheet keeps was written as a text of digits
    if isinstance(raw, str) and _DIGITS.fullmatch(raw):
        raw = float(raw) if field.type is FieldType.NUMBER else int(raw) if raw.lstrip("-").isdecimal() else None
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return None
    if field.type is FieldType.NUMBER:
        return float(raw)
    return int(raw) if float(raw).is_integer() else None


def _code(word: str, field: Field) -> str | None:
    term = field.vocabulary.find(word) if field.vocabulary else None
    return None if term is None else term.code
