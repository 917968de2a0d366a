"""How much there is and how many it holds, where one cell says both: 会议室2间，可容纳80人."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.cells.cell import Cell
from graph.registers.cells.numbers import PATTERN, NoNumberError, Number, number_in, plain
from graph.registers.cells.text import as_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_EACH = re.compile(rf"(?:每[间个处场])?(?:{PATTERN})")
_PEOPLE = frozenset(("人", "位", "名", "座", "席"))
_AREA = frozenset(("平方米", "平米", "平方", "m2"))


@dataclass(frozen=True, slots=True)
class Amounts:
    """`quantity` of `unit` at once, each for `capacity` people; None where the text does not say."""

    quantity: int | None = None
    unit: str | None = None
    capacity: int | None = None
    approximate: bool = False


def amounts(text: str) -> Amounts:
    """What a text says of both; an area in ㎡ is neither. NoNumberError where it speaks of several things, or of none.

    People are a capacity where something else is counted beside them, or where the text says that they find room;
    people alone (60人) are a capacity too, for what is lent has one.
    """
    found = [(match, number_in(match)) for match in _EACH.finditer(plain(text)) if match["unit"] or match["holds"]]
    capacities = [number for match, number in found if match["holds"] or number.unit in _PEOPLE]
    quantities = [number for match, number in found if number not in capacities and number.unit not in _AREA]
    if len(capacities) > 1 or len(quantities) > 1:
        raise NoNumberError(text, "several_numbers")
    if not capacities and not quantities:
        raise NoNumberError(text, "wrong_unit" if found else "invalid_number")
    quantity, capacity = _first(quantities), _first(capacities)
    return Amounts(
        None if quantity is None else int(quantity.value),
        None if quantity is None else quantity.unit,
        None if capacity is None else int(capacity.value),
        any(number.approximate for number in (*quantities, *capacities)),
    )


def spread_amounts(
    cells: Mapping[str, Cell], quantity: str = "quantity", capacity: str = "capacity"
) -> dict[str, Cell]:
    """The cells of a row, in which a quantity and a capacity written into one of the two columns fill both.

    A column that has a cell of its own keeps it. What does not say both is left alone.
    """
    spread = dict(cells)
    for column, other in ((quantity, capacity), (capacity, quantity)):
        cell = cells.get(column)
        if cell is None or other in cells or not isinstance(cell.raw, str):
            continue
        try:
            found = amounts(as_text(cell.raw))
        except NoNumberError:
            continue
        if found.quantity is not None and found.capacity is not None:
            about = "约" if found.approximate else ""
            spread[quantity] = Cell(f"{about}{found.quantity}{found.unit or ''}", cell.place)
            spread[capacity] = Cell(f"{about}{found.capacity}人", cell.place)
    return spread


def _first(numbers: list[Number]) -> Number | None:
    return numbers[0] if numbers else None
