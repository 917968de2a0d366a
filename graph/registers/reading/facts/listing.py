"""Lists that say that they name only some of their values: 甲公司、乙公司等12家."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers.cells.cell import Cell
from graph.registers.cells.lists import is_open_ended, listed
from graph.registers.problem import Text, problem

if TYPE_CHECKING:
    from graph.registers.problem import Problem


def complete(cell: Cell) -> tuple[Cell, Problem | None]:
    """The cell without the words that count its values, and a warning where it names fewer than it says."""
    text = cell.raw.strip() if isinstance(cell.raw, str) else ""
    if "等" not in text or not is_open_ended(text):
        return cell, None
    values, stated = listed(text)
    whole = Cell("、".join(values), cell.place)
    if stated == len(values):
        return whole, None
    words = {"stated": Text("更多", "more") if stated is None else stated, "listed": len(values)}
    return whole, problem(cell.place, "incomplete_list", **words)
