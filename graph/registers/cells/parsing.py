"""One cell to one value, by the type of the field that it fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from graph.model.categories import find_category
from graph.model.fields import Field, FieldType, Value
from graph.model.validation import fault_of
from graph.registers.cells.dates import AmbiguousDateError, as_date
from graph.registers.cells.exact import exactly
from graph.registers.cells.numbers import as_number
from graph.registers.cells.text import as_text, has_identity_number, has_mobile_number, parts
from graph.registers.problem import Problem, Text, problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.model.vocabulary import Term
    from graph.registers.workbook import Cell

Parsed: TypeAlias = tuple[Value, list[Problem]]


def parse(cell: Cell, field: Field) -> Parsed:
    """The value of a field as the cell states it; None together with the problem where it states none."""
    read = _BY_TYPE[field.type]
    value, problems = exactly(cell, field, read) if cell.exact else read(cell, field)
    if value is None or (problems and problems[0].is_error):
        return None, problems
    if fault := fault_of(field, value):
        code = fault.code if fault.code in ("out_of_range", "unknown_term") else "invalid_value"
        words = {
            "title": Text(field.zh, field.en),
            "wanted": fault.expected_zh,
            "value": as_text(cell.raw),
            "terms": "",
        }
        return None, [problem(cell.place, code, **words)]
    return value, problems


def _text(cell: Cell, field: Field) -> Parsed:
    text = as_text(cell.raw)
    if has_identity_number(text):
        return None, [problem(cell.place, "personal_data")]
    if field.name != "mobile" and has_mobile_number(text):
        code = "mobile_number" if field.name.endswith("phone") else "personal_data"
        return None, [problem(cell.place, code)]
    return text, []


def _texts(cell: Cell, field: Field) -> Parsed:
    text, problems = _text(cell, field)
    return (None if text is None else tuple(parts(str(text)))), problems


def _whole(cell: Cell, field: Field) -> Parsed:
    value, problems = _number(cell, field)
    if isinstance(value, float) and value.is_integer():
        return int(value), problems
    return None, problems or [problem(cell.place, "invalid_number", value=as_text(cell.raw))]


def _number(cell: Cell, _: Field) -> Parsed:
    try:
        number = as_number(cell.raw)
    except ValueError:
        return None, [problem(cell.place, "invalid_number", value=as_text(cell.raw))]
    if number.approximate:
        return number.value, [
            problem(cell.place, "approximate_number", value=as_text(cell.raw), taken=f"{number.value:g}")
        ]
    return number.value, []


def _date(cell: Cell, _: Field) -> Parsed:
    try:
        return as_date(cell.raw), []
    except AmbiguousDateError:
        return None, [problem(cell.place, "ambiguous_date", value=as_text(cell.raw))]
    except ValueError:
        return None, [problem(cell.place, "invalid_date", value=as_text(cell.raw))]


def _choice(cell: Cell, field: Field) -> Parsed:
    text = as_text(cell.raw)
    term = _term(text, field)
    return (term.code, []) if term else (None, [_unknown_term(cell, field, text)])


def _choices(cell: Cell, field: Field) -> Parsed:
    written = parts(as_text(cell.raw))
    terms = [_term(each, field) for each in written]
    problems = [_unknown_term(cell, field, each) for each, term in zip(written, terms, strict=True) if term is None]
    return tuple(term.code for term in terms if term), problems


def _term(text: str, field: Field) -> Term | None:
    if field.vocabulary is None:
        return None
    if field.vocabulary.name == "category":
        found = find_category(text)
        if found is not None and found.code in field.vocabulary:
            return found
    # a group and its only category may share a name: 物资
    return field.vocabulary.find(text)


def _unknown_term(cell: Cell, field: Field, text: str) -> Problem:
    terms = field.vocabulary.expected if field.vocabulary else ""
    return problem(cell.place, "unknown_term", value=text, title=Text(field.zh, field.en), terms=terms)


def _boolean(cell: Cell, field: Field) -> Parsed:
    text = as_text(cell.raw).casefold()
    if text in ("是", "√", "●", "1", "yes", "true"):
        return True, []
    if text in ("否", "×", "0", "no", "false"):
        return False, []
    return None, [_unknown_term(cell, field, text)]


_BY_TYPE: dict[FieldType, Callable[[Cell, Field], Parsed]] = {
    FieldType.TEXT: _text, FieldType.TEXTS: _texts, FieldType.INTEGER: _whole, FieldType.NUMBER: _number,
    FieldType.BOOLEAN: _boolean, FieldType.DATE: _date, FieldType.CHOICE: _choice, FieldType.CHOICES: _choices,
}  # fmt: skip
