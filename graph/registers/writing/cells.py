"""From the value of a field to a cell of an exact register, which `parse` reads back as that very value."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from graph.registers.cells import parse
from graph.registers.cells.cell import Cell
from graph.registers.cells.lines import as_lines
from graph.registers.problem import Place, Text

if TYPE_CHECKING:
    from graph.model.fields import Field, Value
    from graph.model.vocabulary import Term

Written: TypeAlias = str | int | float | None

_NOWHERE = Place("")
_MOST_CHARACTERS = 32_767
_YES = {"zh": "是", "en": "yes"}
_BETWEEN = {"zh": "、", "en": "; "}
_TOO_LONG = Text("超过 32,767 个字符", "more than 32,767 characters")
_NOT_KEPT = Text("含有表格无法保存的字符", "it has characters that a spreadsheet does not keep")
_REMEMBERED = 16_384
"""Sources and notes are the same in many rows."""
_LOST = ("\ufffe", "\uffff")


def written(value: Value, field: Field, language: str) -> Written:
    """The cell, None where it is empty: there is no value, or it is false, which is the same."""
    if value is None or value is False or value == ():
        return None
    if value is True:
        return _YES[language]
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, tuple):
        if field.vocabulary is None:
            return as_lines(value)
        return _BETWEEN[language].join(_word(each, field, language) for each in value)
    return value if field.vocabulary is None else _word(value, field, language)


@lru_cache(maxsize=_REMEMBERED)
def hindrance(cell: str | float, field: Field) -> Text | None:
    """Why a written cell would not be read back as it is: the spreadsheet or the reader stands in the way."""
    if isinstance(cell, str):
        if len(cell) > _MOST_CHARACTERS // 2 and len(cell.encode("utf-16-le")) // 2 > _MOST_CHARACTERS:
            return _TOO_LONG
        if any(each in cell for each in _LOST):
            return _NOT_KEPT
    # a spreadsheet has one kind of number
    raw = cell if isinstance(cell, str) else float(cell)
    value, problems = parse(Cell(raw, _NOWHERE, exact=True), field)
    if problems:
        return problems[0].message
    return None if written(value, field, "zh") == cell else _NOT_KEPT


def _number(value: float) -> int | float | str:
    # a spreadsheet keeps 16 digits of a number
    return value if float(f"{value:.16G}") == value else format(Decimal(repr(value)), "f")


@cache
def _word(code: str, field: Field, language: str) -> str:
    """The name of a term where that is read back as the term, else its code."""
    term = field.vocabulary.terms.get(code) if field.vocabulary else None
    name = code if term is None else _name(term, language)
    return name if parse(Cell(name, _NOWHERE, exact=True), field)[0] in (code, (code,)) else code


def _name(term: Term, language: str) -> str:
    return term.zh if language == "zh" else term.en
