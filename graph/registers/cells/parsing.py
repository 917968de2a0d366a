"""One cell to one value, by the type of the field that it fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from graph.model.fields import Field, FieldType, Value
from graph.model.slots import parse_slots, slot_texts
from graph.model.validation import fault_of
from graph.registers.cells.choices import term_of, unknown_term
from graph.registers.cells.codes import Code, as_code, as_phone, is_rounded
from graph.registers.cells.counting import counted
from graph.registers.cells.dates import NoDateError, read_date
from graph.registers.cells.exact import exactly
from graph.registers.cells.lists import parts
from graph.registers.cells.red_lines import MOBILE, held_by, red_lines
from graph.registers.cells.text import as_text, is_formula_error, one_line
from graph.registers.cells.words import boolean_of
from graph.registers.problem import Problem, Text, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.registers.cells.cell import Cell

Parsed: TypeAlias = tuple[Value, list[Problem]]


def parse(cell: Cell, field: Field, beside: str = "") -> Parsed:
    """The value of a field as the cell states it; None together with the problem where it states none.

    `beside` is the name that the row gives to what the field is of: it says more where a category is a broad word.
    """
    if is_formula_error(cell.raw) and not cell.exact:
        return None, [problem(cell.place, "formula_error", value=as_text(cell.raw))]
    read = _BY_TYPE[field.type]
    if cell.exact:
        value, problems = exactly(cell, field, lambda each, of: read(each, of, beside))
    else:
        value, problems = read(cell, field, beside)
    problems = _guarded(cell, problems)
    if any(each.is_error for each in problems):
        return None, problems
    if value is not None and (fault := fault_of(field, value)):
        return None, [_faulty(cell, field, fault.code, Text(fault.expected_zh, fault.expected_en))]
    return value, problems


def _guarded(cell: Cell, problems: list[Problem]) -> list[Problem]:
    """The problems; but where a message would repeat personal data, only that there is some."""
    if not problems or any(each.code in ("personal_data", "mobile_number") for each in problems):
        return problems
    found = red_lines(as_text(cell.raw), prose=True)
    return [_personal(cell, found)] if found else problems


def _faulty(cell: Cell, field: Field, code: str, wanted: Text) -> Problem:
    if code == "unknown_term":
        return unknown_term(as_text(cell.raw), field, cell.place)
    code = code if code == "out_of_range" else "invalid_value"
    return problem(cell.place, code, title=Text(field.zh, field.en), wanted=wanted)


def _personal(cell: Cell, found: Sequence[Text]) -> Problem:
    what = Text("、".join(each.zh for each in found), ", ".join(each.en for each in found))
    return problem(cell.place, "personal_data", what=what)


def _text(cell: Cell, field: Field, _: str) -> Parsed:
    if is_rounded(cell.raw):
        return None, [problem(cell.place, "damaged_number", value=as_text(cell.raw))]
    is_phone = field.name == "mobile" or field.name.endswith("phone")
    written = _written(cell, field, is_phone=is_phone)
    found = held_by(field, written.written)
    if found == (MOBILE,) and is_phone:
        return None, [problem(cell.place, "mobile_number")]
    if found:
        return None, [_personal(cell, found)]
    doubts = (
        []
        if written.doubt is None
        else [problem(cell.place, written.doubt, value=as_text(cell.raw), taken=written.written)]
    )
    return written.written, doubts


def _written(cell: Cell, field: Field, *, is_phone: bool) -> Code:
    if field.name == "code":
        return as_code(cell.raw)
    if is_phone:
        return as_phone(cell.raw)
    text = as_text(cell.raw)
    return Code(text if field.name == "note" or field.type is FieldType.TEXTS else one_line(text))


def _texts(cell: Cell, field: Field, beside: str) -> Parsed:
    text, problems = _text(cell, field, beside)
    if text is None:
        return None, problems
    if field.name != "slots":
        return tuple(parts(str(text))), problems
    found = slot_texts(str(text))
    unread = [each for each in found if parse_slots(each) is None]
    return tuple(found), problems + [problem(cell.place, "unread_slots", value=each) for each in unread]


def _number(cell: Cell, field: Field, _: str) -> Parsed:
    if found := _of_a_person(cell):
        return None, [_personal(cell, found)]
    return counted(cell, field)


def _whole(cell: Cell, field: Field, beside: str) -> Parsed:
    value, problems = _number(cell, field, beside)
    return (int(value) if isinstance(value, float) else None), problems


def _of_a_person(cell: Cell) -> Sequence[Text]:
    """What is personal in a cell that should hold a count or a date: it is looked for before the cell is read."""
    if not isinstance(cell.raw, str):
        is_long = isinstance(cell.raw, int | float) and abs(cell.raw) >= 10**10
        return red_lines(as_text(cell.raw)) if is_long else ()
    return red_lines(cell.raw, prose=not cell.raw.isascii())


def _date(cell: Cell, _field: Field, _: str) -> Parsed:
    if personal := _of_a_person(cell):
        return None, [_personal(cell, personal)]
    text = as_text(cell.raw)
    try:
        found = read_date(cell.raw)
    except NoDateError as error:
        return None, [problem(cell.place, error.code, value=text)]
    codes = [*([found.doubt] if found.doubt else []), *(["partly_read"] if found.remark else [])]
    words = {"value": text, "taken": found.written, "rest": found.remark}
    return found.written, [problem(cell.place, code, **words) for code in codes]


def _choice(cell: Cell, field: Field, beside: str) -> Parsed:
    return term_of(one_line(as_text(cell.raw)), field, cell.place, beside)


def _choices(cell: Cell, field: Field, beside: str) -> Parsed:
    found = [term_of(each, field, cell.place, beside) for each in parts(as_text(cell.raw))]
    codes = dict.fromkeys(code for code, _ in found if code is not None)
    return tuple(codes), [each for _, problems in found for each in problems]


def _boolean(cell: Cell, field: Field, _: str) -> Parsed:
    text = as_text(cell.raw)
    value = boolean_of(text)
    return value, [] if value is not None else [unknown_term(text, field, cell.place)]


_BY_TYPE: dict[FieldType, Callable[[Cell, Field, str], Parsed]] = {
    FieldType.TEXT: _text, FieldType.TEXTS: _texts, FieldType.INTEGER: _whole, FieldType.NUMBER: _number,
    FieldType.BOOLEAN: _boolean, FieldType.DATE: _date, FieldType.CHOICE: _choice, FieldType.CHOICES: _choices,
}  # fmt: skip
