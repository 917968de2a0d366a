"""Counts and measures of a cell: the number, in the unit that the field is in, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from graph.model.fields import FieldType
from graph.registers.cells.amounts import amounts
from graph.registers.cells.numbers import NoNumberError, Number, as_number
from graph.registers.cells.text import as_text
from graph.registers.problem import Problem, problem

if TYPE_CHECKING:
    from graph.model.fields import Field
    from graph.registers.cells.cell import Cell

Counted: TypeAlias = tuple[float | None, list[Problem]]

_AREA = frozenset(("平方米", "平米", "平方", "m2"))
_ROOMS = frozenset(("间", "处", "场", "场次", "次", "支", "课时"))


def counted(cell: Cell, field: Field) -> Counted:
    """The number that a cell states, whole where the field is, with what is doubtful about it."""
    try:
        number = _number(cell, field)
    except NoNumberError as error:
        return None, [problem(cell.place, error.code, value=as_text(cell.raw), **_wanted(field))]
    if number.at_most and field.name != "capacity":
        return None, [problem(cell.place, "unknown_number", value=as_text(cell.raw))]
    if field.type is FieldType.INTEGER and not number.value.is_integer():
        return None, [problem(cell.place, "invalid_number", value=as_text(cell.raw))]
    return number.value, _doubts(cell, number)


def _number(cell: Cell, field: Field) -> Number:
    try:
        number = as_number(cell.raw)
    except NoNumberError:
        if field.name not in ("quantity", "capacity"):
            raise
        return _of_both(cell, field)
    if not _fits(number.unit, field):
        raise NoNumberError(cell.raw, "wrong_unit")
    return number


def _of_both(cell: Cell, field: Field) -> Number:
    """A quantity or a capacity out of a text that may say both."""
    found = amounts(as_text(cell.raw))
    value = found.quantity if field.name == "quantity" else found.capacity
    if value is None:
        raise NoNumberError(cell.raw, "wrong_unit")
    other = found.capacity if field.name == "quantity" else found.quantity
    return Number(float(value), found.approximate, remark="" if other is None else str(other))


def _fits(unit: str | None, field: Field) -> bool:
    if unit is None:
        return True
    if field.unit == "㎡" or unit in _AREA:
        return field.unit == "㎡" and unit in _AREA
    return field.unit != "人" or unit not in _ROOMS


def _doubts(cell: Cell, number: Number) -> list[Problem]:
    if not (number.approximate or number.remark):
        return []
    words = {"value": as_text(cell.raw), "taken": f"{number.value:.15g}", "rest": number.remark}
    codes = [*(["approximate_number"] if number.approximate else []), *(["partly_read"] if number.remark else [])]
    return [problem(cell.place, code, **words) for code in codes]


def _wanted(field: Field) -> dict[str, str]:
    return {"wanted": field.unit or ("间、个、处" if field.name == "quantity" else "")}
