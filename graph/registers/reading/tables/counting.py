"""Stated totals against the rows that they are of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.fields import FieldType
from graph.registers.cells.numbers import as_number
from graph.registers.definition import registers
from graph.registers.problem import Place, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.model.fields import Field
    from graph.registers.cells.cell import Raw
    from graph.registers.problem import Problem
    from graph.registers.reading.tables.columns import Layout

_NOT_COUNTS = frozenset(("longitude", "latitude", "order", "notice_days"))
_SUBTOTAL, _TOTAL, _GRAND = range(3)


@dataclass(frozen=True, slots=True)
class Total:
    """A row of totals: its index in the grid, its rank, and how many rows stand above it."""

    at: int
    rank: int
    above: int


def rank_of(label: str) -> int:
    """小计 under 合计 under 总计."""
    word = label.casefold()
    if word.endswith(("小计", "subtotal")):
        return _SUBTOTAL
    return _GRAND if word.endswith(("总计", "共计", "grandtotal")) else _TOTAL


@cache
def counts_of(register: str) -> frozenset[str]:
    """The columns of a register that count something, so that they can be added up."""
    found = registers()[register]
    fields = [(ENTITIES[each.label].fields, each.fields) for each in found.subjects.values()]
    fields += [(TIES[each.type].fields, each.fields) for each in found.ties]
    return frozenset(column for known, stated in fields for column in _counts(known, stated))


def _counts(fields: Mapping[str, Field], stated: Mapping[str, str]) -> Iterator[str]:
    for name, column in stated.items():
        if fields[name].type in (FieldType.INTEGER, FieldType.NUMBER) and name not in _NOT_COUNTS:
            yield column


def differences(layout: Layout, data: Sequence[int], totals: Sequence[Total]) -> Iterator[Problem]:
    """A warning for each stated total that no reading of the table comes to. `data`: indexes of the rows counted."""
    if not totals:
        return
    for at, key in layout.keys.items():
        if key in counts_of(layout.register.key):
            yield from _of_column(layout, at, data, totals)


def _of_column(layout: Layout, at: int, data: Sequence[int], totals: Sequence[Total]) -> Iterator[Problem]:
    sums = _running(_cell(layout, index, at) for index in data)
    for order, total in enumerate(totals):
        stated = _number(_cell(layout, total.at, at))
        if stated is None or sums is None:
            continue
        counted = _readings(sums, totals, order)
        if not any(abs(each - stated) < 1e-6 for each in counted):
            place = Place(layout.grid.file, layout.grid.title, total.at + layout.grid.first_row, layout.letter(at))
            yield problem(place, "total_differs", stated=f"{stated:g}", counted=f"{counted[0]:g}")


def _readings(sums: Sequence[float], totals: Sequence[Total], order: int) -> list[float]:
    """What a total may be of, the likeliest first: a total stands below its rows, or above them."""
    above = totals[order].above
    before = next((each.above for each in reversed(totals[:order])), 0)
    same = next((each.above for each in reversed(totals[:order]) if each.rank >= totals[order].rank), 0)
    after = next((each.above for each in totals[order + 1 :]), len(sums) - 1)
    starts = [start for start in (same, before, 0) if start < above]
    below = [sums[after] - sums[above], sums[-1] - sums[above], sums[-1]]
    return [*(sums[above] - sums[start] for start in starts), *below]


def _running(cells: Iterable[Raw]) -> list[float] | None:
    """Sums up to each row, or None where a cell is about a number or none, so that nothing adds up."""
    sums = [0.0]
    for cell in cells:
        number = _number(cell)
        if number is None and cell != "":
            return None
        sums.append(sums[-1] + (number or 0.0))
    return sums


def _number(raw: Raw) -> float | None:
    try:
        number = as_number(raw)
    except ValueError:
        return None
    return None if number.approximate else number.value


def _cell(layout: Layout, index: int, at: int) -> Raw:
    row = layout.grid.rows[index]
    return row[at] if at < len(row) else ""
